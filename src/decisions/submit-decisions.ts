import { Failure } from '../platform/http/failure'
import { newDecision } from './build-decision'
import { correctDecision } from './correct-decision'
import type { DecisionDocument, DecisionReservation } from './document'
import { judgeSubmissions } from './judge-submissions'
import { tryPrepareSubmission, type PreparedDecision, type Submission } from './prepare-submission'
import type { Call, SubmitDeps } from './submit-deps'

export type { Call, SubmitDeps, TrailEntry } from './submit-deps'

export type SubmitOutcome =
  | { readonly outcome: 'accepted' | 'repeated' | 'corrected'; readonly document: DecisionDocument }
  | { readonly outcome: 'refused'; readonly failure: Failure }

interface Item {
  readonly place: number
  readonly prepared: PreparedDecision
}

/** Rows that may be the same decision must be stored one after another: each wave holds a key only once. */
const wavesOf = (items: readonly Item[]): Item[][] => {
  const waves: Item[][] = []
  const nextWave = new Map<string, number>()
  for (const item of items) {
    const { key, nameKey } = item.prepared
    const wave = Math.max(nextWave.get(key) ?? 0, nextWave.get(nameKey) ?? 0)
    nextWave.set(key, wave + 1).set(nameKey, wave + 1)
    ;(waves[wave] ??= []).push(item)
  }
  return waves
}

interface Placed extends Item {
  readonly id: string
  /** The record that holds the key already. */
  readonly known?: DecisionDocument
}

/** Points a reservation that was left behind (its record moved to another key) to a new record. */
const takeOver = async (deps: SubmitDeps, stale: DecisionReservation, id: string): Promise<boolean> =>
  deps.store.reservations.replace({ ...stale, revision: stale.revision + 1, decisionId: id }, stale.revision)

const placeTaken = async (deps: SubmitDeps, item: Item, freshId: string): Promise<Placed> => {
  const reservation = await deps.store.reservations.get(item.prepared.key)
  if (reservation === null) return { ...item, id: freshId }
  const known = await deps.store.decisions.get(reservation.decisionId)
  // A crash between the two writes left a reservation without a record: this try heals it under the same id.
  if (known === null) return { ...item, id: reservation.decisionId }
  if (known.key === item.prepared.key) return { ...item, id: known._id, known }
  return (await takeOver(deps, reservation, freshId))
    ? { ...item, id: freshId }
    : placeTaken(deps, item, freshId)
}

const reserve = async (deps: SubmitDeps, wave: readonly Item[], at: string): Promise<Placed[]> => {
  const ids = wave.map(() => deps.newId(at))
  const { outcomes } = await deps.store.reservations.insertMany(
    wave.map(({ prepared }, i) => ({ _id: prepared.key, revision: 1, decisionId: ids[i] ?? '' })),
  )
  return Promise.all(
    wave.map(async (item, i): Promise<Placed> => {
      const id = ids[i] ?? ''
      return outcomes[i] === 'inserted' ? { ...item, id } : placeTaken(deps, item, id)
    }),
  )
}

const storeFresh = async (
  deps: SubmitDeps,
  call: Call,
  placed: readonly Placed[],
): Promise<SubmitOutcome[]> => {
  const judgements = await judgeSubmissions(
    deps,
    placed.map(({ prepared }) => prepared),
    placed.map(({ id }) => id),
  )
  const unit = call.caller.unit?.uscc ?? ''
  const documents = placed.flatMap(({ id, prepared }, i) => {
    const judgement = judgements[i]
    return judgement === undefined
      ? []
      : [newDecision({ id, unit, by: call.caller.id, at: call.at, prepared, judgement }, deps.plan)]
  })
  const entries = documents.map((document) => ({
    action: 'submit-decision',
    decisionId: document._id,
    revision: 1,
    outcome: 'accepted',
  }))
  const [{ outcomes }] = await Promise.all([
    deps.store.decisions.insertMany(documents),
    deps.trail(call.caller, call.requestId, call.at, entries),
  ])
  return Promise.all(
    placed.map(async ({ id, prepared, place }, i): Promise<SubmitOutcome> => {
      const document = documents[i]
      if (document !== undefined && outcomes[i] === 'inserted') return { outcome: 'accepted', document }
      // Someone healed the same reservation at the same moment.
      const known = await deps.store.decisions.get(id)
      if (known === null) throw new Error(`decision ${id} is neither new nor stored`)
      return storeKnown(deps, call, { id, prepared, place, known })
    }),
  )
}

const storeKnown = async (
  deps: SubmitDeps,
  call: Call,
  placed: Placed & { readonly known: DecisionDocument },
): Promise<SubmitOutcome> => {
  if (placed.known.content.digest === placed.prepared.content.digest)
    return { outcome: 'repeated', document: placed.known }
  return {
    outcome: 'corrected',
    document: await correctDecision(deps, call, placed.known._id, placed.prepared),
  }
}

const isKnown = (placed: Placed): placed is Placed & { known: DecisionDocument } => placed.known !== undefined

const storeWave = async (
  deps: SubmitDeps,
  call: Call,
  wave: readonly Item[],
): Promise<[number, SubmitOutcome][]> => {
  const placed = await reserve(deps, wave, call.at)
  const fresh = placed.filter((one) => !isKnown(one))
  const known = placed.filter(isKnown)
  const stored = fresh.length === 0 ? [] : await storeFresh(deps, call, fresh)
  const again = await Promise.all(known.map((one) => storeKnown(deps, call, one)))
  return [
    ...fresh.flatMap(({ place }, i): [number, SubmitOutcome][] =>
      stored[i] === undefined ? [] : [[place, stored[i]]],
    ),
    ...known.flatMap(({ place }, i): [number, SubmitOutcome][] =>
      again[i] === undefined ? [] : [[place, again[i]]],
    ),
  ]
}

/**
 * 报送决定: stores and acknowledges what was prepared; one bad one never stops the others. When it resolves, what is
 * `accepted` or `corrected` is durable. The same content again is `repeated` and changes nothing.
 */
export const submitPrepared = async (
  deps: SubmitDeps,
  call: Call,
  submissions: readonly (PreparedDecision | Failure)[],
): Promise<SubmitOutcome[]> => {
  const results: SubmitOutcome[] = []
  const items: Item[] = []
  submissions.forEach((prepared, place) => {
    if (prepared instanceof Failure) results[place] = { outcome: 'refused', failure: prepared }
    else items.push({ place, prepared })
  })
  for (const wave of wavesOf(items))
    for (const [place, outcome] of await storeWave(deps, call, wave)) results[place] = outcome
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
    call,
    submissions.map((submission) => tryPrepareSubmission(deps, call.caller, submission, call.today)),
  )
