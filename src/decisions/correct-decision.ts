import { platformFailure } from '../platform/http/failure'
import { LOST, untilWon } from '../platform/until-won'
import { correctedDecision } from './build-decision'
import type { DecisionDocument } from './document'
import { decisionFailure } from './failures'
import { judgeSubmission, lookAround } from './judge-submissions'
import type { PreparedDecision } from './prepare-submission'
import type { Call, SubmitDeps } from './submit-deps'

const keepRevision = async (deps: SubmitDeps, before: DecisionDocument, at: string): Promise<void> => {
  // The content of a revision never changes, so a copy left by an earlier try is as good.
  await deps.store.revisions.insertMany([
    {
      _id: `${before._id}:${before.version}`,
      revision: 1,
      decisionId: before._id,
      version: before.version,
      content: before.content,
      publication: before.publication,
      supersededAt: at,
    },
  ])
}

/** Takes the key that the correction leads to; refuses one that another record holds. */
const reserveKey = async (deps: SubmitDeps, id: string, key: string): Promise<void> => {
  const { outcomes } = await deps.store.reservations.insertMany([{ _id: key, revision: 1, decisionId: id }])
  if (outcomes[0] === 'inserted') return
  const reservation = await deps.store.reservations.get(key)
  if (reservation === null || reservation.decisionId === id) return
  const holder = await deps.store.decisions.get(reservation.decisionId)
  if (holder?.key === key)
    throw decisionFailure(
      'duplicate-decision',
      `更正后的文号、机关与相对人代码和另一条记录相同（${holder._id}），请核对后更正或撤下其中一条`,
      {
        extra: { other: holder._id },
      },
    )
  await deps.store.reservations.replace(
    { ...reservation, revision: reservation.revision + 1, decisionId: id },
    reservation.revision,
  )
}

/** Gives back the key that the record had, unless it was taken over the moment it was free. */
const releaseKey = async (deps: SubmitDeps, id: string, key: string): Promise<void> => {
  const reservation = await deps.store.reservations.get(key)
  if (reservation?.decisionId === id) await deps.store.reservations.delete(key, reservation.revision)
}

/** 更正结果. */
export interface Correction {
  readonly document: DecisionDocument
  /** False when the record had this very content already, such as by another call of the same moment. */
  readonly isNew: boolean
}

/**
 * 更正决定: stores other content as a new revision of the record; the old one stays readable.
 * @param expected content revision that the caller has seen; absent for a decision that was pushed again
 * @throws Failure `stale-revision`, `duplicate-decision`
 */
export const correctDecision = async (
  deps: SubmitDeps,
  call: Call,
  id: string,
  prepared: PreparedDecision,
  expected?: number,
): Promise<Correction> =>
  untilWon('此记录', async () => {
    const before = await deps.store.decisions.get(id)
    if (before === null) throw decisionFailure('decision-not-found', '没有这条决定，或不属于本单位')
    if (expected !== undefined && before.version !== expected)
      throw platformFailure('stale-revision', `记录已是第 ${before.version} 版，请读取最新版本后再更正`)
    if (before.content.digest === prepared.content.digest) return { document: before, isNew: false }
    if (before.key !== prepared.key) await reserveKey(deps, id, prepared.key)
    const [around] = await lookAround(deps, [prepared])
    if (around === undefined) throw new Error('surroundings for each submission')
    const judgement = judgeSubmission(deps, prepared, around, id)
    const after = correctedDecision(
      before,
      { by: call.caller.id, at: call.at, prepared, judgement },
      deps.plan,
    )
    await keepRevision(deps, before, call.at)
    if (!(await deps.store.decisions.replace(after, before.revision))) return LOST
    if (before.key !== after.key) await releaseKey(deps, id, before.key)
    const entry = { decisionId: id, revision: after.version, outcome: 'corrected' }
    await deps.trail([{ call, action: 'correct-decision', ...entry }])
    return { document: after, isNew: true }
  })
