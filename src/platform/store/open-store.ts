import { openMongo } from './mongo/open-mongo'
import { migrate, migrationCollections, refuseNewer } from './migrations'
import type { Declarations, StoreEngine } from './engine'
import type { Migration, Store } from './port'
import { openSqlite } from './sqlite/open-sqlite'

export interface StoreConfig {
  /** File of the embedded engine; used when there is no `mongoUrl`. */
  readonly sqlitePath?: string
  readonly mongoUrl?: string
}

const openEngine = async (config: StoreConfig): Promise<StoreEngine> => {
  if (config.mongoUrl !== undefined) return openMongo(config.mongoUrl)
  if (config.sqlitePath !== undefined) return openSqlite(config.sqlitePath)
  throw new Error('neither a file nor a MongoDB address for the store')
}

/**
 * Opens the store, makes its indexes and brings it to the newest schema version.
 * @throws NewerStoreError when a newer version of the platform wrote it; nothing is changed then
 */
export const openStore = async (
  config: StoreConfig,
  collections: Declarations,
  migrations: readonly Migration[] = [],
): Promise<Store> => {
  const engine = await openEngine(config)
  try {
    await engine.declare(migrationCollections)
    await refuseNewer(engine, migrations)
    await engine.declare(
      collections.filter(({ name }) => !migrationCollections.some((own) => own.name === name)),
    )
    await migrate(engine, migrations)
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}
