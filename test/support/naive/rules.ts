import type { NaiveEngine, NaiveList, NaiveMeasure, NaivePolicy } from './policy'
import { versionInForce } from './policy'
import type { NaiveHit, NaiveQuestion } from './question'

/** Rule 1: whether an entry is visible at all on the day; both of its dates are inclusive. */
export const isVisible = (hit: NaiveHit, asOf: string): boolean => {
  if (hit.status !== 'active') return false
  if (asOf < hit.listedOn) return false
  if (hit.validTo !== null && hit.validTo < asOf) return false
  return true
}

/** Rule 8: objection, review and litigation mark; only an ordered stay or a restructuring lifts. */
export const isLifted = (hit: NaiveHit, asOf: string): boolean => {
  for (const { mark, from, until } of hit.marks ?? []) {
    const liftsByItsNature = mark === 'stay' || mark === 'restructuring'
    if (liftsByItsNature && from <= asOf && (until === undefined || asOf <= until)) return true
  }
  return false
}

/** Rules 6, 7, 8 and 14: why a visible hit does not reach the subject; undefined when it does. */
export const obstacleOf = (policy: NaivePolicy, hit: NaiveHit, asOf: string): string | undefined => {
  if (hit.match === 'name-only') return 'name-only'
  if (hit.via === 'legal-representative' || hit.via === 'operator') return 'relation'
  if (isLifted(hit, asOf)) return 'stayed'
  if (hit.listId === 'PENALTY') return undefined
  if (versionInForce(policy.lists, hit.listId, asOf) === undefined) return 'list-not-in-force'
  return undefined
}

/** Rule 9: the decision behind the hit names the measure, and has a number. */
export const isImposedByDecision = (hit: NaiveHit, code: string): boolean => {
  if (hit.decision === undefined) return false
  if (hit.decision.docNo.trim() === '') return false
  return (hit.decision.measures ?? []).includes(code)
}

/** What an ordinary record may lead to: punishments triggered by a record, and what its decision imposes. */
export const isCandidateOfRecord = (measure: NaiveMeasure, code: string, hit: NaiveHit): boolean => {
  const isTriggeredByRecord = measure.trigger === 'list-or-record' || measure.trigger === 'record'
  if (measure.kind === 'punish' && isTriggeredByRecord) return true
  return measure.needsDecision && isImposedByDecision(hit, code)
}

const TARGETS_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  organisation: ['legal'],
  'public-body': ['legal', 'public-body'],
  person: ['natural', 'responsible-person'],
}

/** Rule 6: the measure is made for such a subject, and a person is hit only if named himself. */
export const isForThisSubject = (measure: NaiveMeasure, question: NaiveQuestion, hit: NaiveHit): boolean => {
  if (measure.trigger === 'list-on-person' && hit.via !== 'self') return false
  if (question.subjectKind === undefined) return true
  for (const target of TARGETS_OF_KIND[question.subjectKind] ?? []) {
    if (measure.targets.includes(target)) return true
  }
  return false
}

/** Rule 5: a valid black hit suspends every reward. */
export const suspendsRewards = (
  policy: NaivePolicy,
  reaching: readonly NaiveHit[],
  asOf: string,
): boolean => {
  for (const hit of reaching) {
    const list = versionInForce(policy.lists, hit.listId, asOf)
    if (list !== undefined && list.color === 'black') return true
  }
  return false
}

/** Rules 5, 6, 9, 14 and 15: why a candidate does not fire, the first reason that holds. */
export const reasonToLeaveOut = (
  measure: NaiveMeasure | undefined,
  code: string,
  list: NaiveList | undefined,
  hit: NaiveHit,
  question: NaiveQuestion,
  areRewardsSuspended: boolean,
): string | undefined => {
  if (measure === undefined) return 'not-in-force'
  if (!measure.isEnabled) return 'disabled'
  if (!isForThisSubject(measure, question, hit)) return 'not-this-subject'
  const { subjectRoles } = measure
  const isBound = subjectRoles.length > 0
  if (isBound && (question.roleSought === null || !subjectRoles.includes(question.roleSought))) {
    return 'role-bound'
  }
  const listingDecides = list !== undefined && list.listingIsDecision
  if (measure.needsDecision && !listingDecides && !isImposedByDecision(hit, code)) return 'decision-missing'
  if (measure.kind === 'reward' && areRewardsSuspended) return 'suspended-by-black'
  return undefined
}

const GRAVEST_LAST = ['STRICT', 'LIMIT', 'DENY']

/** Rule 2: the legality gate lowers a punishment to what its tier of basis allows; it never raises. */
export const effectAfterGate = (engine: NaiveEngine, measure: NaiveMeasure, actType: string): string => {
  if (measure.kind !== 'punish') return measure.effect
  if (!GRAVEST_LAST.includes(measure.effect)) return measure.effect
  const isFree =
    engine.denyAllowedTiers.includes(measure.tier) && engine.denyAllowedActTypes.includes(actType)
  const cap = engine.effectCaps[measure.tier]
  if (isFree || cap === null || cap === undefined) return measure.effect
  return GRAVEST_LAST.indexOf(measure.effect) > GRAVEST_LAST.indexOf(cap) ? cap : measure.effect
}

/** Rule 2b: named by the list's own law or imposed by the decision, or resting on a general clause. */
export const relationOf = (code: string, list: NaiveList | undefined, hit: NaiveHit): string => {
  if (list !== undefined && list.ownLawMeasures.includes(code)) return 'own-law'
  return isImposedByDecision(hit, code) ? 'own-law' : 'general-clause'
}

/** Rules 4 and 10: the outcome of all effects together; a filing can neither be refused nor slowed. */
export const outcomeOf = (effects: readonly string[], actType: string): string => {
  if (actType === 'filing') return '正常'
  if (effects.includes('DENY')) return '禁止'
  if (effects.includes('LIMIT')) return '限制'
  if (effects.includes('LOSE_BENEFIT') && actType === 'shortcut') return '限制'
  if (effects.includes('STRICT')) return '从严审查'
  if (effects.includes('GREEN') && !effects.includes('LOSE_BENEFIT')) return '绿色通道'
  return '正常'
}

/** Rule 6 for a group: the worst member decides, green only if all have it; deregistered members do not count. */
export const outcomeOfGroup = (outcomes: readonly string[]): string => {
  const counting = outcomes.filter((outcome) => outcome !== '不适用')
  if (counting.length === 0) return '不适用'
  for (const grave of ['禁止', '限制', '从严审查']) {
    if (counting.includes(grave)) return grave
  }
  return counting.every((outcome) => outcome === '绿色通道') ? '绿色通道' : '正常'
}
