import type { ListDefinition } from '../generated/policy/lists'
import { isLifted } from '../lists/entry-state'
import { isInForce } from '../platform/policy/policy-folder'
import type { AdvisoryCode } from './evaluation'
import { PENALTY, type HitFact } from './question'

/** 在列: in force by its dates on that day; what is expired, repaired, removed or revoked is invisible. */
export const isVisible = ({ status, listedOn, validTo }: HitFact, asOf: string): boolean =>
  status === 'active' && listedOn <= asOf && (validTo === null || asOf <= validTo)

const OWN_ELSEWHERE = new Set<HitFact['via']>(['legal-representative', 'operator'])

/**
 * 命中是否及于本主体: undefined when a visible hit counts, else the advisory that it leaves. Hits of a parent reach its branch
 * (公司法: no personality of its own), those of a member its consortium; nobody is hit for another person.
 * @param list the definition in force on that day; undefined for `PENALTY` and for a list that is not in force
 */
export const whyNotReached = (
  hit: HitFact,
  list: ListDefinition | undefined,
  asOf: string,
): AdvisoryCode | undefined => {
  if (hit.match === 'name-only') return 'name-only'
  if (OWN_ELSEWHERE.has(hit.via)) return 'relation'
  if (isLifted(hit, asOf)) return 'stayed'
  if (hit.listId !== PENALTY && (list === undefined || !isInForce(list, asOf))) return 'list-not-in-force'
  return undefined
}
