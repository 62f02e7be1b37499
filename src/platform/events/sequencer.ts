import { openLease } from '../lease'
import { startLoop } from '../loop'
import type { CollectionDeclaration, Store, StoredDocument } from '../store/port'
import { eventCollection } from './documents'
import { numberEvents, type RoundOptions } from './number-events'

export interface SequencerOptions {
  readonly store: Store
  /** Collections whose documents announce events; each declares `OUTBOX_INDEX`. */
  readonly emitting: readonly CollectionDeclaration<StoredDocument>[]
  readonly report: (error: unknown) => void
  /** Called after events were numbered, e.g. to nudge followers of the same process. */
  readonly onNumbered?: () => void
}

export interface Sequencer {
  /** Looks now: a record of this process has just announced something. */
  readonly nudge: () => void
  /** Numbers all that waits, lease or not: for clock replay. */
  readonly drain: () => Promise<void>
  readonly close: () => Promise<void>
}

const BATCH_SIZE = 500
const LEASE_MS = 3_000

/** Soon after work, slower when nothing comes. */
const pauseMs = (idleSteps: number): number => Math.min(50 * idleSteps, 200)

export const openRound = (store: Store, emitting: SequencerOptions['emitting']): RoundOptions => ({
  events: store.collection(eventCollection),
  emitting: emitting.map((declaration) => store.collection(declaration)),
  batchSize: BATCH_SIZE,
})

/** Starts the sequencer of this process; of several processes one works and the others wait for its lease. */
export const startSequencer = ({ store, emitting, report, onNumbered }: SequencerOptions): Sequencer => {
  const round = openRound(store, emitting)
  const lease = openLease(store, 'sequencer', LEASE_MS)
  const numberNow = async (): Promise<boolean> => {
    const worked = await numberEvents(round)
    if (worked) onNumbered?.()
    return worked
  }
  const step = async (): Promise<boolean> => (await lease.hold()) && (await numberNow())
  const loop = startLoop({ step, pauseMs, onError: report })
  return {
    nudge: loop.nudge,
    drain: async () => {
      while (await numberNow());
    },
    close: async () => {
      await loop.close()
      await lease.release().catch(report)
    },
  }
}
