import type { Collection, CollectionDeclaration, Store } from '../platform/store/port'
import type { ClientDocument, TrailDocument } from './document'

const clientCollection: CollectionDeclaration<ClientDocument> = { name: 'clients', indexes: [] }

/** Ids grow with time, so that the order of ids is the order of events. */
const trailCollection: CollectionDeclaration<TrailDocument> = {
  name: 'trail',
  indexes: [
    { name: 'byWho', paths: ['who'] },
    { name: 'byTarget', paths: ['target'] },
  ],
}

export const accessCollections = [clientCollection, trailCollection] as const

export interface AccessStore {
  readonly clients: Collection<ClientDocument>
  readonly trail: Collection<TrailDocument>
}

export const openAccessStore = (store: Store): AccessStore => ({
  clients: store.collection(clientCollection),
  trail: store.collection(trailCollection),
})
