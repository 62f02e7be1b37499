import type { Collection, CollectionDeclaration, Store, StoredDocument } from './port'

type Listener = (document: StoredDocument) => void

/** A store that tells this process what it has stored, as soon as that is durable and before the writer hears of it. */
export interface WatchedStore extends Store {
  /** For caches; removals, and what lost a race, are not told. */
  onStored<T extends StoredDocument>(
    declaration: CollectionDeclaration<T>,
    listener: (document: T) => void,
  ): void
}

const watched = <T extends StoredDocument>(
  collection: Collection<T>,
  stored: (document: T) => void,
): Collection<T> => ({
  ...collection,
  insert: async (document) => {
    await collection.insert(document)
    stored(document)
  },
  insertMany: async (documents, options) => {
    const result = await collection.insertMany(documents, options)
    documents.filter((_document, i) => result.outcomes[i] === 'inserted').forEach(stored)
    return result
  },
  replace: async (document, expected) => {
    const done = await collection.replace(document, expected)
    if (done) stored(document)
    return done
  },
  replaceMany: async (documents) => {
    const done = await collection.replaceMany(documents)
    documents.filter((_document, i) => done[i] === true).forEach(stored)
    return done
  },
})

export const watchStore = (store: Store): WatchedStore => {
  const listeners = new Map<string, Listener[]>()
  return {
    engine: store.engine,
    collection: (declaration) =>
      watched(store.collection(declaration), (document) =>
        listeners.get(declaration.name)?.forEach((tell) => tell(document)),
      ),
    onStored: ({ name }, listener) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener as Listener])
    },
    ping: () => store.ping(),
    close: () => store.close(),
  }
}
