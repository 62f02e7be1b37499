import { createServer, type AddressInfo, type Server } from 'node:net'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../../src/compose'
import { openStore } from '../../src/platform/store/open-store'
import { buildPlatform } from '../support/child-script'
import { caller, startPlatform, type PlatformProcess } from '../support/platform-process'
import { runBuilt } from '../support/run-built'
import { ADMIN_KEY, ENVIRONMENT, temporaryFolder } from '../support/system'

beforeAll(buildPlatform, 60_000)

describe('a start with a wrong environment', () => {
  const folder = temporaryFolder()
  const data = join(folder.path, 'data')
  afterAll(() => folder.remove())
  const refused = async (environment: Readonly<Record<string, string>>): Promise<string[]> => {
    const { code, output, errors } = await runBuilt('main.js', [], { CREDIT_DATA: data, ...environment })
    expect(code).toBe(1)
    expect(output).toBe('')
    expect(existsSync(data)).toBe(false)
    return errors.trim().split('\n')
  }

  it('names every mistake at once, shows no secret, and starts nothing', async () => {
    const lines = await refused({
      CREDIT_PORT: 'eighty',
      CREDIT_ROLE: 'server',
      CREDIT_DEMO: 'maybe',
      CREDIT_SECRET: 'too-short-a-secret',
      CREDIT_CLOCK: '2026-05-06',
      CREDIT_MONGO_URL: 'localhost:27017',
      CREDIT_REDISURL: 'redis://localhost',
    })
    expect(lines[0]).toBe('环境变量有 7 处错误：')
    expect(lines.slice(1).map((line) => line.trim().split('：')[0])).toEqual(
      expect.arrayContaining([
        'CREDIT_PORT',
        'CREDIT_ROLE',
        'CREDIT_DEMO',
        'CREDIT_SECRET',
        'CREDIT_CLOCK',
        'CREDIT_MONGO_URL',
        'CREDIT_REDISURL',
      ]),
    )
    expect(lines).toHaveLength(8)
    expect(lines.join('\n')).not.toContain('too-short-a-secret')
  }, 30_000)

  it('in production demands secret, MongoDB and Redis, and refuses demo data and a settable clock', async () => {
    const lines = await refused({
      NODE_ENV: 'production',
      CREDIT_DEMO: '1',
      CREDIT_CLOCK: '2026-05-06T09:00:00+08:00',
    })
    expect(
      lines
        .slice(1)
        .map((line) => line.trim().split('：')[0])
        .sort(),
    ).toEqual(['CREDIT_CLOCK', 'CREDIT_DEMO', 'CREDIT_MONGO_URL', 'CREDIT_REDIS_URL', 'CREDIT_SECRET'])
  }, 30_000)

  it.each([
    ['policy-cli.js', ['import-calendar', 'notice.json']],
    ['index-cli.js', ['rebuild']],
  ])(
    'is told in the same way by the command %s',
    async (name, args) => {
      const { code, errors } = await runBuilt(name, args, { CREDIT_DATA: data, CREDIT_PORT: '0' })
      expect([code, errors]).toEqual([1, expect.stringContaining('CREDIT_PORT')])
      expect(existsSync(data)).toBe(false)
    },
    30_000,
  )
})

