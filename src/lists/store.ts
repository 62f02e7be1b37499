import { OUTBOX_INDEX } from '../platform/events/outbox'
import type { Collection, CollectionDeclaration, Store } from '../platform/store/port'
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

export const listCollections = [listEntryCollection, revisionCollection] as const

export interface ListStore {
  readonly entries: Collection<ListEntryDocument>
  readonly revisions: Collection<ListEntryRevision>
}

export const openListStore = (store: Store): ListStore => ({
  entries: store.collection(listEntryCollection),
  revisions: store.collection(revisionCollection),
})
