import type { CheckAnswer } from '../generated/check/answer'
import { scenarioOn, type CompiledPolicy } from '../measures/compile-policy'
import { evaluate } from '../measures/evaluate'
import type { EvaluatedHit, Evaluation } from '../measures/evaluation'
import { worstOutcome } from '../measures/outcome'
import { versionOn } from '../measures/versions'
import type { CheckFacts, RecordedHit, SubjectFacts } from './document'
import { presentLeftOut, presentMeasure } from './present-measure'
import { summarise } from './summarise'

/** The answer before it is signed. */
export type UnsignedAnswer = Omit<CheckAnswer, 'receipt'>

type AnsweredSubject = CheckAnswer['subjects'][number]
type AnsweredHit = AnsweredSubject['hits'][number]

interface Evaluated {
  readonly facts: SubjectFacts
  readonly evaluation: Evaluation
}

const evaluateSubject = (policy: CompiledPolicy, check: CheckFacts, facts: SubjectFacts): Evaluated => ({
  facts,
  evaluation: evaluate(
    policy,
    {
      scenario: check.scenario,
      actType: check.actType,
      roleSought: facts.roleSought,
      asOf: check.asOf,
      subjectState: facts.state,
      ...(facts.kind === undefined ? {} : { subjectKind: facts.kind }),
      hits: facts.hits.map(({ fact }) => fact),
    },
    { explain: check.explain },
  ),
})

const listOf = (policy: CompiledPolicy, listId: string, asOf: string) => {
  const versions = policy.lists.get(listId)
  return versions === undefined ? undefined : versionOn(versions, asOf)
}

const PENALTY_NAME = '行政处罚信息'
const PENALTY_REMEDY = '可依法申请行政复议、提起行政诉讼；符合条件的可以申请信用修复。'

const presentHit = (
  policy: CompiledPolicy,
  { asOf, explain }: CheckFacts,
  { ref, fact, decision }: RecordedHit,
  { measures, leftOut }: EvaluatedHit,
): AnsweredHit => {
  const list = listOf(policy, fact.listId, asOf)
  return {
    entryId: ref.id,
    listId: fact.listId,
    listName: list?.name ?? PENALTY_NAME,
    color: list?.color ?? 'record',
    via: fact.via as AnsweredHit['via'],
    listedOn: fact.listedOn,
    validTo: fact.validTo,
    marks: (fact.marks ?? []).map((mark) => ({ ...mark })),
    decision,
    remedy: list === undefined ? PENALTY_REMEDY : list.color === 'red' ? null : list.repair,
    measures: measures.map(presentMeasure),
    ...(explain ? { leftOut: leftOut.map(presentLeftOut) } : {}),
  }
}

const presentSubject = (
  policy: CompiledPolicy,
  check: CheckFacts,
  { facts, evaluation }: Evaluated,
): AnsweredSubject => ({
  name: facts.name,
  ...(facts.registeredName === undefined ? {} : { registeredName: facts.registeredName }),
  uscc: facts.uscc,
  ...(facts.identity === undefined ? {} : { idType: facts.identity.type, idNo: facts.identity.maskedNo }),
  role: facts.role,
  roleSought: facts.roleSought,
  match: facts.match,
  state: facts.state,
  outcome: evaluation.outcome,
  hits: evaluation.hits.flatMap((hit) => {
    const recorded = facts.hits[hit.place]
    return recorded === undefined ? [] : [presentHit(policy, check, recorded, hit)]
  }),
  advisories: evaluation.advisories.map((advisory) => ({ ...advisory })),
  remarks: [...facts.remarks],
  ...(facts.candidates === undefined ? {} : { candidates: facts.candidates.map((one) => ({ ...one })) }),
})

/** Whether the officer is offered any measure, be it against an agent alone: then what was done is to be told. */
export const isMeasureOffered = (subjects: readonly AnsweredSubject[]): boolean =>
  subjects.some(({ hits }) => hits.some(({ measures }) => measures.length > 0))

interface Whole {
  readonly outcome: CheckAnswer['outcome']
  readonly measures: string[]
  readonly suspendedRewards: string[]
}

