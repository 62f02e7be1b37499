import type { RecordTrail } from '../access/trail'
import type { CheckAnswer } from '../generated/check/answer'
import type { CheckFeedbackRequest } from '../generated/check/feedback-request'
import { scenarioOn, type CompiledPolicy } from '../measures/compile-policy'
import { chinaDateOf } from '../platform/clock/clock'
import { LOST, untilWon } from '../platform/until-won'
import type { CheckCall } from './ask-checks'
import { demandFeedback } from './demand-feedback'
import type { CheckDocument, FeedbackLine } from './document'
import { checkFailure } from './failures'
import { latestLines, loopOf } from './feedback-loop'
import { judgeFeedback, offeredTo } from './judge-feedback'
import { findCheck } from './read-check'
import type { CheckStore } from './store'

export interface FeedbackDeps {
  readonly store: CheckStore
  readonly policyOn: (asOf: string) => CompiledPolicy | undefined
  readonly policyOfVersion: (version: string) => Promise<CompiledPolicy | undefined>
  readonly trail: RecordTrail
}

/** What of a check does not change while feedback comes in. */
interface Offer {
  readonly answer: CheckAnswer
  readonly policy: CompiledPolicy | undefined
  readonly isFiling: boolean
}

const offerOf = async (deps: FeedbackDeps, { facts, text }: CheckDocument): Promise<Offer> => {
  const policy = await deps.policyOfVersion(facts.versions.policy)
  const scenario = policy === undefined ? undefined : scenarioOn(policy, facts.scenario, facts.asOf)
  return {
    answer: JSON.parse(text) as CheckAnswer,
    policy,
    isFiling: (facts.actType ?? scenario?.actType) === 'filing',
  }
}

const contentOf = (request: CheckFeedbackRequest, { facts }: CheckDocument) => {
  const { subject, measure, result, reason, decisionNo = '', decidedOn, operator = facts.operator } = request
  return {
    subject,
    measure,
    result,
    reason: reason.trim(),
    ...(decisionNo.trim() === '' ? {} : { decisionNo: decisionNo.trim() }),
    operator: { id: operator.id.trim(), name: operator.name.trim() },
    decidedOn,
  }
}

type Content = ReturnType<typeof contentOf>

/** The line that says the same already, if it is the latest on its measure. */
const repeatedLine = (feedback: readonly FeedbackLine[], content: Content): FeedbackLine | undefined =>
  latestLines(feedback).find(
    (line) =>
      line.subject === content.subject &&
      line.measure === content.measure &&
      line.result === content.result &&
      line.reason === content.reason &&
      line.decisionNo === content.decisionNo &&
      line.decidedOn === content.decidedOn &&
      line.operator.id === content.operator.id &&
      line.operator.name === content.operator.name,
  )

const withLine = (before: CheckDocument, line: FeedbackLine): CheckDocument => {
  const { awaiting: _awaiting, loop, raised, settled, ...rest } = before
  const feedback = [...before.feedback, line]
  const mark = line.contradictions.length > 0 ? (raised ?? { unit: before.unit, at: line.at }) : raised
  return {
    ...rest,
    revision: before.revision + 1,
    feedback,
    ...(loop === undefined ? {} : loopOf(before, feedback)),
    ...(mark === undefined ? {} : { raised: mark }),
    ...(settled === undefined || mark !== undefined ? {} : { settled }),
  }
}

const lineOf = (before: CheckDocument, content: Content, { answer, isFiling }: Offer, call: CheckCall) => {
  const contradictions = judgeFeedback(content, offeredTo(answer, content.subject), isFiling)
  return {
    ...content,
    version: before.feedback.length + 1,
    offered: !contradictions.some(({ code }) => code === 'not-offered'),
    contradictions,
    at: call.at,
    by: call.caller.id,
  }
}

const findOwnCheck = async (
  { store }: FeedbackDeps,
  { caller }: CheckCall,
  id: string,
): Promise<CheckDocument> => {
  const check = await findCheck(store, caller, id)
  if (check.unit === caller.unit?.uscc) return check
  throw checkFailure('check-not-found', '没有这次核查，或不属于本单位：反馈由核查的单位报送')
}

const MOST_LINES = 500

const refuseTooMany = ({ feedback }: CheckDocument): void => {
  if (feedback.length >= MOST_LINES)
    throw checkFailure('too-much-feedback', `这次核查已有 ${MOST_LINES} 条反馈，不再接收`)
}

const noteInTrail = ({ trail }: FeedbackDeps, call: CheckCall, id: string, line: FeedbackLine) =>
  trail(call.at, [
    {
      who: call.caller.id,
      action: 'give-feedback',
      target: { collection: 'credit-checks', id },
      revision: line.version,
      outcome: line.contradictions.length > 0 ? 'raised' : 'done',
      requestId: call.requestId,
      detail: [line.measure, line.result, ...line.contradictions.map(({ code }) => code)].join(' '),
    },
  ])

/**
 * 反馈: adds what the officer did to the record of the check; the answer's bytes never change. The same again changes
 * nothing; what contradicts the answer is recorded and raised to the steward.
 * @throws Failure `check-not-found`, `schema-violation`, `too-much-feedback`
 */
export const giveFeedback = async (
  deps: FeedbackDeps,
  call: CheckCall,
  id: string,
  request: CheckFeedbackRequest,
): Promise<{ readonly check: CheckDocument; readonly line: FeedbackLine }> => {
  const first = await findOwnCheck(deps, call, id)
  const offer = await offerOf(deps, first)
  const current = deps.policyOn(call.today)
  demandFeedback(request, {
    subjects: first.facts.subjects.length,
    answeredOn: chinaDateOf(first.facts.answeredAt),
    today: call.today,
    isKnown: (code) => [offer.policy, current].some((policy) => policy?.measures.has(code) === true),
  })
  const content = contentOf(request, first)
  return untilWon('此核查', async () => {
    const before = await findOwnCheck(deps, call, id)
    const known = repeatedLine(before.feedback, content)
    if (known !== undefined) return { check: before, line: known }
    refuseTooMany(before)
    const line = lineOf(before, content, offer, call)
    const after = withLine(before, line)
    if (!(await deps.store.checks.replace(after, before.revision))) return LOST
    await noteInTrail(deps, call, id, line)
    return { check: after, line }
  })
}
