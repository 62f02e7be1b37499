import type { ScenarioDefinition } from '../../generated/policy/scenarios'
import { codeOf } from '../../measures/joint-policy'
import { actTypeLabels, measureKindLabels } from '../../measures/labels'
import {
  consequencesInScenario,
  inForceOn,
  listsOfMeasure,
  listsToQuery,
  type Consequence,
  type LawOnDay,
} from '../present-policy'
import type { Site } from '../site'
import { renderPage } from './layout'
import { Fact } from './parts'
import { NotInForce, PolicyFoot, Provenance } from './policy-foot'
import { BasisList, Conditions, Effects, ItemLink, ItemLinks, Table, type Column } from './policy-parts'

const COLUMNS: readonly Column<ScenarioDefinition>[] = [
  {
    name: '场景',
    width: 'what',
    cell: (scenario) => (
      <>
        <ItemLink to="scenarios" item={scenario} />
        <small>{scenario.examples.join('、')}</small>
      </>
    ),
  },
  { name: '行为类型', cell: ({ actType }) => actTypeLabels[actType] },
  { name: '核查对象', cell: ({ subjectsToQuery }) => subjectsToQuery.join('、') },
  { name: '核查义务', cell: ({ queryDuty }) => queryDuty },
  { name: '可适用的措施', cell: ({ allowedMeasures }) => `${allowedMeasures.length} 项` },
]

/** 场景目录: every kind of matter in which an approval system asks. */
export const renderScenarios = (site: Site, law: LawOnDay): string => {
  const scenarios = inForceOn(law.policy.scenarios, law)
  return renderPage(
    site,
    {
      title: '审批场景目录',
      description: '在哪些事项中核查信用，核查谁，可以适用哪些措施。',
      path: '/scenarios',
    },
    <>
      <header class="page-head">
        <h1>审批场景目录</h1>
        <p class="page-matter">
          办理哪些事项时会核查信用、核查谁、依据什么，可能适用哪些措施。场景以外的措施不适用。
        </p>
      </header>
      <Table caption="审批场景" columns={COLUMNS} items={scenarios} />
      <PolicyFoot law={law} area="scenarios" />
    </>,
  )
}

const Asking = ({ law, scenario }: { readonly law: LawOnDay; readonly scenario: ScenarioDefinition }) => {
  const { words, lists } = listsToQuery(law, scenario)
  return (
    <section class="sheet-part">
      <h2>核查什么</h2>
      <dl class="facts">
        <Fact name="事项举例">{scenario.examples.join('、')}</Fact>
        <Fact name="核查对象">{scenario.subjectsToQuery.join('、')}</Fact>
        <Fact name="核查义务">
          {scenario.queryDuty}
          <small>
            {scenario.personDuty ? '法定的核查义务及于自然人，无须另经本人同意' : '核查自然人须经本人同意'}
          </small>
        </Fact>
        <Fact name="核查环节">{scenario.queryPoint}</Fact>
        <Fact name="至少核查的名单">
          {words.join('、')}
          {lists.length === 0 ? null : <ItemLinks to="lists" items={lists} />}
          <small>这是最低要求；其他名单的有效记录同样显示</small>
        </Fact>
        <Fact name="依据">
          <BasisList basis={scenario.basis} />
        </Fact>
      </dl>
    </section>
  )
}

const OUTCOMES = ['禁止', '限制', '从严审查', '绿色通道', '正常'] as const

const Outcomes = ({ scenario }: { readonly scenario: ScenarioDefinition }) => (
  <section class="sheet-part">
    <h2>可能的结论</h2>
    <dl class="facts">
      {OUTCOMES.map((outcome) => (
        <Fact key={outcome} name={outcome}>
          {scenario.outcomes[outcome] ?? '本场景没有此结论'}
        </Fact>
      ))}
    </dl>
    <p class="remedy">
      以上文字供经办人参考；结论只由下列措施在合法性闸门之后的效果得出，禁止和限制须由经办人确认并说明理由。
    </p>
  </section>
)

const measureColumns = (law: LawOnDay): readonly Column<Consequence>[] => [
  {
    name: '措施',
    width: 'what',
    cell: ({ measure }) => (
      <>
        <ItemLink to="measures" item={measure} />
        <small>{measureKindLabels[measure.kind]}</small>
        <Conditions measure={measure} />
      </>
    ),
  },
  { name: '本场景中的效果', cell: (row) => <Effects consequence={row} /> },
  { name: '依据', width: 'what', cell: ({ measure }) => <BasisList basis={measure.basis} /> },
  {
    name: '因何名单',
    cell: ({ measure }) =>
      measure.lists.length === 0 ? (
        '不随名单适用'
      ) : (
        <ItemLinks to="lists" items={listsOfMeasure(law, measure)} />
      ),
  },
]

/** 场景页. */
export const renderScenario = (site: Site, law: LawOnDay, scenario: ScenarioDefinition): string => {
  const rows = consequencesInScenario(law, scenario)
  return renderPage(
    site,
    {
      title: scenario.name,
      description: `${scenario.name}：核查谁、核查义务、可适用的措施和依据。`,
      path: `/scenarios/${codeOf(scenario.id)}`,
    },
    <>
      <header class="page-head">
        <p class="page-kind">
          审批场景 <span class="code">{codeOf(scenario.id)}</span>
          <span>{actTypeLabels[scenario.actType]}</span>
        </p>
        <h1>{scenario.name}</h1>
        <NotInForce item={scenario} on={law.on} />
      </header>
      <article class="sheet sheet-law">
        <Asking law={law} scenario={scenario} />
        <Outcomes scenario={scenario} />
      </article>
      <section class="kind" aria-labelledby="measures">
        <h2 id="measures">
          可以适用的措施
          <span class="kind-count">{rows.length}</span>
        </h2>
        <Table caption={`${scenario.name}中可以适用的措施`} columns={measureColumns(law)} items={rows} />
      </section>
      <article class="sheet sheet-law">
        <Provenance item={scenario} />
      </article>
      <PolicyFoot law={law} area="scenarios" />
    </>,
  )
}
