import { OUTBOX_INDEX } from '../platform/events/outbox'
import type { Collection, CollectionDeclaration, Store } from '../platform/store/port'
import type { GoneChunk, ListBatch, ListBatchChunk } from './batch-document'
import type { ListEntryDocument, ListEntryRevision } from './document'

/** 名单记录库. */
export const listEntryCollection: CollectionDeclaration<ListEntryDocument> = {
  name: 'list-entries',
  indexes: [
    { name: 'bySubject', paths: ['subjectKey', 'lastDay', 'listedOn'] },
    { name: 'byList', paths: ['listId', 'lastDay', 'listedOn'] },
    { name: 'byUnit', paths: ['unit', 'listId', 'lastDay'] },
    OUTBOX_INDEX,
  ],
}

const revisionCollection: CollectionDeclaration<ListEntryRevision> = {
  name: 'list-entry-revisions',
  indexes: [],
}

const batchCollection: CollectionDeclaration<ListBatch> = { name: 'list-entry-batches', indexes: [] }
const chunkCollection: CollectionDeclaration<ListBatchChunk> = {
  name: 'list-entry-batch-chunks',
  indexes: [],
}
const goneCollection: CollectionDeclaration<GoneChunk> = { name: 'list-entry-batch-gone', indexes: [] }

export const listCollections = [
  listEntryCollection,
  revisionCollection,
  batchCollection,
  chunkCollection,
  goneCollection,
] as const

export interface ListStore {
  readonly entries: Collection<ListEntryDocument>
  readonly revisions: Collection<ListEntryRevision>
  readonly batches: Collection<ListBatch>
  readonly chunks: Collection<ListBatchChunk>
  readonly gone: Collection<GoneChunk>
}

export const openListStore = (store: Store): ListStore => ({
  entries: store.collection(listEntryCollection),
  revisions: store.collection(revisionCollection),
  batches: store.collection(batchCollection),
  chunks: store.collection(chunkCollection),
  gone: store.collection(goneCollection),
})
