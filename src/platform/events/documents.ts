import type { CollectionDeclaration, OutboxEntry, StoredDocument } from '../store/port'

/** A numbered event. Numbers run 1, 2, 3 … without holes; `_id` is the number in twelve digits. */
export interface EventDocument extends StoredDocument {
  readonly number: number
  readonly entryId: string
  /** The document that announced it. */
  readonly source: { readonly collection: string; readonly id: string }
  readonly type: string
  /** Instant of the change. */
  readonly at: string
  readonly data: OutboxEntry['data']
}

export const eventCollection: CollectionDeclaration<EventDocument> = {
  name: 'events',
  indexes: [{ name: 'entry', paths: ['entryId'], unique: true }],
}

export const eventId = (number: number): string => String(number).padStart(12, '0')
