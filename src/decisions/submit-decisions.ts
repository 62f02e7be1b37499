import { Failure } from '../platform/http/failure'
import { newDecision } from './build-decision'
import { correctDecision } from './correct-decision'
import type { DecisionDocument } from './document'
import { judgeSubmission, lookAround, type Surroundings } from './judge-submissions'
import { placeSubmissions, wavesOf, type Item, type Placed } from './place-submissions'
import { tryPrepareSubmission, type PreparedDecision, type Submission } from './prepare-submission'
import type { Call, SubmitDeps } from './submit-deps'

export type { Call, SubmitDeps, TrailEntry } from './submit-deps'

export type SubmitOutcome =
  | { readonly outcome: 'accepted' | 'repeated' | 'corrected'; readonly document: DecisionDocument }
  | { readonly outcome: 'refused'; readonly failure: Failure }

/** A submission after the rules were applied, and the call that brought it. */
export interface CheckedSubmission {
  readonly call: Call
  readonly prepared: PreparedDecision | Failure
}

interface Fresh extends Placed {
  readonly around: Surroundings
}

const documentOf = (deps: SubmitDeps, { id, call, prepared, around }: Fresh): DecisionDocument =>
  newDecision(
    {
      id,
      unit: call.caller.unit?.uscc ?? '',
      by: call.caller.id,
      at: call.at,
      prepared,
      judgement: judgeSubmission(deps, prepared, around, id),
    },
    deps.plan,
  )

const storeFresh = async (deps: SubmitDeps, fresh: readonly Fresh[]): Promise<[number, SubmitOutcome][]> => {
  const documents = fresh.map((one) => documentOf(deps, one))
  const entries = fresh.map(({ call, id }) => ({
    call,
    action: 'submit-decision',
    decisionId: id,
    revision: 1,
    outcome: 'accepted',
  }))
  const [{ outcomes }] = await Promise.all([deps.store.decisions.insertMany(documents), deps.trail(entries)])
  return Promise.all(
    fresh.map(async (one, i): Promise<[number, SubmitOutcome]> => {
      const document = documents[i]
      if (document !== undefined && outcomes[i] === 'inserted')
        return [one.place, { outcome: 'accepted', document }]
      // Someone healed the same reservation at the same moment.
      const known = await deps.store.decisions.get(one.id)
      if (known === null) throw new Error(`decision ${one.id} is neither new nor stored`)
      return [one.place, await storeKnown(deps, one, known)]
    }),
  )
}

const storeKnown = async (
  deps: SubmitDeps,
  { call, prepared }: Item,
  known: DecisionDocument,
): Promise<SubmitOutcome> => {
  if (known.content.digest === prepared.content.digest) return { outcome: 'repeated', document: known }
  try {
    const { document, isNew } = await correctDecision(deps, call, known._id, prepared)
    return { outcome: isNew ? 'corrected' : 'repeated', document }
  } catch (error) {
    if (error instanceof Failure) return { outcome: 'refused', failure: error }
    throw error
  }
}

/** Whether a record is new shows only when its key is taken; what stands around it is looked up meanwhile. */
const storeWave = async (deps: SubmitDeps, wave: readonly Item[]): Promise<[number, SubmitOutcome][]> => {
  const [placed, surroundings] = await Promise.all([
    placeSubmissions(deps, wave),
    lookAround(
      deps,
      wave.map(({ prepared }) => prepared),
    ),
  ])
  const fresh: Fresh[] = []
  const again: Promise<[number, SubmitOutcome]>[] = []
  placed.forEach((one, i) => {
    const { known } = one
    const around = surroundings[i]
    if (known !== undefined) again.push(storeKnown(deps, one, known).then((outcome) => [one.place, outcome]))
    else if (around !== undefined) fresh.push({ ...one, around })
  })
  const stored = fresh.length === 0 ? [] : storeFresh(deps, fresh)
  return (await Promise.all([stored, Promise.all(again)])).flat()
}

/**
 * 报送决定: stores and acknowledges what was prepared; one bad one never stops the others. When it resolves, what is
 * `accepted` or `corrected` is durable. The same content again is `repeated` and changes nothing.
 */
export const submitPrepared = async (
  deps: SubmitDeps,
  submissions: readonly CheckedSubmission[],
): Promise<SubmitOutcome[]> => {
  const results: SubmitOutcome[] = []
  const items: Item[] = []
  submissions.forEach(({ call, prepared }, place) => {
    if (prepared instanceof Failure) results[place] = { outcome: 'refused', failure: prepared }
    else items.push({ place, call, prepared })
  })
  for (const wave of wavesOf(items))
    for (const [place, outcome] of await storeWave(deps, wave)) results[place] = outcome
  const changed = results.flatMap((one) =>
    one.outcome === 'accepted' || one.outcome === 'corrected' ? [one.document._id] : [],
  )
  if (changed.length > 0) await deps.alert(changed)
  return results
}

/** 报送决定: checks submissions, then as `submitPrepared`. */
export const submitDecisions = (
  deps: SubmitDeps,
  call: Call,
  submissions: readonly Submission[],
): Promise<SubmitOutcome[]> =>
  submitPrepared(
    deps,
    submissions.map((submission) => ({
      call,
      prepared: tryPrepareSubmission(deps, call.caller, submission, call.today),
    })),
  )
