import type { MeasureDefinition } from '../../generated/policy/measures'
import { measureKindLabels } from '../../measures/labels'
import { consequenceOf, inForceOn, type LawOnDay } from '../present-policy'
import type { Site } from '../site'
import { renderPage } from './layout'
import { PolicyFoot } from './policy-foot'
import { BasisList, Conditions, Effects, ItemLink, Table, type Column } from './policy-parts'

const columnsFor = (law: LawOnDay): readonly Column<MeasureDefinition>[] => [
  {
    name: '措施',
    width: 'what',
    cell: (measure) => (
      <>
        <ItemLink to="measures" item={measure} />
        <Conditions measure={measure} />
      </>
    ),
  },
  { name: '效果', cell: (measure) => <Effects consequence={consequenceOf(law, measure)} /> },
  { name: '依据', width: 'what', cell: ({ basis }) => <BasisList basis={basis} /> },
  { name: '实施单位', cell: ({ implementingDepartments }) => implementingDepartments.join('、') },
]

const KINDS = ['punish', 'reward'] as const

/** 措施目录: every measure in force, punishments and rewards. */
export const renderMeasures = (site: Site, law: LawOnDay): string => {
  const measures = inForceOn(law.policy.measures, law)
  const columns = columnsFor(law)
  const sections = KINDS.map((kind) => ({ kind, items: measures.filter((each) => each.kind === kind) }))
  return renderPage(
    site,
    {
      title: '措施目录',
      description: '失信惩戒和守信激励措施：效果、依据、实施单位和适用条件。',
      path: '/measures',
    },
    <>
      <header class="page-head">
        <h1>措施目录</h1>
        <p class="page-matter">效果是上限：依据的层级不够的，按合法性闸门降低；没有依据的，不得适用。</p>
      </header>
      <nav class="tabs" aria-label="措施类型">
        <ul>
          {sections.map(({ kind, items }) => (
            <li key={kind}>
              <a href={`#${kind}`}>
                {measureKindLabels[kind]} <strong>{items.length}</strong>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ kind, items }) => (
        <section key={kind} id={kind} class={`kind measures-${kind}`} aria-labelledby={`${kind}-title`}>
          <h2 id={`${kind}-title`}>
            {measureKindLabels[kind]}
            <span class="kind-count">{items.length}</span>
          </h2>
          <Table caption={`${measureKindLabels[kind]}措施`} columns={columns} items={items} />
        </section>
      ))}
      <PolicyFoot law={law} area="measures" />
    </>,
  )
}