const sorted = (codes: readonly string[]): string[] => [...new Set(codes)].sort()

/**
 * 整体结论: an agent's hits stay its own. A consortium is one applicant: the worst member decides, and a black entry of one
 * member suspends the rewards of all.
 */
const wholeOf = (policy: CompiledPolicy, asOf: string, all: readonly Evaluated[]): Whole => {
  const counting = all.filter(({ facts }) => facts.role !== 'agent')
  const isGroup = counting.some(({ facts }) => facts.role === 'consortium-member')
  const fired = counting.flatMap(({ evaluation }) => evaluation.hits.flatMap(({ measures }) => measures))
  const suspended = counting.flatMap(({ evaluation }) => evaluation.suspendedRewards)
  const hasBlack = counting.some(({ facts, evaluation }) =>
    evaluation.hits.some(
      ({ place }) => listOf(policy, facts.hits[place]?.fact.listId ?? '', asOf)?.color === 'black',
    ),
  )
  const lost = isGroup && hasBlack ? fired.filter(({ kind }) => kind === 'reward') : []
  const kept = fired.filter((measure) => !lost.includes(measure))
  return {
    outcome: worstOutcome(counting.map(({ evaluation }) => evaluation.outcome)),
    measures: sorted(kept.map(({ code }) => code)),
    suspendedRewards: sorted([...suspended, ...lost.map(({ code }) => code)]),
  }
}

/** 已注销的联合体成员 beside others that still exist: whether the group still stands is for a person to say. */
const goneMembers = (all: readonly Evaluated[], outcome: CheckAnswer['outcome']): string[] =>
  outcome === '不适用'
    ? []
    : all
        .filter(({ facts }) => facts.role === 'consortium-member' && facts.state === 'deregistered')
        .map(({ facts }) => facts.registeredName ?? facts.name)

const feedbackDayOf = (
  { feedbackDueOn, feedbackProvisional }: CheckFacts,
  isDue: boolean,
): Pick<UnsignedAnswer, 'feedbackDueOn' | 'feedbackProvisional'> =>
  isDue
    ? { feedbackDueOn, ...(feedbackProvisional === undefined ? {} : { feedbackProvisional }) }
    : { feedbackDueOn: null }

/**
 * 核查答复: what was asked and found, and a policy set, give the answer: pure, so that it can be given again to the byte.
 * @throws RangeError for a scenario that is not in force in the set: the caller has checked it
 */
export const presentCheck = (policy: CompiledPolicy, check: CheckFacts): UnsignedAnswer => {
  const scenario = scenarioOn(policy, check.scenario, check.asOf)
  if (scenario === undefined) throw new RangeError(`no scenario ${check.scenario} on ${check.asOf}`)
  const evaluated = check.subjects.map((facts) => evaluateSubject(policy, check, facts))
  const whole = wholeOf(policy, check.asOf, evaluated)
  const inDoubt = evaluated.some(({ facts }) => facts.inDoubt === true)
  const gone = goneMembers(evaluated, whole.outcome)
  const calls = evaluated.some(({ evaluation }) => evaluation.mustConfirm)
  const mustConfirm = calls || inDoubt || gone.length > 0
  const subjects = evaluated.map((one) => presentSubject(policy, check, one))
  const isFiling = (check.actType ?? scenario.actType) === 'filing'
  return {
    id: check.id,
    outcome: whole.outcome,
    mustConfirm,
    summary: summarise(
      { ...whole, asOf: check.asOf, mustConfirm: calls, subjects },
      { isFiling, inDoubt, gone },
    ),
    ...feedbackDayOf(check, isMeasureOffered(subjects)),
    asOf: check.asOf,
    answeredAt: check.answeredAt,
    scenario: check.scenario,
    scenarioName: scenario.name,
    purpose: check.purpose,
    matter: { ...check.matter },
    caseNo: check.caseNo,
    measures: whole.measures,
    suspendedRewards: whole.suspendedRewards,
    subjects,
    versions: { ...check.versions },
  }
}
