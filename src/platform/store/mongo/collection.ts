import { Schema, type Connection } from 'mongoose'
import { compileDeclaration, type DeclaredCollection } from '../declared'
import { encodeCursor } from '../paging'
import type { Collection, CollectionDeclaration, IndexDeclaration, StoredDocument } from '../port'
import { countsOf, readsOf } from './reads'
import { writesOf, type MongoDocument } from './writes'

const keysOf = (index: IndexDeclaration): Record<string, 1> =>
  Object.fromEntries((index.unique === true ? index.paths : [...index.paths, '_id']).map((path) => [path, 1]))

/** The model carries the indexes; shapes are checked by JSON Schema at the edge, not here. */
export const defineModel = (connection: Connection, collection: DeclaredCollection) => {
  const schema = new Schema<MongoDocument>(
    { _id: String },
    { strict: false, versionKey: false, autoIndex: false, autoCreate: false, collection: collection.name },
  )
  for (const index of collection.indexes.values()) {
    schema.index(keysOf(index), {
      name: index.name,
      partialFilterExpression: { [index.paths[0] ?? '_id']: { $exists: true } },
      ...(index.unique === true ? { unique: true } : {}),
    })
  }
  return connection.model(collection.name, schema)
}

/** A collection of the MongoDB engine. */
export const mongoCollection = <T extends StoredDocument>(
  connection: Connection,
  declaration: CollectionDeclaration<T>,
): Collection<T> => {
  const collection = compileDeclaration(declaration)
  const native = connection.collection<MongoDocument>(collection.name)
  const writes = writesOf(native, collection)
  const reads = readsOf<T>(native, collection)
  const counts = countsOf(native, collection)
  return {
    declaration,
    insert: async (document) => {
      await writes.insert(document)
    },
    insertMany: async (documents, options = {}) => ({
      outcomes: await writes.insertMany(documents, options.ordered ?? false),
    }),
    get: reads.get,
    getMany: reads.getMany,
    find: reads.find,
    cursorOf: (document, sort) => encodeCursor(collection, document, sort),
    replace: async (document, expected) => {
      if (document.revision !== expected + 1) throw new RangeError('a replacement raises the revision by one')
      return writes.replace(document)
    },
    replaceMany: async (documents) => writes.replaceMany(documents),
    count: async (where) => counts.count(where),
    countBy: async (path, where) => counts.countBy(path, where),
    delete: writes.remove,
  }
}
