import Database from 'libsql'

/** Raised whenever the words change by which names are found; a file of another format is made anew. */
const FORMAT = 2

const TABLES = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS subject (
    id INTEGER PRIMARY KEY, uscc TEXT NOT NULL UNIQUE, name TEXT NOT NULL, former TEXT NOT NULL,
    kind TEXT NOT NULL, district TEXT, length INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS pair (pair TEXT PRIMARY KEY, subjects INTEGER NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE IF NOT EXISTS names USING fts5(
    pairs, initials, tokenize='ascii', content='', contentless_delete=1, detail=full);
  CREATE VIRTUAL TABLE IF NOT EXISTS starts USING fts5(
    words, tokenize='ascii', content='', contentless_delete=1, detail=none);
  INSERT OR IGNORE INTO meta VALUES ('format', ${FORMAT}), ('position', 0), ('log', '');`

export type Value = string | number | null
export interface Statement {
  run(...values: Value[]): void
  all(...values: Value[]): unknown[]
  get(...values: Value[]): unknown
}

/** One SQLite file of the index. */
export interface IndexFile {
  prepare(sql: string): Statement
  exec(sql: string): void
  transaction(work: () => void): void
  close(): void
}

const open = (path: string, pragmas: readonly string[]): IndexFile => {
  const database = new Database(path)
  for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`)
  const exec = (sql: string): void => void database.exec(sql)
  return {
    prepare: (sql) => database.prepare<Value[]>(sql),
    exec,
    transaction: (work) => {
      exec('BEGIN IMMEDIATE')
      try {
        work()
        exec('COMMIT')
      } catch (error) {
        if (database.inTransaction) exec('ROLLBACK')
        throw error
      }
    },
    close: () => void database.close(),
  }
}

/** For following: readers beside one writer; what a power cut takes is followed again from the position. */
export const openIndexFile = (path: string): IndexFile => {
  const file = open(path, [
    'busy_timeout = 10000',
    'journal_mode = WAL',
    'synchronous = NORMAL',
    'cache_size = -32768',
  ])
  file.exec(TABLES)
  return file
}

/**
 * For building: nobody else sees the file before it is whole. A closed connection lives on, idle, until its statements
 * are collected; so none may hold a lock of its own on the file.
 */
export const openNewFile = (path: string): IndexFile => {
  const file = open(path, ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -65536'])
  file.exec(TABLES)
  return file
}

const readMeta = (file: IndexFile, key: string): Value | undefined =>
  (file.prepare('SELECT value FROM meta WHERE key = ?').get(key) as { value: Value } | undefined)?.value

const writeMeta = (file: IndexFile, key: string, value: Value): void =>
  file.prepare('UPDATE meta SET value = ? WHERE key = ?').run(value, key)

/** Number of the last event that is in the file. */
export const readPosition = (file: IndexFile): number => Number(readMeta(file, 'position'))

export const writePosition = (file: IndexFile, position: number): void =>
  writeMeta(file, 'position', position)

/** Id of the event log that the position counts in; empty before the first build. */
export const readLog = (file: IndexFile): string => String(readMeta(file, 'log'))

export const writeLog = (file: IndexFile, log: string): void => writeMeta(file, 'log', log)

export const hasThisFormat = (file: IndexFile): boolean => readMeta(file, 'format') === FORMAT
