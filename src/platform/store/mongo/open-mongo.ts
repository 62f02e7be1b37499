import { createConnection, type Connection } from 'mongoose'
import { compileDeclaration } from '../declared'
import { collectionsByName, type StoreEngine } from '../engine'
import { defineModel, mongoCollection } from './collection'

/** How long a command looks for a server before it fails; no write waits for ever. */
const SELECTION_MS = 2000
const PING_MS = 1500
const COMMAND_MS = 20_000

const connect = (url: string): Promise<Connection> =>
  createConnection(url, {
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
    ignoreUndefined: true,
    serverSelectionTimeoutMS: SELECTION_MS,
    timeoutMS: COMMAND_MS,
    retryWrites: !url.includes('retryWrites=false'),
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
  }).asPromise()

/** The production engine: a MongoDB replica set or sharded cluster. */
export const openMongo = async (url: string): Promise<StoreEngine> => {
  const connection = await connect(url)
  const collections = collectionsByName((declaration) => mongoCollection(connection, declaration))
  return {
    engine: 'mongodb',
    declare: async (declarations) => {
      for (const declaration of declarations) {
        await defineModel(connection, compileDeclaration(declaration)).syncIndexes()
      }
      collections.add(declarations)
    },
    collection: collections.get,
    ping: async () => {
      await connection.db?.command({ ping: 1 }, { timeoutMS: PING_MS })
    },
    close: () => connection.close(),
  }
}
