import { randomUUID } from 'node:crypto'
import type { CollectionDeclaration, Store, StoredDocument } from './port'

interface StoreIdentity extends StoredDocument {
  readonly storeId: string
}

/** Beside the schema version, which is declared before everything else. */
const metaDeclaration: CollectionDeclaration<StoreIdentity> = { name: 'meta', indexes: [] }

const IDENTITY_ID = 'identity'

/** Gives a copy the id of the store that it was made from: what was made from that one goes on with this. */
export const adoptStoreId = async (store: Store, storeId: string): Promise<void> => {
  await store.collection(metaDeclaration).insertMany([{ _id: IDENTITY_ID, revision: 1, storeId }])
}

/** A random id that this store keeps from the first question on: it tells files made from it from those of another. */
export const storeIdOf = async (store: Store): Promise<string> => {
  const meta = store.collection(metaDeclaration)
  const known = await meta.get(IDENTITY_ID)
  if (known !== null) return known.storeId
  await meta.insertMany([{ _id: IDENTITY_ID, revision: 1, storeId: randomUUID() }])
  return storeIdOf(store)
}
