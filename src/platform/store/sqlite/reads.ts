import type { DeclaredCollection } from '../declared'
import { parseFilter, requireDeclared } from '../filter'
import { parseQuery } from '../paging'
import type { FindQuery, Scalar, StoredDocument } from '../port'
import type { Connection, Row } from './connection'
import { expressionOf, selectSql, whereSql } from './sql'

const parsed = (row: Row): unknown => JSON.parse(String(row.doc))

interface Reads<T> {
  get(id: string): T | null
  getMany(ids: readonly string[]): T[]
  find(query: FindQuery): T[]
}

export const readsOf = <T extends StoredDocument>(
  connection: Connection,
  collection: DeclaredCollection,
): Reads<T> => {
  const { name } = collection
  const get = connection.prepare(`SELECT doc FROM "${name}" WHERE _id = ?`)
  const getMany = connection.prepare(
    `SELECT _id, doc FROM "${name}" WHERE _id IN (SELECT value FROM json_each(?))`,
  )
  const getOne = (id: string): T | null => {
    const row = get.get([id])
    return row === undefined ? null : (parsed(row) as T)
  }
  return {
    get: getOne,
    getMany: (ids: readonly string[]): T[] => {
      const [only] = ids
      if (only !== undefined && ids.length === 1) return [getOne(only)].filter((one) => one !== null)
      const found = new Map(getMany.all([JSON.stringify(ids)]).map((row) => [row._id, row]))
      return ids.flatMap((id) => {
        const row = found.get(id)
        return row === undefined ? [] : [parsed(row) as T]
      })
    },
    find: (query: FindQuery): T[] => {
      const { terms, stretches, descending, limit } = parseQuery(collection, query)
      const rows: Row[] = []
      for (const stretch of stretches) {
        if (rows.length >= limit) break
        const sql = selectSql(name, terms, stretch, descending)
        rows.push(...connection.prepare(sql.text).all([...sql.values, limit - rows.length]))
      }
      return rows.map((row) => parsed(row) as T)
    },
  }
}

export const countsOf = (connection: Connection, collection: DeclaredCollection) => ({
  count: (where: FindQuery['where']): number => {
    const sql = whereSql(parseFilter(collection, where))
    const row = connection
      .prepare(`SELECT count(*) AS n FROM "${collection.name}"${sql.text}`)
      .get([...sql.values])
    return Number(row?.n ?? 0)
  },
  countBy: (path: string, where: FindQuery['where']): ReadonlyMap<Scalar, number> => {
    requireDeclared(collection, path)
    const value = expressionOf(path)
    const sql = whereSql(parseFilter(collection, where), [{ text: `${value} IS NOT NULL`, values: [] }])
    const rows = connection
      .prepare(`SELECT ${value} AS v, count(*) AS n FROM "${collection.name}"${sql.text} GROUP BY ${value}`)
      .all([...sql.values])
    return new Map(rows.map((row) => [row.v ?? '', Number(row.n)]))
  },
})
