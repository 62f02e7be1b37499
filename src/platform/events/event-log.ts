import type { Store } from '../store/port'
import { storeIdOf } from '../store/store-id'
import { eventCollection, eventId, type EventDocument } from './documents'
import { latestNumber } from './number-events'

export interface EventLog {
  /** Tells this log from the one of any other store, where the same numbers mean other events. */
  id(): Promise<string>
  /** Number of the newest event; 0 when there is none. */
  latest(): Promise<number>
  /** Events after a number, contiguous: a reader that sees a gap being filled sees only what lies before it. */
  read(afterNumber: number, limit: number): Promise<EventDocument[]>
}

export const openEventLog = (store: Store): EventLog => {
  const events = store.collection(eventCollection)
  return {
    id: () => storeIdOf(store),
    latest: () => latestNumber(events),
    read: async (afterNumber, limit) => {
      const found = await events.find({ where: { _id: { gt: eventId(afterNumber) } }, limit })
      const gap = found.findIndex((event, at) => event.number !== afterNumber + 1 + at)
      return gap === -1 ? found : found.slice(0, gap)
    },
  }
}
