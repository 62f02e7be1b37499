import Database from 'libsql'
import { rmSync } from 'node:fs'

const CHUNK = 1_000

interface Row {
  readonly _id: string
  readonly revision: number
  readonly doc: string
}

/** The statements that make table and indexes of `table` as the platform has them. */
const ddlOf = (source: Database.Database, table: string): string[] =>
  (
    source.prepare('SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL').all(table) as {
      sql: string
    }[]
  ).map(({ sql }) => sql)

export interface RawInsert {
  readonly documents: number
  readonly bytes: number
  readonly ms: number
}

/**
 * The floor: what one program needs to put the documents of a platform's store into a new file of the same table and
 * indexes, a thousand to a durable commit, and does nothing else. Reading them is not counted.
 */
export const rawBulkInsert = (storePath: string, rawPath: string, table: string): RawInsert => {
  const source = new Database(storePath)
  const raw = new Database(rawPath)
  raw.exec('PRAGMA journal_mode = WAL')
  raw.exec('PRAGMA synchronous = FULL')
  for (const sql of ddlOf(source, table)) raw.exec(sql)
  const read = source.prepare(
    `SELECT _id, revision, doc FROM "${table}" WHERE _id > ? ORDER BY _id LIMIT ${CHUNK}`,
  )
  const insert = raw.prepare(`INSERT INTO "${table}"(_id, revision, doc) VALUES (?, ?, ?)`)
  let [documents, bytes, ms] = [0, 0, 0]
  for (let rows = read.all('') as Row[]; rows.length > 0; rows = read.all(rows.at(-1)?._id ?? '') as Row[]) {
    const started = performance.now()
    raw.exec('BEGIN IMMEDIATE')
    for (const row of rows) insert.run(row._id, row.revision, row.doc)
    raw.exec('COMMIT')
    ms += performance.now() - started
    documents += rows.length
    bytes += rows.reduce((sum, row) => sum + Buffer.byteLength(row.doc), 0)
  }
  raw.close()
  source.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(rawPath + suffix, { force: true })
  return { documents, bytes, ms }
}
