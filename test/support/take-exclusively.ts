import Database from 'libsql'

/** Whether nobody else has this SQLite file open: only then may its journal leave the write-ahead form. */
export const takeExclusively = (path: string): boolean => {
  const database = new Database(path)
  try {
    database.exec('PRAGMA busy_timeout = 0')
    const [row] = database.prepare('PRAGMA journal_mode = DELETE').all() as { journal_mode: string }[]
    if (row?.journal_mode !== 'delete') return false
    database.exec('PRAGMA journal_mode = WAL')
    return true
  } catch {
    return false
  } finally {
    database.close()
  }
}