describe('a start that cannot go on', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())

  it('says in one line that the port is taken, and leaves the process that has it alone', async () => {
    const other: Server = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const port = String((other.address() as AddressInfo).port)
    const { code, errors } = await runBuilt('main.js', [], {
      ...ENVIRONMENT,
      CREDIT_DATA: join(folder.path, 'taken'),
      CREDIT_PORT: port,
      CREDIT_DEMO: '0',
    })
    expect(code).toBe(1)
    expect(errors.trim().split('\n')).toEqual([expect.stringMatching(/端口.*已被.*CREDIT_PORT/)])
    expect(errors).toContain(port)
    expect(other.listening).toBe(true)
    await new Promise((resolve) => other.close(resolve))
  }, 60_000)

  it('says that a newer version wrote the store, and changes nothing in it', async () => {
    const data = join(folder.path, 'newer')
    const path = join(data, 'credit.db')
    const migrations = [{ version: 9, name: 'of the future', up: () => Promise.resolve() }]
    const store = await openStore({ sqlitePath: path }, collections, migrations)
    await store.close()
    const before = readdirSync(data).sort()
    const environment = { ...ENVIRONMENT, CREDIT_DATA: data, CREDIT_DEMO: '0' }
    const { code, errors } = await runBuilt('main.js', [], environment)
    expect(code).toBe(1)
    expect(errors.trim().split('\n')).toEqual([expect.stringMatching(/存储.*较新的版本.*升级/)])
    expect(readdirSync(data).sort()).toEqual(before)
    const again = await openStore({ sqlitePath: path }, collections, migrations)
    expect(await again.collection({ name: 'clients', indexes: [] }).count()).toBe(0)
    await again.close()
  }, 60_000)

  it('says that the store cannot be reached', async () => {
    const { code, errors } = await runBuilt('main.js', [], {
      ...ENVIRONMENT,
      CREDIT_DATA: join(folder.path, 'unreachable'),
      CREDIT_MONGO_URL: 'mongodb://127.0.0.1:9/credit',
      CREDIT_DEMO: '0',
    })
    expect([code, errors]).toEqual([1, expect.stringContaining('127.0.0.1:9')])
  }, 60_000)
})

describe('demo data', () => {
  const folder = temporaryFolder()
  let platform: PlatformProcess | undefined
  const start = async (name: string, demo?: '0' | '1'): Promise<PlatformProcess> => {
    const environment = { ...ENVIRONMENT, CREDIT_DATA: join(folder.path, name), CREDIT_DEMO: demo ?? '' }
    platform = await startPlatform(environment)
    return platform
  }
  const clientsOf = async ({ url }: PlatformProcess): Promise<string[]> => {
    const { body } = await caller(url, ADMIN_KEY).get('/api/v1/clients?limit=100')
    return body.items.map(({ id }: { id: string }) => id)
  }
  const eventsOf = async ({ url }: PlatformProcess): Promise<number> => {
    const { text } = await caller(url).get('/metrics')
    return Number(/^credit_events_latest (\d+)$/m.exec(text)?.[1])
  }
  afterEach(() => platform?.stop())
  afterAll(() => folder.remove())

  it('is loaded into an empty store, with one call ready for each kind of user, and not again', async () => {
    const first = await start('city')
    expect(first.output()).toContain('演示数据，纯属虚构')
    expect(first.output().match(/curl -s/g)).toHaveLength(8)
    const clients = await clientsOf(first)
    expect(clients).toEqual(expect.arrayContaining(['demo-operator', 'demo-steward', 'demo-auditor']))
    const backlog = await caller(first.url, ADMIN_KEY).get('/api/v1/operations/backlog')
    expect(backlog.body.publicationsDue).toBe(0)
    await first.stop()
    const second = await start('city', '1')
    expect(second.output()).toContain('演示数据，纯属虚构')
    expect(await clientsOf(second)).toEqual(clients)
    const { body } = await caller(second.url, ADMIN_KEY).get('/api/v1/operations/backlog')
    expect({ ...body, outbox: 0, jobs: {} }).toEqual({ ...backlog.body, outbox: 0, jobs: {} })
    expect(await eventsOf(second)).toBeGreaterThan(0)
  }, 120_000)

  it('is not loaded with CREDIT_DEMO=0', async () => {
    const empty = await start('empty', '0')
    expect(empty.output()).toContain(`平台已启动：${empty.url}`)
    expect(await clientsOf(empty)).toEqual([])
    expect(await eventsOf(empty)).toBe(0)
  }, 60_000)
})
