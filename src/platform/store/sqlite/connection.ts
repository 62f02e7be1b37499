import Database from 'libsql'
import type { Scalar } from '../port'

/** Waiting for a lock blocks the whole process, so a running one waits shortly and tries again later. */
const OPENING_WAIT_MS = 60_000
const RUNNING_WAIT_MS = 25

export interface Row {
  readonly [column: string]: Scalar | null
}

/** One prepared statement. */
export interface Prepared {
  run(values: readonly Scalar[]): { readonly changes: number }
  get(values: readonly Scalar[]): Row | undefined
  all(values: readonly Scalar[]): Row[]
}

export interface Connection {
  readonly inTransaction: boolean
  exec(sql: string): void
  /** Prepared once and kept. */
  prepare(sql: string): Prepared
  /** While opening: a lock is waited for as long as it takes another process to make its indexes. */
  waitLong(): void
  waitShortly(): void
  close(): void
}

const STATEMENTS_KEPT = 500

const cachedPrepare = (database: Database.Database): ((sql: string) => Prepared) => {
  const statements = new Map<string, Prepared>()
  return (sql) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    if (statements.size >= STATEMENTS_KEPT) statements.clear()
    const prepared = database.prepare(sql) as unknown as Prepared
    statements.set(sql, prepared)
    return prepared
  }
}

/** Opens the file; a commit survives a power cut (WAL, synchronous FULL). */
export const openConnection = (path: string): Connection => {
  const database = new Database(path)
  database.exec(`PRAGMA busy_timeout = ${OPENING_WAIT_MS}`)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA cache_size = -32000')
  database.exec('PRAGMA wal_autocheckpoint = 8000')
  database.exec('PRAGMA journal_size_limit = 67108864')
  return {
    get inTransaction() {
      return database.inTransaction
    },
    exec: (sql) => void database.exec(sql),
    prepare: cachedPrepare(database),
    waitLong: () => void database.exec(`PRAGMA busy_timeout = ${OPENING_WAIT_MS}`),
    waitShortly: () => void database.exec(`PRAGMA busy_timeout = ${RUNNING_WAIT_MS}`),
    close: () => void database.close(),
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY')

export const isConstraint = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_CONSTRAINT')

/** Runs `work` in one transaction that holds the write lock. */
export const inTransaction = (connection: Connection, work: () => void): void => {
  connection.exec('BEGIN IMMEDIATE')
  try {
    work()
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}
