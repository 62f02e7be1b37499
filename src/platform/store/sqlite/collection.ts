import { compileDeclaration } from '../declared'
import { encodeCursor } from '../paging'
import type { Collection, CollectionDeclaration, StoredDocument } from '../port'
import type { Connection } from './connection'
import type { GroupCommit } from './group-commit'
import { countsOf, readsOf } from './reads'
import { writesOf } from './writes'

/** A collection of the SQLite engine: reads here, writes through the group commit. */
export const sqliteCollection = <T extends StoredDocument>(
  connection: Connection,
  commit: GroupCommit,
  declaration: CollectionDeclaration<T>,
): Collection<T> => {
  const collection = compileDeclaration(declaration)
  const writes = writesOf(collection, commit)
  const reads = readsOf<T>(connection, collection)
  const counts = countsOf(connection, collection)
  return {
    declaration,
    insert: async (document) => writes.insert(document),
    insertMany: async (documents, options = {}) => ({
      outcomes: await writes.insertMany(documents, options.ordered ?? false),
    }),
    get: async (id) => Promise.resolve(reads.get(id)),
    getMany: async (ids) => Promise.resolve(reads.getMany(ids)),
    find: async (query) => Promise.resolve(reads.find(query)),
    cursorOf: (document, sort) => encodeCursor(collection, document, sort),
    replace: async (document, expected) => {
      if (document.revision !== expected + 1) throw new RangeError('a replacement raises the revision by one')
      return (await writes.replaceMany([document]))[0] ?? false
    },
    replaceMany: async (documents) => writes.replaceMany(documents),
    count: async (where) => Promise.resolve(counts.count(where)),
    countBy: async (path, where) => Promise.resolve(counts.countBy(path, where)),
    delete: async (id, expected) => writes.remove(id, expected),
  }
}
