import type {
  Collection,
  CollectionDeclaration,
  FindQuery,
  Store,
  StoredDocument,
} from '../platform/store/port'
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

/** One page of a listing, and the cursor of the next. */
export const readPage = async <T extends StoredDocument>(
  collection: Collection<T>,
  find: Omit<FindQuery, 'limit' | 'after'>,
  { limit, cursor }: { readonly limit: number; readonly cursor: string | undefined },
): Promise<{ documents: T[]; next: string | null }> => {
  const after = cursor === undefined ? {} : { after: cursor }
  const found = await collection.find({ ...find, ...after, limit: limit + 1 })
  const documents = found.slice(0, limit)
  const last = documents.at(-1)
  return {
    documents,
    next: found.length > limit && last !== undefined ? collection.cursorOf(last, find.sort) : null,
  }
}
