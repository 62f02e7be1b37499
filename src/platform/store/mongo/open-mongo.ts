import { setTimeout as pause } from 'node:timers/promises'
import { createConnection, type Connection } from 'mongoose'
import { compileDeclaration } from '../declared'
import { collectionsByName, type StoreEngine } from '../engine'
import { StoreUnavailableError } from '../port'
import { tellAway } from '../tell-away'
import { isMongoAway } from './away'
import { defineModel, mongoCollection } from './collection'

/** No command waits for ever: not for a server, not for its answer, not for a majority of the replica set. */
const SELECTION_MS = 2000
const ANSWER_MS = 20_000
const MAJORITY_MS = 10_000
const PING_MS = 1500

const connect = (url: string): Promise<Connection> =>
  createConnection(url, {
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
    ignoreUndefined: true,
    serverSelectionTimeoutMS: SELECTION_MS,
    socketTimeoutMS: ANSWER_MS,
    retryWrites: !url.includes('retryWrites=false'),
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: MAJORITY_MS },
    readConcern: { level: 'majority' },
  }).asPromise()

const withinTime = async (command: () => Promise<unknown>): Promise<void> => {
  const timer = new AbortController()
  const late = pause(PING_MS, undefined, { signal: timer.signal }).then(() => {
    throw new StoreUnavailableError(`MongoDB did not answer within ${PING_MS} ms`)
  })
  try {
    await Promise.race([command(), late])
  } finally {
    late.catch(() => undefined)
    timer.abort()
  }
}

/** The production engine: a MongoDB replica set or sharded cluster. */
export const openMongo = async (url: string): Promise<StoreEngine> => {
  const connection = await connect(url)
  const collections = collectionsByName(
    (declaration) => mongoCollection(connection, declaration),
    isMongoAway,
  )
  return {
    engine: 'mongodb',
    declare: async (declarations) => {
      for (const declaration of declarations) {
        await defineModel(connection, compileDeclaration(declaration)).syncIndexes()
      }
      collections.add(declarations)
    },
    collection: collections.get,
    ping: () => tellAway(isMongoAway, () => withinTime(async () => connection.db?.command({ ping: 1 }))),
    close: () => connection.close(),
  }
}
