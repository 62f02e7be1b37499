import type { Config } from './config/config'
import { ensureSecrets } from './config/secret-file'
import { systemClock, type Clock } from './clock/clock'
import { clockCollection, openSettableClock, type SettableClock } from './clock/settable-clock'
import { createVault, type Vault } from './crypto/vault'
import { eventCollection } from './events/documents'
import { openEventLog, type EventLog } from './events/event-log'
import { cursorCollection } from './events/follow'
import { leaseCollection } from './lease'
import type { Log } from './log/log'
import { failedJobCollection, jobCollection } from './queue/embedded/documents'
import { openQueue } from './queue/open-queue'
import type { JobDefinition, JobQueue } from './queue/port'
import { openStore } from './store/open-store'
import type { CollectionDeclaration, Migration, StoredDocument } from './store/port'
import { watchStore, type WatchedStore } from './store/watch-store'

/** What the rooms bring to the ground they stand on. */
export interface FoundationPlan {
  readonly collections: readonly CollectionDeclaration<StoredDocument>[]
  readonly migrations: readonly Migration[]
  readonly catalogue: readonly JobDefinition[]
}

/** The doors of one process, opened: time, store, queue, events, secrets. */
export interface Foundations {
  readonly config: Config
  readonly log: Log
  readonly store: WatchedStore
  readonly queue: JobQueue
  readonly clock: Clock
  /** Present only with CREDIT_CLOCK. */
  readonly settableClock?: SettableClock
  readonly vault: Vault
  readonly events: EventLog
  close(): Promise<void>
}

/** Every collection of the platform itself. */
export const platformCollections = [
  clockCollection,
  eventCollection,
  cursorCollection,
  leaseCollection,
  jobCollection,
  failedJobCollection,
]

const openDoors = async (
  store: WatchedStore,
  { config, log, vault }: Pick<Foundations, 'config' | 'log' | 'vault'>,
  catalogue: FoundationPlan['catalogue'],
): Promise<Foundations> => {
  const settableClock =
    config.clockStart === undefined ? undefined : await openSettableClock(store, config.clockStart)
  const clock = settableClock ?? systemClock
  const queue = await openQueue({
    ...(config.redisUrl === undefined ? {} : { redisUrl: config.redisUrl }),
    store,
    clock,
    catalogue,
    report: (error) => log.warn({ error }, 'queue trouble; the sweep does what alarms cannot'),
  })
  return {
    config,
    log,
    store,
    queue,
    clock,
    ...(settableClock === undefined ? {} : { settableClock }),
    vault,
    events: openEventLog(store),
    close: async () => {
      settableClock?.close()
      await queue.close()
      await store.close()
    },
  }
}

/** Opens the doors in order; what was opened is closed again when a later one fails. */
export const openFoundations = async (
  config: Config,
  log: Log,
  plan: FoundationPlan,
): Promise<Foundations> => {
  const vault = createVault(ensureSecrets(config))
  const engine = config.mongoUrl === undefined ? {} : { mongoUrl: config.mongoUrl }
  const opened = await openStore(
    { ...engine, sqlitePath: `${config.dataFolder}/credit.db` },
    [...platformCollections, ...plan.collections],
    plan.migrations,
  )
  const store = watchStore(opened)
  try {
    return await openDoors(store, { config, log, vault }, plan.catalogue)
  } catch (error) {
    await store.close()
    throw error
  }
}
