import Database from 'libsql'
import type { Scalar } from '../port'

/** For the lock of another process; also while that one makes its indexes. */
const LOCK_WAIT_MS = 60_000

export interface Row {
  readonly [column: string]: Scalar | null
}

/** One prepared statement. */
export interface Prepared {
  run(values: readonly (Scalar | null)[]): { readonly changes: number }
  get(values: readonly Scalar[]): Row | undefined
  all(values: readonly Scalar[]): Row[]
}

export interface Connection {
  readonly inTransaction: boolean
  exec(sql: string): void
  /** Prepared once and kept. */
  prepare(sql: string): Prepared
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
  database.exec(`PRAGMA busy_timeout = ${LOCK_WAIT_MS}`)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  // Small: readers drop theirs after every commit, and the system keeps the file's pages.
  database.exec('PRAGMA cache_size = -8000')
  database.exec('PRAGMA wal_autocheckpoint = 8000')
  database.exec('PRAGMA journal_size_limit = 67108864')
  return {
    get inTransaction() {
      return database.inTransaction
    },
    exec: (sql) => void database.exec(sql),
    prepare: cachedPrepare(database),
    close: () => void database.close(),
  }
}

/** libsql makes its errors natively: they need not be an `Error` of this realm. */
const partOf = (error: unknown, part: 'code' | 'message'): string => {
  const value = (error as { readonly [name: string]: unknown } | null | undefined)?.[part]
  return typeof value === 'string' ? value : ''
}

export const isConstraint = (error: unknown): boolean => partOf(error, 'code').startsWith('SQLITE_CONSTRAINT')

/** Locked for too long, no space, a disk that fails, a file that is gone or read-only; libsql gives the last but one no code. */
const AWAY = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|PROTOCOL|NOMEM)|^ConnectionFailed/

/** Whether an error of libsql says that the file cannot be used now. */
export const isSqliteAway = (error: unknown): boolean =>
  AWAY.test(partOf(error, 'code')) || AWAY.test(partOf(error, 'message'))

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
