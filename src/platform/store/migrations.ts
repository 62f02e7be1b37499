import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../clock/clock'
import {
  DuplicateKeyError,
  NewerStoreError,
  type Collection,
  type CollectionDeclaration,
  type Migration,
  type Store,
  type StoredDocument,
} from './port'

/** The one document that says how far the store is, and which process is just bringing it further. */
interface SchemaVersion extends StoredDocument {
  readonly schemaVersion: number
  readonly holder?: string
  /** Instant after which the holder counts as dead. */
  readonly heldUntil?: string
}

export const metaDeclaration: CollectionDeclaration<SchemaVersion> = { name: 'meta', indexes: [] }

const SCHEMA_ID = 'schema'
const HOLD_MS = 30_000
const RENEW_MS = 10_000
const POLL_MS = 100

const newestOf = (migrations: readonly Migration[]): number =>
  Math.max(0, ...migrations.map((migration) => migration.version))

const heldUntil = (): string => new Date(Date.parse(systemClock.now()) + HOLD_MS).toISOString()

/** @throws NewerStoreError */
export const refuseNewer = async (store: Store, migrations: readonly Migration[]): Promise<number> => {
  const stored = (await store.collection(metaDeclaration).get(SCHEMA_ID))?.schemaVersion ?? 0
  const known = newestOf(migrations)
  if (stored <= known) return stored
  throw new NewerStoreError(`the store has schema version ${stored}, this platform knows ${known}`)
}

const firstVersion = async (meta: Collection<SchemaVersion>): Promise<void> => {
  try {
    await meta.insert({ _id: SCHEMA_ID, revision: 1, schemaVersion: 0 })
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error
  }
}

/** Changes the version document if nobody else did since `current` was read. */
const advance = async (
  meta: Collection<SchemaVersion>,
  current: SchemaVersion,
  schemaVersion: number,
  holder?: string,
): Promise<SchemaVersion | null> => {
  const next: SchemaVersion = {
    _id: SCHEMA_ID,
    revision: current.revision + 1,
    schemaVersion,
    ...(holder === undefined ? {} : { holder, heldUntil: heldUntil() }),
  }
  return (await meta.replace(next, current.revision)) ? next : null
}

/** The hold of this process on the version document; null as soon as another process has taken it. */
interface Hold {
  readonly meta: Collection<SchemaVersion>
  readonly holder: string
  current: SchemaVersion | null
}

const write = async (hold: Hold, schemaVersion?: number, holder?: string): Promise<void> => {
  const { current, meta } = hold
  if (current === null) return
  hold.current = await advance(meta, current, schemaVersion ?? current.schemaVersion, holder)
}

/** Runs one step; renews the hold meanwhile, and gives it back when the step fails. */
const runStep = async (store: Store, hold: Hold, step: Migration): Promise<void> => {
  let renewal = Promise.resolve()
  const timer = setInterval(() => {
    renewal = renewal.then(() => write(hold, undefined, hold.holder))
  }, RENEW_MS)
  try {
    await step.up(store)
  } catch (error) {
    renewal = renewal.then(() => write(hold))
    throw error
  } finally {
    clearInterval(timer)
    await renewal
  }
  await write(hold, step.version, hold.holder)
}

const takeHold = async (meta: Collection<SchemaVersion>, current: SchemaVersion): Promise<Hold> => {
  const hold: Hold = { meta, holder: randomUUID(), current }
  await write(hold, undefined, hold.holder)
  return hold
}

/** Takes the hold and runs what is missing; false when another process has it. */
const tryToMigrate = async (store: Store, migrations: readonly Migration[]): Promise<boolean> => {
  const meta = store.collection(metaDeclaration)
  const current = await meta.get(SCHEMA_ID)
  if (current === null) {
    await firstVersion(meta)
    return false
  }
  if (current.schemaVersion >= newestOf(migrations)) return true
  if (current.heldUntil !== undefined && current.heldUntil > systemClock.now()) return false
  const hold = await takeHold(meta, current)
  const steps = [...migrations].sort((a, b) => a.version - b.version)
  for (const step of steps.filter((each) => each.version > current.schemaVersion)) {
    if (hold.current === null) return false
    await runStep(store, hold, step)
  }
  await write(hold)
  return hold.current !== null
}

/** Runs the steps that the store has not seen, in order; of several processes only one at a time. */
export const migrate = async (store: Store, migrations: readonly Migration[]): Promise<void> => {
  let done = await tryToMigrate(store, migrations)
  while (!done) {
    await pause(POLL_MS)
    done = await tryToMigrate(store, migrations)
  }
  await refuseNewer(store, migrations)
}
