import { setTimeout as pause } from 'node:timers/promises'
import { leaseCollection, openLease, type Lease } from '../lease'
import {
  DuplicateKeyError,
  NewerStoreError,
  type CollectionDeclaration,
  type Migration,
  type Store,
  type StoredDocument,
} from './port'

/** The one document that says how far the store is. */
interface SchemaVersion extends StoredDocument {
  readonly schemaVersion: number
}

const metaDeclaration: CollectionDeclaration<SchemaVersion> = { name: 'meta', indexes: [] }

/** What must be declared before a store can be asked for its version. */
export const migrationCollections = [metaDeclaration, leaseCollection]

const SCHEMA_ID = 'schema'
const LEASE_MS = 30_000
const RENEW_MS = 10_000
const POLL_MS = 50

const newestOf = (migrations: readonly Migration[]): number =>
  Math.max(0, ...migrations.map((migration) => migration.version))

const readVersion = (store: Store): Promise<SchemaVersion | null> =>
  store.collection(metaDeclaration).get(SCHEMA_ID)

/** @throws NewerStoreError */
export const refuseNewer = async (store: Store, migrations: readonly Migration[]): Promise<void> => {
  const stored = (await readVersion(store))?.schemaVersion ?? 0
  const known = newestOf(migrations)
  if (stored <= known) return
  throw new NewerStoreError(`the store has schema version ${stored}, this platform knows ${known}`)
}

/** Only ever forward, also when two processes ran the same step. */
const recordVersion = async (store: Store, schemaVersion: number): Promise<void> => {
  const meta = store.collection(metaDeclaration)
  const stored = await readVersion(store)
  if (stored !== null && stored.schemaVersion >= schemaVersion) return
  const revision = (stored?.revision ?? 0) + 1
  const document = { _id: SCHEMA_ID, revision, schemaVersion }
  const done =
    stored === null ? await insertVersion(store, document) : await meta.replace(document, revision - 1)
  if (!done) await recordVersion(store, schemaVersion)
}

const insertVersion = async (store: Store, document: SchemaVersion): Promise<boolean> => {
  try {
    await store.collection(metaDeclaration).insert(document)
    return true
  } catch (error) {
    if (error instanceof DuplicateKeyError) return false
    throw error
  }
}

const runSteps = async (store: Store, migrations: readonly Migration[]): Promise<void> => {
  const stored = (await readVersion(store))?.schemaVersion ?? 0
  const steps = [...migrations].sort((a, b) => a.version - b.version)
  for (const step of steps.filter((each) => each.version > stored)) {
    await step.up(store)
    await recordVersion(store, step.version)
  }
}

/** Keeps the lease while `work` runs, which may take longer than the lease does. */
const whileHeld = async (lease: Lease, work: () => Promise<void>): Promise<void> => {
  const timer = setInterval(() => void lease.hold().catch(() => false), RENEW_MS)
  try {
    await work()
  } finally {
    clearInterval(timer)
    await lease.release()
  }
}

/** Runs the steps that the store has not seen, in order; of several processes one at a time. */
export const migrate = async (store: Store, migrations: readonly Migration[]): Promise<void> => {
  const newest = newestOf(migrations)
  const lease = openLease(store, 'migrations', LEASE_MS)
  while (((await readVersion(store))?.schemaVersion ?? 0) < newest) {
    if (await lease.hold()) await whileHeld(lease, () => runSteps(store, migrations))
    else await pause(POLL_MS)
  }
  await refuseNewer(store, migrations)
}
