import type { DeclaredCollection } from '../declared'
import type { IndexDeclaration } from '../port'
import { inTransaction, type Connection } from './connection'
import { expressionOf } from './sql'

const indexName = (collection: string, index: string): string => `${collection}:${index}`

const indexSql = (collection: string, index: IndexDeclaration): string => {
  const expressions = index.paths.map(expressionOf)
  const columns = index.unique === true ? expressions : [...expressions, '_id']
  const unique = index.unique === true ? 'UNIQUE ' : ''
  return (
    `CREATE ${unique}INDEX "${indexName(collection, index.name)}" ON "${collection}"(${columns.join(', ')}) ` +
    `WHERE ${expressionOf(index.paths[0] ?? '_id')} IS NOT NULL`
  )
}

/** Makes the table and exactly the declared indexes; an index whose declaration changed is built anew. */
const createCollection = (connection: Connection, collection: DeclaredCollection): void => {
  connection.exec(
    `CREATE TABLE IF NOT EXISTS "${collection.name}"` +
      '(_id TEXT PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, doc TEXT NOT NULL)',
  )
  const present = connection
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`)
    .all([collection.name])
  const wanted = new Map(
    [...collection.indexes.values()].map((index) => [
      indexName(collection.name, index.name),
      indexSql(collection.name, index),
    ]),
  )
  for (const { name, sql } of present) {
    if (wanted.get(String(name)) === sql) wanted.delete(String(name))
    else connection.exec(`DROP INDEX "${String(name)}"`)
  }
  for (const sql of wanted.values()) connection.exec(sql)
}

export const createCollections = (connection: Connection, collections: readonly DeclaredCollection[]): void =>
  inTransaction(connection, () => collections.forEach((each) => createCollection(connection, each)))

/** Which index a constraint error speaks of: `_id` or the name in the declaration. */
export const brokenIndex = (collection: string, message: string): string => {
  const named = message.lastIndexOf(`${collection}:`)
  return named < 0 ? '_id' : message.slice(named + collection.length + 1).replaceAll("'", '')
}
