import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { openStore } from '../../../src/platform/store/open-store'
import { StoreUnavailableError, type Collection, type Store } from '../../../src/platform/store/port'
import { isSqliteAway } from '../../../src/platform/store/sqlite/connection'
import { describeWithMongo } from '../../support/describe-with-servers'
import { eventually } from '../../support/eventually'
import { startMongo } from '../../support/servers/start-mongo'
import type { RunningServer } from '../../support/servers/start-server'
import { thing, things, type Thing } from './things'

const declaration = things('away')

/** Every command of the door, on a document that is stored. */
const commands: readonly (readonly [string, (away: Collection<Thing>) => Promise<unknown>])[] = [
  ['insert', (away) => away.insert(thing('b'))],
  ['insertMany', (away) => away.insertMany([thing('c'), thing('d')])],
  ['insertMany in order', (away) => away.insertMany([thing('c'), thing('d')], { ordered: true })],
  ['get', (away) => away.get('a')],
  ['getMany', (away) => away.getMany(['a', 'b'])],
  ['find', (away) => away.find({ where: { state: 'open' }, limit: 5 })],
  ['replace', (away) => away.replace({ ...thing('a'), revision: 2 }, 1)],
  ['replaceMany', (away) => away.replaceMany([{ ...thing('a'), revision: 2 }])],
  ['count', (away) => away.count({ state: 'open' })],
  ['countBy', (away) => away.countBy('state')],
  ['delete', (away) => away.delete('a')],
]

// A server at an address from outside is not ours to kill.
const describeUnlessForeign =
  process.env.CREDIT_TEST_MONGO_URL === undefined ? describeWithMongo : describe.skip

describeUnlessForeign('a store whose MongoDB was killed', () => {
  const directory = mkdtempSync(join(tmpdir(), 'credit-mongo-away-'))
  let server: RunningServer
  let store: Store
  let answers: readonly PromiseSettledResult<unknown>[]
  const away = () => store.collection<Thing>(declaration)

  beforeAll(async () => {
    server = await startMongo({ directory })
    store = await openStore({ mongoUrl: server.url.replace('/?', '/away?') }, [declaration])
    await away().insert(thing('a', { state: 'open' }))
    await server.stop()
    answers = await Promise.allSettled(commands.map(([, command]) => command(away())))
  }, 60_000)
  afterAll(async () => {
    await store.close()
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  it.each(commands.map(([name], at) => ({ name, at })))('says so: $name', ({ at }) => {
    expect(answers[at]).toEqual({ status: 'rejected', reason: expect.any(StoreUnavailableError) })
  })

  it('says so when it is asked whether it is there', async () => {
    await expect(store.ping()).rejects.toThrow(StoreUnavailableError)
  })

  it('goes on with what was stored when the server is back', async () => {
    server = await startMongo({ directory, port: Number(new URL(server.url).port) })
    await eventually(() => store.ping(), 20_000)
    expect(await away().getMany(['a', 'b', 'c', 'd'])).toEqual([thing('a', { state: 'open' })])
  }, 60_000)
})

describe('an error of SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-sqlite-away-'))
  const path = join(folder, 'a.db')
  const open: Database.Database[] = []
  const connect = (pragma = ''): Database.Database => {
    const database = new Database(path)
    database.exec(`PRAGMA busy_timeout = 0; ${pragma}`)
    open.push(database)
    return database
  }
  const errorOf = (act: () => unknown): unknown => {
    try {
      act()
    } catch (error) {
      return error
    }
    throw new Error('it worked')
  }
  const WRITE = 'INSERT INTO t VALUES (randomblob(100000))'

  beforeAll(() => void connect('PRAGMA journal_mode = WAL').exec('CREATE TABLE t (x UNIQUE)'))
  afterEach(() => open.splice(1).forEach((database) => database.close()))
  afterAll(() => {
    open.forEach((database) => database.close())
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    [
      'a lock of another process that does not end',
      () => {
        connect().exec('BEGIN IMMEDIATE')
        return () => connect().exec(WRITE)
      },
    ],
    ['a full disk', () => () => connect('PRAGMA max_page_count = 3').exec(WRITE)],
    ['a disk that is read-only', () => () => connect('PRAGMA query_only = 1').exec(WRITE)],
    ['a file that cannot be opened', () => () => new Database(join(folder, 'nowhere', 'a.db'))],
  ])('means that the store is away: %s', (_what, provoke) => {
    expect(isSqliteAway(errorOf(provoke()))).toBe(true)
  })

  it.each([
    ['a broken constraint', 'INSERT INTO t VALUES (1), (1)'],
    ['a table that is not there', 'INSERT INTO nowhere VALUES (1)'],
    ['bad SQL', 'INSERT'],
  ])('means something else: %s', (_what, sql) => {
    expect(isSqliteAway(errorOf(() => connect().exec(sql)))).toBe(false)
  })

  it('of a store that is closed means that it is away', async () => {
    const store = await openStore({ sqlitePath: join(folder, 'closed.db') }, [declaration])
    await store.close()
    const insert = store.collection<Thing>(declaration).insert(thing('a'))
    await expect(insert).rejects.toThrow(StoreUnavailableError)
  })
})
