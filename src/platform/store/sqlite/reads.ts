import type { DeclaredCollection } from '../declared'
import { parseFilter, requireDeclared, type Term } from '../filter'
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

const countGroups = (
  connection: Connection,
  table: string,
  path: string,
  terms: readonly Term[],
): ReadonlyMap<Scalar, number> => {
  const value = expressionOf(path)
  const sql = whereSql(terms, [{ text: `${value} IS NOT NULL`, values: [] }])
  const rows = connection
    .prepare(`SELECT ${value} AS v, count(*) AS n FROM "${table}"${sql.text} GROUP BY ${value}`)
    .all([...sql.values])
  return new Map(rows.map((row) => [row.v ?? '', Number(row.n)]))
}

/** Values known beforehand are looked up one by one in the index, and answered in one row: rows are what costs. */
const countValues = (
  connection: Connection,
  table: string,
  path: string,
  values: readonly Scalar[],
  terms: readonly Term[],
): ReadonlyMap<Scalar, number> => {
  const others = terms.filter((term) => term.path !== path)
  const sql = whereSql(others, [{ text: `${expressionOf(path)} = asked.value`, values: [] }])
  const row = connection
    .prepare(
      `SELECT json_group_array((SELECT count(*) FROM "${table}"${sql.text})) AS counts FROM json_each(?) AS asked`,
    )
    .get([...sql.values, JSON.stringify(values)])
  const counts = JSON.parse(String(row?.counts ?? '[]')) as number[]
  return new Map(values.map((value, at) => [value, counts[at] ?? 0] as const).filter(([, n]) => n > 0))
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
    const terms = parseFilter(collection, where)
    const values = terms.find((term) => term.kind === 'in' && term.path === path)
    return values?.kind === 'in'
      ? countValues(connection, collection.name, path, values.values, terms)
      : countGroups(connection, collection.name, path, terms)
  },
})
