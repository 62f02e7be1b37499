import canonicalize from 'canonicalize'
import type { EngineRules } from '../generated/policy/engine'
import type { ListDefinition } from '../generated/policy/lists'
import type { MeasureDefinition } from '../generated/policy/measures'
import type { ScenarioDefinition } from '../generated/policy/scenarios'
import { versionOfText } from '../platform/policy/policy-folder'

/** The items of a set, by area. */
export interface JointItems {
  readonly lists: readonly ListDefinition[]
  readonly measures: readonly MeasureDefinition[]
  readonly scenarios: readonly ScenarioDefinition[]
  readonly engine: readonly EngineRules[]
}

/** 联合奖惩政策集: lists, measures, scenarios and the gate, as one set with one version. */
export interface JointPolicy extends JointItems {
  /** `sha256:<hex>` over all items; an answer names it. */
  readonly version: string
  /** 施行日期: first day on which answers use this set, until the next set begins. */
  readonly inForceFrom: string
}

/** The code of an item without the day of its version: `LB-01` of `LB-01@2027-01-01`. */
export const codeOf = (id: string): string => {
  const at = id.indexOf('@')
  return at === -1 ? id : id.slice(0, at)
}

const itemsOf = ({ lists, measures, scenarios, engine }: JointItems): JointItems => ({
  lists,
  measures,
  scenarios,
  engine,
})

/** Written once for each item: sets that follow each other share most of theirs. */
const canonicalItem = (() => {
  const known = new WeakMap<object, string>()
  return (item: object): string => {
    const text = known.get(item) ?? canonicalize(item) ?? ''
    known.set(item, text)
    return text
  }
})()

/** In the order of RFC 8785. */
const AREAS = ['engine', 'lists', 'measures', 'scenarios'] as const

/** 政策集原文: `[date of force, items by area]` as canonical text (RFC 8785); its hash is the version. */
export const textOfPolicy = (policy: JointItems & Pick<JointPolicy, 'inForceFrom'>): string => {
  const areas = AREAS.map((area) => `"${area}":[${policy[area].map(canonicalItem).join(',')}]`)
  return `[${JSON.stringify(policy.inForceFrom)},{${areas.join(',')}}]`
}

/** 政策集 of items that came into force together, with its version. */
export const jointPolicyOf = (inForceFrom: string, items: JointItems): JointPolicy => ({
  version: versionOfText(textOfPolicy({ ...items, inForceFrom })),
  inForceFrom,
  ...itemsOf(items),
})

/**
 * 政策集 from its canonical text.
 * @throws Error when the text is not that of the version: an answer is never recomputed from another law than it used
 */
export const policyFromText = (version: string, text: string): JointPolicy => {
  if (versionOfText(text) !== version) throw new Error(`the kept text of policy ${version} was changed`)
  const [inForceFrom, items] = JSON.parse(text) as [string, JointItems]
  return { version, inForceFrom, ...items }
}
