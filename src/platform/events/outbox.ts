/**
 * The record is its own outbox: what others must hear of is written with the change itself, and the sequencer
 * numbers it later. Pure functions on documents.
 */
import type { IndexDeclaration, OutboxEntry, StoredDocument } from '../store/port'

/** Every collection whose documents announce events declares this index. */
export const OUTBOX_INDEX: IndexDeclaration = { name: 'outbox', paths: ['outboxSince'] }

type WithOutbox<T extends StoredDocument> = Omit<T, 'outbox' | 'outboxSince'> &
  Pick<StoredDocument, 'outbox' | 'outboxSince'>

const outboxOf = (entries: readonly OutboxEntry[]): Pick<StoredDocument, 'outbox' | 'outboxSince'> => {
  const [oldest] = entries
  return oldest ? { outbox: entries, outboxSince: oldest.at } : {}
}

const withOutbox = <T extends StoredDocument>(document: T, entries: readonly OutboxEntry[]): T => {
  const { outbox: _outbox, outboxSince: _outboxSince, ...rest }: WithOutbox<T> = document
  return { ...rest, ...outboxOf(entries) } as T
}

/**
 * Adds an event to a document that is about to be written.
 * @param data ids and codes only
 * @param at instant
 * @param id unique over all documents for ever; the same change made again must give the same id
 */
export const withEvent = <T extends StoredDocument>(
  document: T,
  type: string,
  data: OutboxEntry['data'],
  at: string,
  id: string,
): T => withOutbox(document, [...(document.outbox ?? []), { id, type, at, data }])

/** The document without the entries that are numbered, as its next revision. */
export const withoutEvents = <T extends StoredDocument>(document: T, numbered: ReadonlySet<string>): T => ({
  ...withOutbox(
    document,
    (document.outbox ?? []).filter(({ id }) => !numbered.has(id)),
  ),
  revision: document.revision + 1,
})
