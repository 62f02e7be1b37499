import type { CollectionDeclaration, StoredDocument } from '../store/port'
import { failedJobCollection, jobCollection } from './embedded/documents'

/** What the embedded engine keeps in the store; declared with either engine. */
export const queueCollections: readonly CollectionDeclaration<StoredDocument>[] = [
  jobCollection,
  failedJobCollection,
]
