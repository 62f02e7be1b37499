import type { DecisionDocument, DecisionReservation } from './document'
import type { PreparedDecision } from './prepare-submission'
import type { Call, SubmitDeps } from './submit-deps'

/** A submission on its way into the store, with its place among those that came with it. */
export interface Item {
  readonly place: number
  readonly call: Call
  readonly prepared: PreparedDecision
}

/** 报送记录的归位: under which id a submission is stored. */
export interface Placed extends Item {
  readonly id: string
  /** The record that holds the key already. */
  readonly known?: DecisionDocument
}

/** Rows that may be the same decision must be stored one after another: each wave holds a key only once. */
export const wavesOf = (items: readonly Item[]): Item[][] => {
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

/** 占位: takes the key of each submission of a wave, or finds the record that has it. */
export const placeSubmissions = async (deps: SubmitDeps, wave: readonly Item[]): Promise<Placed[]> => {
  const ids = wave.map(({ call }) => deps.newId(call.at))
  const { outcomes } = await deps.store.reservations.insertMany(
    wave.map(({ prepared }, i) => ({ _id: prepared.key, revision: 1, decisionId: ids[i] ?? '' })),
  )
  return Promise.all(
    wave.map((item, i): Promise<Placed> => {
      const id = ids[i] ?? ''
      return outcomes[i] === 'inserted' ? Promise.resolve({ ...item, id }) : placeTaken(deps, item, id)
    }),
  )
}
