import Redis from 'ioredis'
import mongoose from 'mongoose'
import { askBroker } from './servers/broker'
import { installTestServers } from './servers/start-server'

/** What a test file gets of the shared server: a database of its own. */
export interface TestDatabase {
  /** Only inside tests and hooks: the server starts in `beforeAll`. */
  url(): string
}

type Suite = (database: TestDatabase) => void

const START_TIMEOUT_MS = 120_000

/** Without the server the suite is skipped by name; under CI it fails. */
const describeIf = (server: 'mongo' | 'redis', name: string, suite: () => void): void => {
  const { [server]: installed, reason = 'no server' } = installTestServers()
  if (installed !== null) {
    describe(name, suite)
  } else if (process.env.CI === 'true') {
    describe(name, () => {
      it('has the server that it needs', () => {
        throw new Error(reason)
      })
    })
  } else {
    describe.skip(`${name} (${server}: ${reason})`, suite)
  }
}

const databaseUrl = (server: string, number: number): string => {
  const url = new URL(server)
  url.pathname = `/credit_test_${process.pid}_${number}`
  return url.toString()
}

const dropDatabase = async (url: string): Promise<void> => {
  const connection = await mongoose.createConnection(url).asPromise()
  await connection.dropDatabase()
  await connection.close()
}

const emptyRedis = async (url: string): Promise<void> => {
  const redis = new Redis(url)
  await redis.flushdb()
  await redis.quit()
}

/** A suite on a MongoDB-protocol server, with a database of its own that is dropped afterwards. */
export const describeWithMongo = (name: string, suite: Suite): void =>
  describeIf('mongo', name, () => {
    let url = ''
    beforeAll(async () => {
      const granted = await askBroker('mongo')
      url = databaseUrl(granted.url, granted.number)
    }, START_TIMEOUT_MS)
    afterAll(async () => {
      if (url !== '') await dropDatabase(url)
    })
    suite({ url: () => url })
  })

/** A suite on a Redis server, with a database number of its own, emptied before. */
export const describeWithRedis = (name: string, suite: Suite): void =>
  describeIf('redis', name, () => {
    let url = ''
    beforeAll(async () => {
      const granted = await askBroker('redis')
      url = `${granted.url.replace(/\/\d*$/, '')}/${1 + (granted.number % 15)}`
      await emptyRedis(url)
    }, START_TIMEOUT_MS)
    suite({ url: () => url })
  })
