import type { EngineRules } from '../generated/policy/engine'
import type { ListDefinition } from '../generated/policy/lists'
import type { MeasureDefinition } from '../generated/policy/measures'
import type { ScenarioDefinition } from '../generated/policy/scenarios'
import type { Effect } from '../measures/evaluation'
import { codeOf, type JointPolicy } from '../measures/joint-policy'
import { effectAfterGate } from '../measures/legality-gate'
import { isInForce, type PolicyItem } from '../platform/policy/policy-folder'

/** The law as it stands on a day: what the pages print. */
export interface LawOnDay {
  readonly policy: JointPolicy
  readonly on: string
}

/** 闸门后的效果 of a measure, and the scenarios in which it is so: some act types let a tier reach further. */
export interface GatedEffect {
  readonly effect: Effect
  readonly scenarios: readonly ScenarioDefinition[]
}

/** 后果: a measure that may follow. */
export interface Consequence {
  readonly measure: MeasureDefinition
  /** The gravest first; one with all scenarios where the gate makes no difference between them. */
  readonly effects: readonly GatedEffect[]
  /** Whether the gate lowers it somewhere. */
  readonly isLowered: boolean
}

export type Relation = 'own-law' | 'general-clause'

const GRAVEST_FIRST: readonly Effect[] = [
  'DENY',
  'LIMIT',
  'STRICT',
  'LOSE_BENEFIT',
  'MARKET',
  'INFO',
  'GREEN',
  'PRIORITY',
]

/** The items in force on the day, in the order of their codes. */
export const inForceOn = <T extends PolicyItem>(items: readonly T[], { on }: Pick<LawOnDay, 'on'>): T[] =>
  items.filter((item) => isInForce(item, on))

/** The version of a code in force on the day; else the last that was, else the first to come; undefined: unknown. */
export const versionShown = <T extends PolicyItem>(
  items: readonly T[],
  code: string,
  { on }: Pick<LawOnDay, 'on'>,
): T | undefined => {
  const versions = items
    .filter(({ id }) => codeOf(id) === code)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return (
    versions.find((item) => isInForce(item, on)) ??
    versions.findLast(({ validFrom }) => validFrom <= on) ??
    versions[0]
  )
}

const engineOf = ({ policy, on }: LawOnDay): EngineRules => {
  const engine = policy.engine.find((item) => isInForce(item, on))
  if (engine === undefined) throw new Error(`policy ${policy.version} has no gate for ${on}`)
  return engine
}

const shownOf = <T extends PolicyItem>(items: readonly T[], codes: readonly string[], law: LawOnDay): T[] =>
  codes.flatMap((code) => versionShown(items, code, law) ?? [])

/** 措施的后果 in these scenarios, after the legality gate. */
export const consequenceOf = (
  law: LawOnDay,
  measure: MeasureDefinition,
  scenarios: readonly ScenarioDefinition[] = shownOf(law.policy.scenarios, measure.scenarios, law),
): Consequence => {
  const engine = engineOf(law)
  const byEffect = new Map<Effect, ScenarioDefinition[]>()
  for (const scenario of scenarios) {
    const effect = effectAfterGate(measure, engine, scenario.actType)
    byEffect.set(effect, [...(byEffect.get(effect) ?? []), scenario])
  }
  const effects = GRAVEST_FIRST.flatMap((effect) => {
    const where = byEffect.get(effect)
    return where === undefined ? [] : [{ effect, scenarios: where }]
  })
  return { measure, effects, isLowered: effects.some(({ effect }) => effect !== measure.effect) }
}

/** 列入后的后果: what may follow from a list, what its own law names first. */
export const consequencesOfList = (
  law: LawOnDay,
  list: ListDefinition,
): readonly (Consequence & { readonly relation: Relation })[] => {
  const all = shownOf(law.policy.measures, list.measures, law).map((measure) => ({
    ...consequenceOf(law, measure),
    relation: list.ownLawMeasures.includes(codeOf(measure.id))
      ? ('own-law' as const)
      : ('general-clause' as const),
  }))
  return [
    ...all.filter(({ relation }) => relation === 'own-law'),
    ...all.filter(({ relation }) => relation === 'general-clause'),
  ]
}

/** 场景中可适用的措施, each with its effect in this scenario. */
export const consequencesInScenario = (law: LawOnDay, scenario: ScenarioDefinition): readonly Consequence[] =>
  shownOf(law.policy.measures, scenario.allowedMeasures, law).map((measure) =>
    consequenceOf(law, measure, [scenario]),
  )

/** The lists on which a measure hangs. */
export const listsOfMeasure = (law: LawOnDay, measure: MeasureDefinition): ListDefinition[] =>
  shownOf(law.policy.lists, measure.lists, law)

const WHOLE_COLOURS: Readonly<Record<string, string>> = {
  all: '全部名单',
  'all-black': '全部严重失信主体名单',
  'all-red': '全部守信激励对象名单',
  'all-watch': '全部重点关注名单',
}

/** 至少核查的名单: lists to be linked, and whole colours in words. */
export const listsToQuery = (
  law: LawOnDay,
  { listsToQuery: codes }: ScenarioDefinition,
): { readonly words: readonly string[]; readonly lists: readonly ListDefinition[] } => ({
  words: codes.flatMap((code) => WHOLE_COLOURS[code] ?? []),
  lists: shownOf(law.policy.lists, codes, law),
})
