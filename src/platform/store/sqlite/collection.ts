import { documentText } from '../check-document'
import { compileDeclaration } from '../declared'
import { encodeCursor } from '../paging'
import type { Collection, CollectionDeclaration, StoredDocument } from '../port'
import type { Connection } from './connection'
import type { GroupCommit } from './group-commit'
import { countsOf, readsOf } from './reads'
import { insertMany, replaceMany, writesOf } from './writes'

/** A collection of the SQLite engine. */
export const sqliteCollection = <T extends StoredDocument>(
  connection: Connection,
  commit: GroupCommit,
  declaration: CollectionDeclaration<T>,
): Collection<T> => {
  const collection = compileDeclaration(declaration)
  const writes = writesOf(connection, collection)
  const reads = readsOf<T>(connection, collection)
  const counts = countsOf(connection, collection)
  const insertAll = insertMany(collection, commit, writes)
  const replaceAll = replaceMany(collection, commit, writes)
  return {
    declaration,
    insert: async (document) => {
      const text = documentText(collection, document)
      await commit.run(1, () => writes.insert(document, text))
    },
    insertMany: async (documents, options = {}) => ({
      outcomes: await insertAll(documents, options.ordered ?? false),
    }),
    get: async (id) => Promise.resolve(reads.get(id)),
    getMany: async (ids) => Promise.resolve(reads.getMany(ids)),
    find: async (query) => Promise.resolve(reads.find(query)),
    cursorOf: (document, sort) => encodeCursor(collection, document, sort),
    replace: async (document, expected) => {
      const text = documentText(collection, document)
      if (document.revision !== expected + 1) throw new RangeError('a replacement raises the revision by one')
      return commit.run(1, () => writes.replace(document, text))
    },
    replaceMany: async (documents) => replaceAll(documents),
    count: async (where) => Promise.resolve(counts.count(where)),
    countBy: async (path, where) => Promise.resolve(counts.countBy(path, where)),
    delete: async (id, expected) => commit.run(1, () => writes.remove(id, expected)),
  }
}
