/**
 * One round of the sequencer. Two of them may run it at once (a lost lease, a paused process); the fence is that
 * the number is the `_id`. The order of the steps carries the proof: the latest number is read *before* the entries
 * are looked up, so whatever another process numbered after the look-up took the very `_id` that this one tries
 * first, and an ordered insert that meets a taken `_id` stops and leaves no hole behind it.
 */
import type { Collection, OutboxEntry, StoredDocument } from '../store/port'
import { eventId, type EventDocument } from './documents'
import { OUTBOX_INDEX, withoutEvents } from './outbox'

interface PendingDocument {
  readonly collection: Collection<StoredDocument>
  readonly document: StoredDocument
}

export interface RoundOptions {
  readonly events: Collection<EventDocument>
  /** Every collection whose documents announce events. */
  readonly emitting: readonly Collection<StoredDocument>[]
  readonly batchSize: number
}

interface PendingEntry {
  readonly entry: OutboxEntry
  readonly source: EventDocument['source']
}

const sinceOf = ({ document }: PendingDocument): string => document.outboxSince ?? ''

const findPending = async ({ emitting, batchSize }: RoundOptions): Promise<PendingDocument[]> => {
  const found = await Promise.all(
    emitting.map(async (collection) => {
      const query = { where: { outboxSince: { exists: true } }, sort: OUTBOX_INDEX.name, limit: batchSize }
      return (await collection.find(query)).map((document) => ({ collection, document }))
    }),
  )
  const oldestFirst = (a: PendingDocument, b: PendingDocument): number =>
    sinceOf(a) < sinceOf(b) ? -1 : Number(sinceOf(a) > sinceOf(b))
  return found.flat().sort(oldestFirst).slice(0, batchSize)
}

const entriesOf = ({ collection, document }: PendingDocument): PendingEntry[] =>
  (document.outbox ?? []).map((entry) => ({
    entry,
    source: { collection: collection.declaration.name, id: document._id },
  }))

export const latestNumber = async (events: Collection<EventDocument>): Promise<number> =>
  (await events.find({ descending: true, limit: 1 }))[0]?.number ?? 0

const alreadyNumbered = async (
  events: Collection<EventDocument>,
  entries: readonly PendingEntry[],
): Promise<Set<string>> => {
  const ids = entries.map(({ entry }) => entry.id)
  const known = new Set<string>()
  for (let at = 0; at < ids.length; at += 500) {
    const where = { entryId: { in: ids.slice(at, at + 500) } }
    for (const event of await events.find({ where, limit: 500 })) known.add(event.entryId)
  }
  return known
}

const numberEntries = (entries: readonly PendingEntry[], latest: number): EventDocument[] =>
  entries.map(({ entry, source }, at) => ({
    _id: eventId(latest + 1 + at),
    revision: 1,
    number: latest + 1 + at,
    entryId: entry.id,
    source,
    type: entry.type,
    at: entry.at,
    data: entry.data,
  }))

/** Clears what is numbered; a document that changed meanwhile keeps its outbox until the next round. */
const clearOutboxes = async (
  pending: readonly PendingDocument[],
  numbered: ReadonlySet<string>,
): Promise<number> => {
  let cleared = 0
  for (const collection of new Set(pending.map((one) => one.collection))) {
    const done = pending
      .filter(
        (one) => one.collection === collection && one.document.outbox?.some(({ id }) => numbered.has(id)),
      )
      .map(({ document }) => withoutEvents(document, numbered))
    if (done.length > 0) cleared += (await collection.replaceMany(done)).filter(Boolean).length
  }
  return cleared
}

/**
 * Numbers one batch of waiting events and clears their outboxes.
 * @returns whether there was anything to do
 */
export const numberEvents = async (options: RoundOptions): Promise<boolean> => {
  const pending = await findPending(options)
  if (pending.length === 0) return false
  const latest = await latestNumber(options.events)
  const entries = pending.flatMap(entriesOf)
  const numbered = await alreadyNumbered(options.events, entries)
  const fresh = numberEntries(
    entries.filter(({ entry }) => !numbered.has(entry.id)),
    latest,
  )
  if (fresh.length > 0) {
    const { outcomes } = await options.events.insertMany(fresh, { ordered: true })
    fresh.filter((_event, at) => outcomes[at] === 'inserted').forEach(({ entryId }) => numbered.add(entryId))
  }
  await clearOutboxes(pending, numbered)
  return true
}
