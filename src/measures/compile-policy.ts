import type { EngineRules } from '../generated/policy/engine'
import type { ListDefinition } from '../generated/policy/lists'
import type { MeasureDefinition } from '../generated/policy/measures'
import type { ScenarioDefinition } from '../generated/policy/scenarios'
import type { JointPolicy } from './joint-policy'
import { versionOn, versionsOf, type Versions, type VersionsByCode } from './versions'

/** What of a list, or of ordinary records, can matter in a scenario. */
export interface Candidates {
  readonly inside: readonly Versions<MeasureDefinition>[]
  /** Of the list, but not for this scenario. */
  readonly outside: readonly Versions<MeasureDefinition>[]
}

/**
 * 编译后的政策集: made ready once, so that an answer costs what the subject's hits cost and not what the catalogue holds.
 */
export interface CompiledPolicy {
  readonly version: string
  readonly lists: VersionsByCode<ListDefinition>
  readonly measures: VersionsByCode<MeasureDefinition>
  readonly scenarios: VersionsByCode<ScenarioDefinition>
  /** @throws Error when no rules are in force on that day: such a set is refused at start */
  engineOn(on: string): EngineRules
  candidatesOf(list: ListDefinition, scenario: ScenarioDefinition): Candidates
  /** The scenario's measures, for records that stand on no list. */
  allowedIn(scenario: ScenarioDefinition): readonly Versions<MeasureDefinition>[]
}

/** Computes once for each item of the set. */
const remember = <K extends object, V>(compute: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    const hit = known.get(key)
    if (hit !== undefined) return hit
    const made = compute(key)
    known.set(key, made)
    return made
  }
}

/** 编译政策集. */
export const compilePolicy = (policy: JointPolicy): CompiledPolicy => {
  const measures = versionsOf(policy.measures)
  const engines: Versions<EngineRules> = { code: 'engine', all: policy.engine }
  const versionsNamed = (codes: readonly string[]): Versions<MeasureDefinition>[] =>
    codes.map((code) => measures.get(code)).filter((one) => one !== undefined)
  const candidatesIn = remember((scenario: ScenarioDefinition) => {
    const allowed = new Set(scenario.allowedMeasures)
    return remember((list: ListDefinition): Candidates => ({
      inside: versionsNamed(list.measures.filter((code) => allowed.has(code))),
      outside: versionsNamed(list.measures.filter((code) => !allowed.has(code))),
    }))
  })
  return {
    version: policy.version,
    lists: versionsOf(policy.lists),
    measures,
    scenarios: versionsOf(policy.scenarios),
    engineOn: (on) => {
      const engine = versionOn(engines, on)
      if (engine === undefined) throw new Error(`policies/engine has no rules for ${on}`)
      return engine
    },
    candidatesOf: (list, scenario) => candidatesIn(scenario)(list),
    allowedIn: remember((scenario: ScenarioDefinition) => versionsNamed(scenario.allowedMeasures)),
  }
}

/** 场景定义 in force on a day; undefined: unknown, or not in force. */
export const scenarioOn = (
  policy: CompiledPolicy,
  scenario: string,
  on: string,
): ScenarioDefinition | undefined => {
  const versions = policy.scenarios.get(scenario)
  return versions === undefined ? undefined : versionOn(versions, on)
}
