import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

/** A directory of its own for the index of one process; the lock on it ends with the process, however that ends. */
export interface Slot {
  readonly directory: string
  release(): void
}

/** Another process follows into this directory. */
export class NameIndexInUseError extends Error {
  override readonly name = 'NameIndexInUseError'
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

const takeSlot = (directory: string): Slot | null => {
  mkdirSync(directory, { recursive: true })
  const lock = new Database(join(directory, 'lock.db'))
  try {
    lock.exec('PRAGMA busy_timeout = 0')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (isBusy(error)) return null
    throw error
  }
  return { directory, release: () => void lock.close() }
}

const MOST_PROCESSES = 64

/**
 * Takes the first free slot, so that processes which share a data directory never write the same file.
 * @param onlyFirst takes no other slot than the first
 * @throws NameIndexInUseError when there is none to take
 */
export const takeFreeSlot = (directory: string, onlyFirst = false): Slot => {
  for (let at = 0; at < (onlyFirst ? 1 : MOST_PROCESSES); at += 1) {
    const slot = takeSlot(join(directory, 'name-index', String(at)))
    if (slot !== null) return slot
  }
  throw new NameIndexInUseError(`the name index in ${directory} is in use by another process`)
}
