import type { IndexFile, Statement, Value } from './index-file'
import { ID_OF_ROW } from './row'

/**
 * One answer of SQLite for many rows: every row that crosses into JavaScript by itself costs ten times as much.
 */
export const jsonOf = (statement: Statement, ...values: Value[]): string =>
  (statement.get(...values) as { json: string }).json

export const inOneRow = <T>(statement: Statement, ...values: Value[]): T[] =>
  JSON.parse(jsonOf(statement, ...values)) as T[]

const rowsOf = (table: string): string =>
  `SELECT rowid AS key FROM ${table} WHERE ${table} MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?`

const codesFrom = (bound: string): string =>
  `SELECT uscc AS key FROM subject WHERE uscc ${bound} ? AND uscc < ? ORDER BY uscc LIMIT ?`

const keysOf = (rows: string): string => `SELECT json_group_array(key) AS json FROM (${rows})`

const countOf = (...rows: readonly string[]): string =>
  `SELECT count(*) AS n FROM (${rows.map((one) => `SELECT * FROM (${one})`).join(' UNION ')})`

const hitsBy = (column: string, value: string): string =>
  `SELECT json_group_array(json_object('uscc', uscc, 'name', name, 'kind', kind, 'district', district)) AS json
   FROM (SELECT value AS key FROM json_each(?)) CROSS JOIN subject ON ${column} = ${value}`

/** The questions to one open file, prepared once. */
export const questionsOf = (file: IndexFile) => ({
  names: file.prepare(keysOf(rowsOf('names'))),
  starts: file.prepare(keysOf(rowsOf('starts'))),
  codes: file.prepare(keysOf(codesFrom('>='))),
  codesAfter: file.prepare(keysOf(codesFrom('>'))),
  countNames: file.prepare(countOf(rowsOf('names'))),
  countStarts: file.prepare(countOf(rowsOf('starts'))),
  countBoth: file.prepare(countOf(rowsOf('names'), rowsOf('starts'))),
  countCodes: file.prepare(countOf(codesFrom('>='))),
  countPair: file.prepare('SELECT subjects AS n FROM pair WHERE pair = ?'),
  hitsById: file.prepare(hitsBy('id', ID_OF_ROW)),
  hitsByCode: file.prepare(hitsBy('uscc', 'key')),
})

export type Questions = ReturnType<typeof questionsOf>
