/**
 * A clock that can be set forward, for replays and acceptance runs. What was set lives in the store, so every
 * process follows it and a restart goes on where it would be: now = instant set + wall time passed since then.
 */
import type { Collection, CollectionDeclaration, Store, StoredDocument } from '../store/port'
import { beijingTimeOf, clockOver, systemClock, wallMs, type Clock } from './clock'
import { clockFailure } from './failures'

interface ClockDocument extends StoredDocument {
  /** Instant that was set. */
  readonly now: string
  /** Wall instant at which it was set. */
  readonly setAt: string
}

export const clockCollection: CollectionDeclaration<ClockDocument> = { name: 'clock', indexes: [] }

export interface SettableClock extends Clock {
  /** @throws Failure `clock-backwards` when the instant lies before `now()` */
  set(instant: string): Promise<void>
  /** Reads what another process may have set; otherwise seen within 200 ms. */
  refresh(): Promise<void>
  /** Stops following. */
  close(): void
}

const CLOCK_ID = 'clock'
const FOLLOW_MS = 200

const storedClock = async (
  collection: Collection<ClockDocument>,
  document: ClockDocument,
): Promise<ClockDocument> => {
  const { outcomes } = await collection.insertMany([document])
  const stored = outcomes[0] === 'duplicate' ? await collection.get(CLOCK_ID) : document
  if (!stored) throw new Error('the stored clock was removed while it was opened')
  return stored
}

const clockDocument = (revision: number, instant: string): ClockDocument => ({
  _id: CLOCK_ID,
  revision,
  now: new Date(instant).toISOString(),
  setAt: systemClock.now(),
})

const offsetOf = (document: ClockDocument): number => Date.parse(document.now) - Date.parse(document.setAt)

const refuseBackwards = (instant: string, now: string): void => {
  if (Date.parse(instant) >= Date.parse(now)) return
  throw clockFailure(
    'clock-backwards',
    `当前平台时间为 ${beijingTimeOf(now)}，不能设置为更早的 ${beijingTimeOf(instant)}；请给出不早于当前时间的时刻`,
  )
}

/** Opens the clock of a store; the one stored there wins over `startAt`. */
export const openSettableClock = async (store: Store, startAt: string): Promise<SettableClock> => {
  const collection = store.collection(clockCollection)
  let stored = await storedClock(collection, clockDocument(1, startAt))
  let offset = offsetOf(stored)
  const clock = clockOver(() => wallMs() + offset)
  const follow = (document: ClockDocument | null): void => {
    if (!document || document.revision < stored.revision) return
    stored = document
    offset = offsetOf(document)
  }
  const refresh = async (): Promise<void> => follow(await collection.get(CLOCK_ID))
  const set = async (instant: string): Promise<void> => {
    for (;;) {
      await refresh()
      refuseBackwards(instant, clock.now())
      const next = clockDocument(stored.revision + 1, instant)
      if (!(await collection.replace(next, stored.revision))) continue
      follow(next)
      return
    }
  }
  // A store that does not answer now leaves the clock running as last known.
  const timer = setInterval(() => void refresh().catch(() => undefined), FOLLOW_MS)
  timer.unref()
  return { ...clock, set, refresh, close: () => clearInterval(timer) }
}
