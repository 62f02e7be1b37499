import type { CheckAnswer } from '../generated/check/answer'
import type { CheckFeedback } from '../generated/check/feedback'
import type { OpenFeedback } from '../generated/operations/feedback'
import type { CheckDocument, FeedbackLine } from './document'
import { offeredTo } from './judge-feedback'

/** 反馈 as it is answered. */
export const presentFeedback = (
  { _id }: Pick<CheckDocument, '_id'>,
  { contradictions, at, by: _by, decisionNo, ...line }: FeedbackLine,
): CheckFeedback => ({
  checkId: _id,
  ...line,
  operator: { ...line.operator },
  decisionNo: decisionNo ?? null,
  raised: contradictions.map((one) => ({ ...one })),
  receivedAt: at,
})

const stateOf = ({ awaiting }: CheckDocument, today: string): OpenFeedback['state'] => {
  if (awaiting === undefined) return 'answered'
  return awaiting.dueOn !== undefined && awaiting.dueOn < today ? 'overdue' : 'awaiting'
}

const offersOf = (answer: CheckAnswer): OpenFeedback['offered'] => {
  const offers = answer.subjects.flatMap((_subject, place) =>
    offeredTo(answer, place).map(({ code }) => ({ subject: place, measure: code })),
  )
  return [...new Map(offers.map((offer) => [`${offer.subject}:${offer.measure}`, offer])).values()]
}

/** 反馈办理情况 of one check: no name of a subject, which its own page tells to those who may know. */
export const presentOpenFeedback = (check: CheckDocument, today: string): OpenFeedback => {
  const { _id, unit, unitName, facts, text, feedback, remindedAt = null, settlements = [] } = check
  const answer = JSON.parse(text) as CheckAnswer
  return {
    checkId: _id,
    unit,
    unitName,
    askedAt: facts.answeredAt,
    scenario: facts.scenario,
    matter: { ...facts.matter },
    caseNo: facts.caseNo,
    operator: { ...facts.operator },
    outcome: answer.outcome,
    state: stateOf(check, today),
    dueOn: answer.feedbackDueOn,
    ...(answer.feedbackProvisional === undefined ? {} : { dueProvisional: answer.feedbackProvisional }),
    remindedAt,
    offered: offersOf(answer),
    settlements: settlements.map((one) => ({ ...one })),
    feedback: feedback.map((line) => presentFeedback(check, line)),
  }
}
