import { buildPlatform } from '../support/child-script'
import { describeWithRedis } from '../support/describe-with-servers'
import { eventually } from '../support/eventually'
import { caller, startPlatform, type PlatformProcess } from '../support/platform-process'
import { startRedis } from '../support/servers/start-redis'
import { freePort, type RunningServer } from '../support/servers/start-server'
import {
  ADMIN_KEY,
  ENVIRONMENT,
  numberedPenalty,
  registerWith,
  temporaryFolder,
  untilSettled,
} from '../support/system'

// A Redis at an address from outside is not ours to stop.
const describeUnlessForeign =
  process.env.CREDIT_TEST_REDIS_URL === undefined ? describeWithRedis : describe.skip

const AT_ONCE_MS = 2_000

describeUnlessForeign('while Redis is away', () => {
  const data = temporaryFolder()
  const redisFolder = temporaryFolder()
  let port: number
  let redis: RunningServer
  let api: PlatformProcess
  let worker: PlatformProcess
  let operator: ReturnType<typeof caller>
  let department: ReturnType<typeof caller>
  let nextNumber = 1

  const environment = () => ({
    ...ENVIRONMENT,
    CREDIT_DATA: data.path,
    CREDIT_REDIS_URL: `redis://127.0.0.1:${port}`,
  })
  const startWorker = () => startPlatform({ ...environment(), CREDIT_ROLE: 'worker' })
  const submit = async (): Promise<string> => {
    const since = performance.now()
    const { status, body } = await department.post('/api/v1/decisions', numberedPenalty(nextNumber))
    nextNumber += 1
    expect(status).toBe(202)
    expect(performance.now() - since).toBeLessThan(AT_ONCE_MS)
    return body.id
  }
  const stateOf = async (id: string): Promise<string> =>
    (await department.get(`/api/v1/decisions/${id}`)).body.publication.state
  const dependencies = async (): Promise<unknown> => {
    const text = await (await fetch(`${api.url}/metrics`)).text()
    const lines = text.matchAll(/^credit_dependency_up\{dependency="(\w+)"\} (\d)$/gm)
    return Object.fromEntries([...lines].map(([, name, up]) => [name, Number(up)]))
  }
  const expectPublic = (id: string): Promise<void> =>
    eventually(async () => {
      const { status } = await caller(api.url).get(`/api/v1/public/decisions/${id}`)
      expect(status).toBe(200)
    }, 15_000)

  beforeAll(async () => {
    buildPlatform()
    port = await freePort()
    redis = await startRedis({ port, directory: redisFolder.path })
    api = await startPlatform({ ...environment(), CREDIT_ROLE: 'api' })
    worker = await startWorker()
    operator = caller(api.url, ADMIN_KEY)
    department = caller(api.url, (await registerWith(operator, ['submitter'])).key)
  }, 120_000)
  afterAll(async () => {
    await Promise.all([api.kill(), worker.kill()])
    await redis.stop()
    data.remove()
    redisFolder.remove()
  })

  it('submissions are accepted at once, and the process stays ready and says that the queue is missing', async () => {
    await expectPublic(await submit())
    await redis.stop()
    const ids = [await submit(), await submit(), await submit()]
    const ready = await caller(api.url).get('/readyz')
    expect([ready.status, ready.body.state, ready.body.failing]).toEqual([200, 'degraded', ['queue']])
    expect(await dependencies()).toEqual({ store: 1, data: 1, queue: 0 })
    expect((await caller(api.url).get('/livez')).status).toBe(200)
    expect(await Promise.all(ids.map(stateOf))).toEqual(['scheduled', 'scheduled', 'scheduled'])
    // A clock that is set does what is due by the records alone.
    const { status } = await operator.put('/api/v1/clock', { now: '2026-05-06T11:00:00+08:00' })
    expect(status).toBe(200)
    expect(await Promise.all(ids.map(stateOf))).toEqual(['published', 'published', 'published'])
  }, 60_000)

  it('a worker that starts publishes what was lost by its sweep, without Redis', async () => {
    const id = await submit()
    await worker.kill()
    worker = await startWorker()
    await expectPublic(id)
  }, 60_000)

  it('an API can start, too', async () => {
    const second = await startPlatform({ ...environment(), CREDIT_ROLE: 'api' })
    const { status } = await caller(second.url).get('/api/v1/clock')
    expect(status).toBe(200)
    expect((await second.stop()).code).toBe(0)
  }, 60_000)

  it('and once it is back, processes that never stopped go on through it', async () => {
    redis = await startRedis({ port, directory: redisFolder.path })
    await eventually(async () => {
      expect((await caller(api.url).get('/readyz')).body.state).toBe('ready')
    }, 20_000)
    expect(await dependencies()).toEqual({ store: 1, data: 1, queue: 1 })
    await expectPublic(await submit())
    await untilSettled(operator)
    expect((await operator.get('/api/v1/operations/backlog')).body.jobs.failed).toBe(0)
  }, 60_000)

  it('processes end in order within ten seconds', async () => {
    await redis.stop()
    const ends = await Promise.all([api.stop(), worker.stop('SIGINT')])
    expect(ends.map(({ code }) => code)).toEqual([0, 0])
    expect(Math.max(...ends.map(({ ms }) => ms))).toBeLessThan(10_000)
  }, 60_000)
})
