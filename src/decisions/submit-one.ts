import { Failure } from '../platform/http/failure'
import { together } from '../platform/together'
import { tryPrepareSubmission, type PreparedDecision, type Submission } from './prepare-submission'
import { submitPrepared, type Call, type SubmitDeps, type SubmitOutcome } from './submit-decisions'

/** Submits one decision; resolves when the outcome is durable. */
export type SubmitOne = (call: Call, submission: Submission) => Promise<SubmitOutcome>

interface Checked {
  readonly call: Call
  readonly prepared: PreparedDecision
}

const AT_ONCE = 2
const MOST = 200

/** 单条报送: those of one moment, whoever sends them, are looked up, stored and written into the trail together. */
export const openSubmitOne = (deps: SubmitDeps): SubmitOne => {
  const store = together<Checked, SubmitOutcome>({
    handle: (items) => submitPrepared(deps, items),
    keysOf: ({ prepared }) => [prepared.key, prepared.nameKey],
    atOnce: AT_ONCE,
    most: MOST,
  })
  return async (call, submission) => {
    const prepared = tryPrepareSubmission(deps, call.caller, submission, call.today)
    return prepared instanceof Failure ? { outcome: 'refused', failure: prepared } : store({ call, prepared })
  }
}
