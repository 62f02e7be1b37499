import type { MeasureDefinition } from '../../generated/policy/measures'
import { codeOf } from '../../measures/joint-policy'
import {
  actTypeLabels,
  measureKindLabels,
  partyLabels,
  tierLabels,
  triggerLabels,
} from '../../measures/labels'
import { effectLabels } from '../../measures/words'
import { consequenceOf, listsOfMeasure, type LawOnDay } from '../present-policy'
import type { Site } from '../site'
import { renderPage } from './layout'
import { Fact } from './parts'
import { NotInForce, PolicyFoot, Provenance } from './policy-foot'
import { BasisList, Conditions, EffectTag, ItemLinks } from './policy-parts'

const Nature = ({ measure }: { readonly measure: MeasureDefinition }) => (
  <section class="sheet-part">
    <h2>是什么，依据什么</h2>
    <dl class="facts">
      <Fact name="效果">
        <EffectTag effect={measure.effect} />
        <small>这是上限，结论不会比它更重</small>
      </Fact>
      <Fact name="依据">
        <BasisList basis={measure.basis} />
        <small>层级：{tierLabels[measure.tier]}</small>
      </Fact>
      <Fact name="类别">
        {measure.category}
        {measure.nationalCategory === null ? null : <small>国家清单类别：{measure.nationalCategory}</small>}
      </Fact>
      <Fact name="对象">{measure.targets.map((target) => partyLabels[target]).join('、')}</Fact>
      <Fact name="实施单位">{measure.implementingDepartments.join('、')}</Fact>
      <Fact name="期限">{measure.duration}</Fact>
    </dl>
  </section>
)

const Reach = ({ law, measure }: { readonly law: LawOnDay; readonly measure: MeasureDefinition }) => {
  const { effects } = consequenceOf(law, measure)
  return (
    <section class="sheet-part">
      <h2>在哪里适用</h2>
      <dl class="facts">
        {effects.map(({ effect, scenarios }) => (
          <Fact key={effect} name={`效果为“${effectLabels[effect]}”`}>
            <ItemLinks
              to="scenarios"
              items={scenarios.map(({ id, name, actType }) => ({
                id,
                name: `${name}（${actTypeLabels[actType]}）`,
              }))}
            />
          </Fact>
        ))}
        <Fact name="触发">
          {triggerLabels[measure.trigger]}
          <Conditions measure={measure} />
        </Fact>
        <Fact name="挂接名单">
          {measure.lists.length === 0 ? (
            '不随名单适用'
          ) : (
            <ItemLinks to="lists" items={listsOfMeasure(law, measure)} />
          )}
        </Fact>
      </dl>
    </section>
  )
}

/** 措施页. */
export const renderMeasure = (site: Site, law: LawOnDay, measure: MeasureDefinition): string =>
  renderPage(
    site,
    {
      title: measure.name,
      description: `${measure.name}：效果、依据、对象、触发条件和适用场景。`,
      path: `/measures/${codeOf(measure.id)}`,
    },
    <>
      <header class="page-head">
        <p class="page-kind">
          {measureKindLabels[measure.kind]}措施 <span class="code">{codeOf(measure.id)}</span>
        </p>
        <h1>{measure.name}</h1>
        <NotInForce item={measure} on={law.on} />
      </header>
      <article class="sheet sheet-law">
        <Nature measure={measure} />
        <Reach law={law} measure={measure} />
        <Provenance item={measure} />
      </article>
      <PolicyFoot law={law} area="measures" />
    </>,
  )
