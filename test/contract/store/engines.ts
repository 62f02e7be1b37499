import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type StoreConfig } from '../../../src/platform/store/open-store'
import type { Declarations } from '../../../src/platform/store/engine'
import type { Migration, Store } from '../../../src/platform/store/port'
import { describeWithMongo } from '../../support/describe-with-servers'

export interface Engine {
  readonly name: Store['engine']
  /** The empty store of this suite; every call opens it once more, as another process would. */
  open(collections: Declarations, migrations?: readonly Migration[]): Promise<Store>
  /** What a process of its own needs to open it. */
  config(): StoreConfig
}

const engineAt = (name: Store['engine'], config: () => StoreConfig): Engine => {
  const opened: Store[] = []
  afterAll(() => Promise.all(opened.splice(0).map((store) => store.close())))
  return {
    name,
    config,
    open: async (collections, migrations) => {
      const store = await openStore(config(), collections, migrations)
      opened.push(store)
      return store
    },
  }
}

/** The contract: written once, held against both engines. */
export const describeOnBothEngines = (title: string, suite: (engine: Engine) => void): void => {
  describe(`${title} (sqlite)`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'credit-store-'))
    const engine = engineAt('sqlite', () => ({ sqlitePath: join(folder, 'store.db') }))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    suite(engine)
  })
  describeWithMongo(`${title} (mongodb)`, (database) =>
    suite(engineAt('mongodb', () => ({ mongoUrl: database.url() }))),
  )
}
