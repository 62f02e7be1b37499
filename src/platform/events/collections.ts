import { leaseCollection } from '../lease'
import type { CollectionDeclaration, StoredDocument } from '../store/port'
import { eventCollection } from './documents'
import { cursorCollection } from './follow'

/** What sequencer and followers keep in the store. */
export const eventCollections: readonly CollectionDeclaration<StoredDocument>[] = [
  eventCollection,
  cursorCollection,
  leaseCollection,
]
