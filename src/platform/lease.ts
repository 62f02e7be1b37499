/**
 * A lease: one process at a time does a piece of work. It is comfort only, to save the others the effort; whatever
 * it guards must also be right when two processes hold it at once (a paused process, clocks that disagree).
 */
import { randomUUID } from 'node:crypto'
import { laterBy, systemClock } from './clock/clock'
import { DuplicateKeyError, type CollectionDeclaration, type Store, type StoredDocument } from './store/port'

interface LeaseDocument extends StoredDocument {
  readonly owner: string
  /** Wall instant. */
  readonly until: string
}

export const leaseCollection: CollectionDeclaration<LeaseDocument> = { name: 'leases', indexes: [] }

export interface Lease {
  /** Takes or renews the lease; cheap while it is fresh. False: another process holds it. */
  hold(): Promise<boolean>
  /** Gives it up for the next process to take at once. */
  release(): Promise<void>
}

/** Whether any process holds it now. */
export const leaseIsHeld = async (store: Store, name: string): Promise<boolean> => {
  const stored = await store.collection(leaseCollection).get(name)
  return stored !== null && stored.until > systemClock.now()
}

/** @param ttlMs after a crash the next process takes over within this time */
export const openLease = (store: Store, name: string, ttlMs = 3_000): Lease => {
  const leases = store.collection(leaseCollection)
  const owner = randomUUID()
  let renewAt = ''

  const write = async (stored: LeaseDocument | null, until: string): Promise<boolean> => {
    const revision = stored?.revision ?? 0
    const document = { _id: name, revision: revision + 1, owner, until }
    if (stored) return leases.replace(document, revision)
    return leases.insert(document).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DuplicateKeyError) return false
        throw error
      },
    )
  }
  const hold = async (): Promise<boolean> => {
    const now = systemClock.now()
    if (now < renewAt) return true
    renewAt = ''
    const stored = await leases.get(name)
    if (stored && stored.owner !== owner && stored.until > now) return false
    const held = await write(stored, laterBy(now, ttlMs))
    if (held) renewAt = laterBy(now, ttlMs / 3)
    return held
  }
  const release = async (): Promise<void> => {
    renewAt = ''
    const stored = await leases.get(name)
    if (stored?.owner === owner) await leases.delete(name, stored.revision)
  }
  return { hold, release }
}
