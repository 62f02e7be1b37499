import type { RecordTrail } from '../access/trail'
import { decisionFailure } from '../decisions/failures'
import { saysNothing } from '../decisions/text-rules'
import type { FeedbackSettlementRequest } from '../generated/check/settlement-request'
import { textFaults } from '../lists/entry-rules'
import { platformFailure } from '../platform/http/failure'
import { LOST, untilWon } from '../platform/until-won'
import type { CheckCall } from './ask-checks'
import type { CheckDocument } from './document'
import { findCheck } from './read-check'
import type { CheckStore } from './store'

export interface SettleDeps {
  readonly store: CheckStore
  readonly trail: RecordTrail
}

const demandNote = (note: string): void => {
  const errors = saysNothing(note.trim())
    ? [{ pointer: '#/note', code: 'says-nothing', detail: '须写明核实情况，占位文字不算' }]
    : textFaults('#/note', '核实情况', note, true)
  if (errors.length > 0) throw platformFailure('schema-violation', '核实情况有误，详见 errors', { errors })
}

/** The check without what was raised; null when this settlement is the last one already. */
const settledCheck = (
  before: CheckDocument,
  { version, note }: FeedbackSettlementRequest,
  { caller, at }: CheckCall,
): CheckDocument | null => {
  const { raised, settlements = [], ...rest } = before
  const last = settlements.at(-1)
  if (raised === undefined) {
    if (last?.version === version && last.note === note) return null
    throw decisionFailure('state-conflict', '这次核查没有待核实的反馈：未提请核实，或者已经核实')
  }
  const newest = before.feedback.findLast(({ contradictions }) => contradictions.length > 0)?.version ?? 0
  if (version < newest)
    throw decisionFailure(
      'state-conflict',
      `第 ${newest} 条反馈也与答复不符，只核实到第 ${version} 条；请看过后以 version ${newest} 重新提交`,
    )
  return {
    ...rest,
    revision: before.revision + 1,
    settlements: [...settlements, { version, note, at, by: caller.id }],
    settled: { unit: before.unit, at },
  }
}

/**
 * 核实反馈: what contradicted its answer has been looked into; it leaves the list of the raised and stays on record. The
 * same again changes nothing; a later contradiction is raised anew.
 * @throws Failure `check-not-found`, `schema-violation`, `state-conflict`
 */
export const settleFeedback = async (
  { store, trail }: SettleDeps,
  call: CheckCall,
  id: string,
  request: FeedbackSettlementRequest,
): Promise<CheckDocument> => {
  demandNote(request.note)
  return untilWon('此核查', async () => {
    const before = await findCheck(store, call.caller, id)
    const after = settledCheck(before, request, call)
    if (after === null) return before
    if (!(await store.checks.replace(after, before.revision))) return LOST
    const target = { collection: 'credit-checks', id }
    const note = { who: call.caller.id, action: 'settle-feedback', target, requestId: call.requestId }
    await trail(call.at, [{ ...note, revision: request.version, outcome: 'done' }])
    return after
  })
}
