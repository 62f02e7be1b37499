import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { compileDeclaration } from '../declared'
import { collectionsByName, type StoreEngine } from '../engine'
import { sqliteCollection } from './collection'
import { tellAway } from '../tell-away'
import { isSqliteAway, openConnection } from './connection'
import { startGroupCommit } from './group-commit'
import { createCollections } from './schema'
import { openWriteLane } from './write-lane'

/** The embedded engine: one file on a local disk, which several processes may share. */
export const openSqlite = (path: string): StoreEngine => {
  mkdirSync(dirname(path), { recursive: true })
  const connection = openConnection(path)
  const lane = openWriteLane(path)
  const commit = startGroupCommit(lane)
  const collections = collectionsByName(
    (declaration) => sqliteCollection(connection, commit, declaration),
    isSqliteAway,
  )
  return {
    engine: 'sqlite',
    declare: async (declarations) => {
      createCollections(connection, declarations.map(compileDeclaration))
      collections.add(declarations)
      return Promise.resolve()
    },
    collection: collections.get,
    ping: () =>
      tellAway(isSqliteAway, async () => {
        connection.prepare('SELECT 1').get([])
        return Promise.resolve()
      }),
    close: async () => {
      await commit.close()
      await lane.close()
      connection.close()
    },
  }
}
