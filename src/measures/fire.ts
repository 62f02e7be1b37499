import type { ListDefinition } from '../generated/policy/lists'
import type { MeasureDefinition } from '../generated/policy/measures'
import type { LeftOutCode } from './evaluation'
import type { HitFact, Question, SubjectKind } from './question'

/** 依据决定: whether the hit's decision, by its number, imposes the measure itself. */
export const isImposed = ({ decision }: HitFact, code: string): boolean =>
  decision !== undefined && decision.docNo.trim() !== '' && (decision.measures ?? []).includes(code)

const FITTING: Readonly<Record<SubjectKind, readonly MeasureDefinition['targets'][number][]>> = {
  organisation: ['legal'],
  'public-body': ['legal', 'public-body'],
  person: ['natural', 'responsible-person'],
}

const isForSubject = (measure: MeasureDefinition, hit: HitFact, kind: SubjectKind | undefined): boolean => {
  if (measure.trigger === 'list-on-person' && hit.via !== 'self') return false
  return kind === undefined || measure.targets.some((target) => FITTING[kind].includes(target))
}

/** What a candidate is judged against. */
export interface Circumstances {
  readonly question: Pick<Question, 'roleSought' | 'subjectKind'>
  /** Absent for `PENALTY`. */
  readonly list?: Pick<ListDefinition, 'listingIsDecision'>
  /** A black entry reaches the subject. */
  readonly hasBlack: boolean
}

/** 措施是否适用: undefined when a candidate in force fires, else the first reason why it does not. */
export const whyNotFired = (
  code: string,
  measure: MeasureDefinition,
  hit: HitFact,
  { question, list, hasBlack }: Circumstances,
): LeftOutCode | undefined => {
  if (!measure.isEnabled) return 'disabled'
  if (!isForSubject(measure, hit, question.subjectKind)) return 'not-this-subject'
  const { subjectRoles, needsDecision, kind } = measure
  if (subjectRoles.length > 0 && !subjectRoles.some((role) => role === question.roleSought))
    return 'role-bound'
  if (needsDecision && list?.listingIsDecision !== true && !isImposed(hit, code)) return 'decision-missing'
  return kind === 'reward' && hasBlack ? 'suspended-by-black' : undefined
}
