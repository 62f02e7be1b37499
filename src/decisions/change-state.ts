import { platformFailure } from '../platform/http/failure'
import { LOST, untilWon } from '../platform/until-won'
import { personalNumberFaults, type ToldText } from '../subjects/personal-number-faults'
import { announced, settled } from './settle-decision'
import type { DecisionDocument, HistoryEntry, Withdrawal } from './document'
import { decisionFailure } from './failures'
import { findDecisionToChange } from './find-decision'
import type { Call, SubmitDeps } from './submit-deps'

type Change = (before: DecisionDocument) => DecisionDocument | null

/** Applies a change by compare-and-set, again and again until nobody was faster; null means nothing to do. */
const changeDecision = async (
  deps: SubmitDeps,
  call: Call,
  id: string,
  action: string,
  change: Change,
): Promise<DecisionDocument> =>
  untilWon('此记录', async () => {
    const before = await findDecisionToChange(deps.store, call.caller, id)
    const changed = change(before)
    if (changed === null) return before
    const after = announced(
      before,
      settled({ ...changed, revision: before.revision + 1, changedAt: call.at }, deps.plan),
      call.at,
    )
    if (!(await deps.store.decisions.replace(after, before.revision))) return LOST
    const outcome = after.publication.state
    await deps.trail([{ call, action, decisionId: id, revision: after.version, outcome }])
    await deps.alert([id])
    return after
  })

const entryOf = (
  before: DecisionDocument,
  call: Call,
  change: HistoryEntry['change'],
  note: string,
): HistoryEntry => ({
  revision: before.version,
  at: call.at,
  by: call.caller.id,
  change,
  note,
})

/**
 * What is said of a decision is shown or kept as it stands, so that it names no number of a person.
 * @throws Failure `schema-violation`
 */
const refusePersonalNumbers = (texts: readonly ToldText[]): void => {
  const errors = personalNumberFaults(texts)
  if (errors.length > 0)
    throw platformFailure('schema-violation', '说明文字含个人号码，详见 errors', { errors })
}

export interface WithdrawalRequest {
  readonly cause: Withdrawal['cause']
  readonly explanation: string
  readonly documentNo?: string
}

/**
 * 撤下决定: takes a decision that was changed, revoked, found unlawful or void, or entered in error from the public at
 * once and says why (行政处罚法 art. 48: within three working days, with a public explanation).
 * @throws Failure `decision-not-found`, `state-conflict` when it is withdrawn for another cause, `schema-violation`
 */
export const withdrawDecision = (
  deps: SubmitDeps,
  call: Call,
  id: string,
  request: WithdrawalRequest,
): Promise<DecisionDocument> =>
  changeDecision(deps, call, id, 'withdraw-decision', (before) => {
    const { withdrawal } = before.publication
    refusePersonalNumbers([
      { pointer: '#/explanation', label: '公开说明', text: request.explanation },
      { pointer: '#/documentNo', label: '文书号', text: request.documentNo },
    ])
    if (before.publication.state === 'withdrawn' && withdrawal !== undefined) {
      if (withdrawal.cause === request.cause && withdrawal.explanation === request.explanation) return null
      throw decisionFailure('state-conflict', '该决定已经撤下，不能以其他原因再次撤下')
    }
    return {
      ...before,
      publication: {
        ...before.publication,
        state: 'withdrawn',
        reason: request.cause,
        withdrawal: {
          cause: request.cause,
          explanation: request.explanation,
          documentNo: request.documentNo ?? null,
          at: call.at,
        },
      },
      history: [...before.history, entryOf(before, call, 'withdrawn', request.explanation)],
    }
  })

export interface ReviewRequest {
  readonly verdict: 'publish' | 'withhold'
  readonly note: string
}

/**
 * 人工审核: a person of the unit or the steward decides on a held record. `publish` lifts what held it; what the law
 * withholds stays withheld.
 * @throws Failure `decision-not-found`, `state-conflict` when the record is not held, `schema-violation`
 */
export const reviewDecision = (
  deps: SubmitDeps,
  call: Call,
  id: string,
  request: ReviewRequest,
): Promise<DecisionDocument> =>
  changeDecision(deps, call, id, 'review-decision', (before) => {
    const { publication, review: earlier } = before
    refusePersonalNumbers([{ pointer: '#/note', label: '审核意见', text: request.note }])
    if (publication.state !== 'held') {
      if (earlier?.verdict === request.verdict && earlier.note === request.note) return null
      throw decisionFailure(
        'state-conflict',
        `只有待审核（held）的记录可以审核，此记录当前状态为 ${publication.state}`,
      )
    }
    const review = { verdict: request.verdict, by: call.caller.id, at: call.at, note: request.note }
    const reviewed = {
      ...before,
      review,
      history: [...before.history, entryOf(before, call, 'reviewed', request.note)],
    }
    if (request.verdict === 'withhold')
      return { ...reviewed, publication: { ...publication, state: 'withheld', reason: 'withheld-by-review' } }
    return reassess(deps, reviewed, call.today)
  })

const reassess = (deps: SubmitDeps, reviewed: DecisionDocument, today: string): DecisionDocument => {
  const findings = { subjectMismatch: false, resembles: [], reviewed: true }
  const { publication, view, warnings } = deps.assess(reviewed.content, findings)
  const { publishedAt } = reviewed.publication
  const isOver = publication.state === 'scheduled' && publication.until !== null && publication.until < today
  return {
    ...reviewed,
    publication: {
      ...publication,
      ...(isOver ? { state: 'ended' as const } : {}),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    },
    view,
    warnings: [
      ...reviewed.warnings.filter(
        (old) => !warnings.some((one) => one.code === old.code && one.pointer === old.pointer),
      ),
      ...warnings,
    ],
  }
}
