import type { ListDefinition } from '../generated/policy/lists'
import type { MeasureDefinition } from '../generated/policy/measures'
import { codeOf, type JointItems } from './joint-policy'
import { meet, type Dated, type ItemFault } from './policy-fault'
import { versionsOf, type VersionsByCode } from './versions'

const NOUNS = { lists: '名单', measures: '措施', scenarios: '场景', engine: '规则参数' } as const

type Area = keyof JointItems

/** One side of a reference that must be named on both sides. */
interface Side<T extends Dated> {
  readonly area: Area
  readonly items: readonly T[]
  readonly codesOf: (item: T) => readonly string[]
}

/** The versions of a code that are in force together with an item; or what is wrong with the code. */
const companions = <T extends Dated>(
  item: Dated,
  code: string,
  others: VersionsByCode<T>,
  noun: string,
): readonly T[] | string => {
  const versions = others.get(code)?.all
  if (versions === undefined) return `${noun} ${code} 不存在`
  const together = versions.filter((other) => meet(item, other))
  return together.length === 0 ? `${noun} ${code} 与本项没有同时有效的一天` : together
}

/** Every code resolves, and is answered by the other side. */
const sideFaults = <A extends Dated, B extends Dated>(one: Side<A>, other: Side<B>): ItemFault[] => {
  const versions = versionsOf(other.items)
  const noun = NOUNS[other.area]
  const detailsOf = (item: A, code: string): string[] => {
    const found = companions(item, code, versions, noun)
    if (typeof found === 'string') return [found]
    const own = codeOf(item.id)
    return found
      .filter((each) => !other.codesOf(each).includes(own))
      .map(({ id }) => `列有${noun} ${id}，而该${noun}没有列 ${own}`)
  }
  return one.items.flatMap((item) =>
    one
      .codesOf(item)
      .flatMap((code) => detailsOf(item, code).map((detail) => ({ area: one.area, id: item.id, detail }))),
  )
}

const pairFaults = <A extends Dated, B extends Dated>(one: Side<A>, other: Side<B>): ItemFault[] => [
  ...sideFaults(one, other),
  ...sideFaults(other, one),
]

/** A closed list carries, beside what its own law names, nothing that cuts: only a note in the record. */
const closedFaults = (list: ListDefinition, measures: readonly MeasureDefinition[]): string[] =>
  list.measureSet === 'open'
    ? []
    : measures
        .filter(({ id, effect }) => !list.ownLawMeasures.includes(codeOf(id)) && effect !== 'INFO')
        .map(({ id }) => `措施是封闭的，不得挂接本名单法律没有规定的措施 ${id}`)

const COLOURS = { red: '红名单', black: '黑名单', watch: '重点关注名单' } as const

const colourFaults = ({ color }: ListDefinition, measures: readonly MeasureDefinition[]): string[] =>
  measures
    .filter(({ kind }) => (color === 'red') !== (kind === 'reward'))
    .map(({ id, kind }) => `${COLOURS[color]}不得挂接${kind === 'reward' ? '激励措施' : '惩戒措施'} ${id}`)

const listFaults = ({ lists, measures }: JointItems): ItemFault[] => {
  const versions = versionsOf(measures)
  return lists.flatMap((list) => {
    const hung = list.measures
      .flatMap((code) => versions.get(code)?.all ?? [])
      .filter((each) => meet(list, each))
    const foreign = list.ownLawMeasures.filter((code) => !list.measures.includes(code))
    return [
      ...foreign.map((code) => `本名单法律规定的措施 ${code} 不在其措施之中`),
      ...closedFaults(list, hung),
      ...colourFaults(list, hung),
    ].map((detail) => ({ area: 'lists' as const, id: list.id, detail }))
  })
}

/** Words for a whole colour in a scenario. */
const isWholeColour = (code: string): boolean => code === 'all' || code.startsWith('all-')

const scenarioFaults = ({ scenarios, lists }: JointItems): ItemFault[] => {
  const versions = versionsOf(lists)
  return scenarios.flatMap((scenario) =>
    scenario.listsToQuery.flatMap((code) => {
      const found = isWholeColour(code) ? [] : companions(scenario, code, versions, NOUNS.lists)
      return typeof found === 'string' ? [{ area: 'scenarios' as const, id: scenario.id, detail: found }] : []
    }),
  )
}

/** 引用检查: every reference between lists, measures and scenarios resolves, both ways, and joins what may be joined. */
export const findReferenceFaults = (policy: JointItems): ItemFault[] => {
  const { lists, measures, scenarios } = policy
  return [
    ...pairFaults(
      { area: 'lists', items: lists, codesOf: (list) => list.measures },
      { area: 'measures', items: measures, codesOf: (measure) => measure.lists },
    ),
    ...pairFaults(
      { area: 'scenarios', items: scenarios, codesOf: (scenario) => scenario.allowedMeasures },
      { area: 'measures', items: measures, codesOf: (measure) => measure.scenarios },
    ),
    ...listFaults(policy),
    ...scenarioFaults(policy),
  ]
}
