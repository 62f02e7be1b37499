import { eventCollections } from '../../../src/platform/events/collections'
import type { EventDocument } from '../../../src/platform/events/documents'
import { OUTBOX_INDEX, withEvent } from '../../../src/platform/events/outbox'
import type { EventLog } from '../../../src/platform/events/event-log'
import type { CollectionDeclaration, Store, StoredDocument } from '../../../src/platform/store/port'

export interface RecordDocument extends StoredDocument {
  readonly name: string
}

export const records: CollectionDeclaration<RecordDocument> = { name: 'records', indexes: [OUTBOX_INDEX] }
export const notes: CollectionDeclaration<RecordDocument> = { name: 'notes', indexes: [OUTBOX_INDEX] }
export const emitting = [records, notes]
export const collections = [...emitting, ...eventCollections]

const instant = (at: number): string => new Date(Date.UTC(2026, 2, 2) + at).toISOString()

/** A record that announces `events` events; `at` orders records in time. */
export const announcing = (id: string, at: number, events = 1): RecordDocument =>
  Array.from({ length: events }, (_, nth) => nth).reduce<RecordDocument>(
    (document, nth) => withEvent(document, 'record-changed', { recordId: id }, instant(at), `${id}:${nth}`),
    { _id: id, revision: 1, name: '某某公司' },
  )

export const announce = async (store: Store, count: number, from = 0): Promise<void> => {
  const made = Array.from({ length: count }, (_, nth) => announcing(`r${from + nth}`, from + nth))
  const half = Math.ceil(count / 2)
  await store.collection(records).insertMany(made.slice(0, half))
  await store.collection(notes).insertMany(made.slice(half))
}

export const allEvents = async (log: EventLog): Promise<EventDocument[]> => {
  const events: EventDocument[] = []
  for (;;) {
    const page = await log.read(events.length, 1_000)
    if (page.length === 0) return events
    events.push(...page)
  }
}

/** Every number from 1 to `count` once, every entry once, nothing left in an outbox. */
export const expectAllNumberedOnce = async (store: Store, log: EventLog, count: number): Promise<void> => {
  const events = await allEvents(log)
  expect(await log.latest()).toBe(count)
  expect(events).toHaveLength(count)
  expect(await store.collection(eventCollections[0] ?? records).count()).toBe(count)
  expect(new Set(events.map(({ entryId }) => entryId)).size).toBe(count)
  expect(events.every(({ number, _id }, at) => number === at + 1 && Number(_id) === number)).toBe(true)
  for (const declaration of emitting) {
    expect(await store.collection(declaration).count({ outboxSince: { exists: true } })).toBe(0)
  }
}
