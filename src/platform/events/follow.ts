import { startLoop } from '../loop'
import type { CollectionDeclaration, Store, StoredDocument } from '../store/port'
import type { EventDocument } from './documents'
import type { EventLog } from './event-log'

/** How far a follower has come. One that keeps its own state (an index file) keeps its cursor with it. */
export interface EventCursor {
  /** Number of the last event handled; 0 at the beginning. */
  load(): Promise<number>
  save(number: number): Promise<void>
}

interface CursorDocument extends StoredDocument {
  readonly number: number
}

export const cursorCollection: CollectionDeclaration<CursorDocument> = { name: 'cursors', indexes: [] }

/** A cursor in the store, for followers of which one runs over all processes. Never moves back. */
export const storeCursor = (store: Store, name: string): EventCursor => {
  const cursors = store.collection(cursorCollection)
  return {
    load: async () => (await cursors.get(name))?.number ?? 0,
    save: async (number) => {
      for (;;) {
        const stored = await cursors.get(name)
        if (stored && stored.number >= number) return
        const next = { _id: name, revision: (stored?.revision ?? 0) + 1, number }
        if (stored) {
          if (await cursors.replace(next, stored.revision)) return
        } else if ((await cursors.insertMany([next])).outcomes[0] === 'inserted') return
      }
    },
  }
}

export interface FollowOptions {
  readonly log: EventLog
  readonly cursor: EventCursor
  /** Gets events in order of number, each at least once; the cursor moves when it resolves. */
  readonly handle: (events: readonly EventDocument[]) => Promise<void>
  readonly report: (error: unknown) => void
  readonly batchSize?: number
}

export interface Follower {
  readonly nudge: () => void
  /** Handles all events numbered so far; rejects when the handler does. */
  readonly drain: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Follows the event log at its own pace; a batch that fails is tried again, with growing pauses. */
export const follow = ({ log, cursor, handle, report, batchSize = 500 }: FollowOptions): Follower => {
  let position: number | undefined
  let failures = 0
  const step = async (): Promise<boolean> => {
    position ??= await cursor.load()
    const events = await log.read(position, batchSize)
    const last = events.at(-1)
    if (!last) return false
    failures += 1
    await handle(events)
    await cursor.save(last.number)
    position = last.number
    failures = 0
    return true
  }
  const pauseMs = (idleSteps: number): number =>
    failures > 0 ? Math.min(100 * 2 ** failures, 30_000) : Math.min(50 * idleSteps, 200)
  return startLoop({ step, pauseMs, onError: report })
}
