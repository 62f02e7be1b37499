import { amendDecision } from '../../src/decisions/amend-decision'
import {
  reviewDecision,
  withdrawDecision,
  type ReviewRequest,
  type WithdrawalRequest,
} from '../../src/decisions/change-state'
import type { DecisionDocument } from '../../src/decisions/document'
import type { Submission } from '../../src/decisions/prepare-submission'
import { submitDecisions, type SubmitDeps, type SubmitOutcome } from '../../src/decisions/submit-decisions'
import type { Caller } from '../../src/platform/http/caller'
import { advanceDecisions } from '../../src/publication/advance-decisions'
import { readPublished, type PublicAnswer } from '../../src/publication/read-published'
import { sweepDecisions, type SweepReport } from '../../src/publication/sweep'
import { openTestRooms } from './rooms'

const failed = (outcome: SubmitOutcome): DecisionDocument => {
  if (outcome.outcome === 'refused') throw outcome.failure
  return outcome.document
}

/** The use cases of decisions and publication on rooms of their own, as a department's clerk would call them. */
export const openDecisionDesk = async (startAt = '2026-05-06T09:00:00+08:00') => {
  const rooms = await openTestRooms(startAt)
  const { store } = rooms.submit
  const current = async (id: string): Promise<DecisionDocument> => {
    const document = await store.decisions.get(id)
    if (document === null) throw new Error(`${id} is not stored`)
    return document
  }
  const submitAll = (submissions: readonly Submission[], caller?: Caller, deps: SubmitDeps = rooms.submit) =>
    submitDecisions(deps, rooms.call(caller), submissions)
  const push = async (submission: Submission, caller?: Caller): Promise<DecisionDocument> => {
    const [outcome] = await submitAll([submission], caller)
    if (outcome === undefined) throw new Error('one outcome for one submission')
    return failed(outcome)
  }
  const publish = async (id: string): Promise<DecisionDocument> => {
    await advanceDecisions(rooms.advance, [id])
    return current(id)
  }
  return {
    rooms,
    store,
    current,
    submitAll,
    push,
    publish,
    pushAndPublish: async (submission: Submission) => publish((await push(submission))._id),
    amend: (id: string, submission: Submission, expected: number, caller?: Caller) =>
      amendDecision(rooms.submit, rooms.call(caller), id, submission, expected),
    withdraw: (id: string, request: WithdrawalRequest) =>
      withdrawDecision(rooms.submit, rooms.call(), id, request),
    review: (id: string, verdict: ReviewRequest['verdict'], note = '已核对') =>
      reviewDecision(rooms.submit, rooms.call(), id, { verdict, note }),
    sweep: (): Promise<SweepReport> => sweepDecisions(rooms.advance),
    moveTo: async (instant: string): Promise<void> => {
      await rooms.settableClock?.set(instant)
    },
    asThePublic: (id: string, today = rooms.clock.today()): Promise<PublicAnswer> =>
      readPublished(store.decisions, id, today),
    /** Types of the events of one record, in order. */
    eventsOf: async (id: string): Promise<string[]> => {
      await rooms.sequencer.drain()
      const events = await rooms.events.read(0, 10_000)
      return events.filter((event) => event.source.id === id).map((event) => event.type)
    },
    close: () => rooms.close(),
  }
}

export type DecisionDesk = Awaited<ReturnType<typeof openDecisionDesk>>
