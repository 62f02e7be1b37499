import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/platform/store/open-store'
import type { CollectionDeclaration, Store, StoredDocument } from '../../src/platform/store/port'

export interface TemporaryStore {
  readonly store: Store
  readonly path: string
  /** Closes the store and removes its folder. */
  remove(): Promise<void>
}

/** An embedded store in a folder of its own. */
export const openTemporaryStore = async (
  collections: readonly CollectionDeclaration<StoredDocument>[],
): Promise<TemporaryStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-test-'))
  const path = join(folder, 'store.db')
  const store = await openStore({ sqlitePath: path }, collections)
  return {
    store,
    path,
    remove: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
