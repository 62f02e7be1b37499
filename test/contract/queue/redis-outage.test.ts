import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../../src/platform/clock/clock'
import { queueCollections } from '../../../src/platform/queue/collections'
import { openQueue } from '../../../src/platform/queue/open-queue'
import { QueueUnavailableError, type JobQueue } from '../../../src/platform/queue/port'
import { describeWithRedis } from '../../support/describe-with-servers'
import { eventually } from '../../support/eventually'
import { startRedis } from '../../support/servers/start-redis'
import { freePort, type RunningServer } from '../../support/servers/start-server'
import { openTcpGate } from '../../support/tcp-gate'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'
import { catalogue, gate, publish, recorder, validatorFor } from './suite'

const expectFastRefusal = async (attempt: () => Promise<unknown>): Promise<void> => {
  const since = performance.now()
  await expect(attempt()).rejects.toThrow(QueueUnavailableError)
  expect(performance.now() - since).toBeLessThan(1_500)
}

// A Redis at an address from outside is not ours to stop.
const describeUnlessForeign =
  process.env.CREDIT_TEST_REDIS_URL === undefined ? describeWithRedis : describe.skip

describeUnlessForeign('BullMQ queue when Redis', () => {
  let kept: TemporaryStore
  let folder: string
  let port: number
  let redis: RunningServer
  let reports: unknown[]
  const open = (at = port): Promise<JobQueue> =>
    openQueue({
      redisUrl: `redis://127.0.0.1:${at}`,
      store: kept.store,
      clock: systemClock,
      catalogue,
      validatorFor,
      leaseMs: 1_000,
      report: (error) => reports.push(error),
    })
  const start = () => startRedis({ port, directory: folder })

  beforeEach(async () => {
    reports = []
    kept = await openTemporaryStore(queueCollections)
    folder = mkdtempSync(join(tmpdir(), 'credit-redis-outage-'))
    port = await freePort()
    redis = await start()
  }, 60_000)
  afterEach(async () => {
    await redis.stop()
    await kept.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  it('dies, refuses jobs at once, and when it returns goes on with all that it had', async () => {
    const queue = await open()
    const { handlers, seen } = recorder()
    await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'before' })
    await eventually(() => expect(seen).toHaveLength(1))
    await queue.enqueue(publish, { id: 'delayed' }, { delayMs: 2_000 })
    await eventually(async () => expect((await queue.counts()).waiting).toBe(1))
    const written = Date.now()
    await eventually(() => expect(Date.now() - written).toBeGreaterThan(1_100)) // the append-only file is flushed
    await redis.stop()
    await expectFastRefusal(() => queue.enqueue(publish, { id: 'lost' }))
    await expectFastRefusal(() => queue.counts())
    await expectFastRefusal(() => queue.ping())
    redis = await start()
    await eventually(() => queue.enqueue(publish, { id: 'after' }), 10_000)
    await eventually(
      () =>
        expect(seen.map((payload) => (payload as { id: string }).id).sort()).toEqual([
          'after',
          'before',
          'delayed',
        ]),
      15_000,
    )
    await queue.close()
    expect(reports).toHaveLength(1)
  }, 60_000)

  it('closes a connection without an error and is back before the next try, the outage is reported', async () => {
    const proxy = await openTcpGate(port)
    const queue = await open(proxy.port)
    proxy.cut()
    await eventually(() => expect(reports).toHaveLength(1))
    await eventually(() => queue.ping())
    expect(reports).toEqual([new Error('the connection to Redis was closed')])
    await queue.close()
    await proxy.close()
    expect(reports).toHaveLength(1)
  }, 60_000)

  it('dies while a job runs, the job still ends and the worker still closes', async () => {
    const queue = await open()
    const door = gate()
    const { handlers, seen } = recorder(() => door.opened)
    const worker = await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'a' })
    await eventually(() => expect(seen).toHaveLength(1))
    await redis.stop()
    const closing = worker.close()
    door.open()
    const since = performance.now()
    await closing
    await queue.close()
    expect(performance.now() - since).toBeLessThan(6_000)
  }, 60_000)

  it('is away at start, the queue opens all the same and works when it comes', async () => {
    await redis.stop()
    const queue = await open()
    const { handlers, seen } = recorder()
    await queue.work('publication', handlers)
    await expectFastRefusal(() => queue.enqueue(publish, { id: 'early' }))
    redis = await start()
    await eventually(() => queue.enqueue(publish, { id: 'a' }), 10_000)
    await eventually(() => expect(seen).toEqual([{ id: 'a' }]), 10_000)
    await queue.close()
  }, 60_000)

  it('hangs without closing its connections, jobs are refused within a second', async () => {
    const proxy = await openTcpGate(port)
    const queue = await open(proxy.port)
    await queue.enqueue(publish, { id: 'a' })
    proxy.freeze()
    await expectFastRefusal(() => queue.enqueue(publish, { id: 'b' }))
    await expectFastRefusal(() => queue.ping())
    proxy.thaw()
    await eventually(() => queue.enqueue(publish, { id: 'c' }), 10_000)
    await queue.close()
    await proxy.close()
  }, 60_000)
})
