import type { DeclaredCollection } from '../declared'
import { parseFilter, requireDeclared } from '../filter'
import { parseQuery } from '../paging'
import type { Filter, FindQuery, Json, Scalar, StoredDocument } from '../port'
import { filterDocument, sortDocument, stretchFilters } from './filter-document'
import { restoreKeys } from './keys'
import type { MongoDocument, NativeCollection } from './writes'

const restored = (document: MongoDocument): unknown => restoreKeys(document as unknown as Json)

interface Reads<T> {
  readonly get: (id: string) => Promise<T | null>
  readonly getMany: (ids: readonly string[]) => Promise<T[]>
  readonly find: (query: FindQuery) => Promise<T[]>
}

export const readsOf = <T extends StoredDocument>(
  native: NativeCollection,
  collection: DeclaredCollection,
): Reads<T> => ({
  get: async (id) => {
    const document = await native.findOne({ _id: { $eq: id } })
    return document === null ? null : (restored(document) as T)
  },
  getMany: async (ids) => {
    const documents = await native.find({ _id: { $in: [...ids] } }).toArray()
    const found = new Map(documents.map((document) => [document._id, document]))
    return ids.flatMap((id) => {
      const document = found.get(id)
      return document === undefined ? [] : [restored(document) as T]
    })
  },
  find: async (query) => {
    const { terms, stretches, descending, limit } = parseQuery(collection, query)
    const queries = stretches.flatMap((stretch) =>
      stretchFilters(terms, stretch, descending).map(
        (filter) => [filter, sortDocument(stretch, descending)] as const,
      ),
    )
    const documents: MongoDocument[] = []
    for (const [filter, sort] of queries) {
      if (documents.length >= limit) break
      const cursor = native
        .find(filter)
        .sort(sort)
        .limit(limit - documents.length)
      documents.push(...(await cursor.toArray()))
    }
    return documents.map((document) => restored(document) as T)
  },
})

interface Group {
  readonly _id: Scalar
  readonly n: number
}

export const countsOf = (native: NativeCollection, collection: DeclaredCollection) => ({
  count: (where: Filter | undefined): Promise<number> =>
    native.countDocuments(filterDocument(parseFilter(collection, where))),
  countBy: async (path: string, where: Filter | undefined): Promise<ReadonlyMap<Scalar, number>> => {
    requireDeclared(collection, path)
    const match = filterDocument(parseFilter(collection, where), [{ [path]: { $exists: true } }])
    const groups = await native
      .aggregate<Group>([{ $match: match }, { $group: { _id: `$${path}`, n: { $sum: 1 } } }])
      .toArray()
    return new Map(groups.map((group) => [group._id, group.n]))
  },
})
