import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { systemClock } from '../../../src/platform/clock/clock'
import { queueCollections } from '../../../src/platform/queue/collections'
import { openQueue } from '../../../src/platform/queue/open-queue'
import { buildPlatform, runChild } from '../../support/child-script'
import { describeWithRedis } from '../../support/describe-with-servers'
import { eventually } from '../../support/eventually'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'
import { catalogue, publish, recorder, sweep, validatorFor } from './suite'

const LEASE_MS = 500

/** A job is done by another worker when the one that took it is killed, and kept when it kills every worker. */
const killedSuite = (redisUrl: () => string | undefined): void => {
  let kept: TemporaryStore
  let prefix: string
  const redis = () => {
    const url = redisUrl()
    return url === undefined ? {} : { redisUrl: url }
  }
  const open = () =>
    openQueue({
      ...redis(),
      prefix,
      store: kept.store,
      clock: systemClock,
      catalogue,
      validatorFor,
      leaseMs: LEASE_MS,
      report: (error) => {
        throw error
      },
    })
  const startChild = () => {
    const config = { ...redis(), prefix, leaseMs: LEASE_MS, store: { sqlitePath: kept.path }, catalogue }
    return runChild(join(__dirname, 'work.mjs'), [JSON.stringify(config)])
  }

  beforeAll(buildPlatform, 60_000)
  beforeEach(async () => {
    prefix = `{test-${randomUUID()}}`
    kept = await openTemporaryStore(queueCollections)
  })
  afterEach(() => kept.remove())

  it('a job whose worker is killed is done by another', async () => {
    const queue = await open()
    const child = startChild()
    await queue.enqueue(publish, { id: 'a' }, { deduplicationId: 'a' })
    await child.printed(1)
    expect(await queue.counts()).toEqual({ waiting: 0, active: 1, failed: 0 })
    child.kill()
    await child.ended()
    const { handlers, seen } = recorder()
    await queue.work('publication', handlers)
    await eventually(() => expect(seen).toEqual([{ id: 'a' }]), 10_000)
    await eventually(async () => expect(await queue.counts()).toEqual({ waiting: 0, active: 0, failed: 0 }))
    await queue.close()
  }, 60_000)

  it('a job whose worker only takes long is left with it', async () => {
    const queue = await open()
    const child = startChild()
    await queue.enqueue(publish, { id: 'slow' })
    await child.printed(1)
    const { handlers, seen } = recorder()
    await queue.work('publication', handlers, { concurrency: 2 })
    const takenAt = Date.now()
    await eventually(() => expect(Date.now() - takenAt).toBeGreaterThan(4 * LEASE_MS))
    expect(seen).toEqual([])
    child.kill()
    await child.ended()
    await eventually(() => expect(seen).toEqual([{ id: 'slow' }]), 10_000)
    await queue.close()
  }, 60_000)

  it('a job that kills every worker is kept as evidence in the end', async () => {
    const queue = await open()
    await queue.enqueue(sweep, { id: 'poison' })
    for (let starts = 0; (await queue.counts()).failed === 0; starts += 1) {
      expect(starts).toBeLessThan(6)
      const child = startChild()
      await Promise.race([
        child.printed(1).catch(() => undefined),
        eventually(async () => expect((await queue.counts()).failed).toBe(1), 15_000),
      ])
      child.kill()
      await child.ended()
    }
    expect((await queue.failures(1))[0]).toMatchObject({ name: 'sweep-records', payload: { id: 'poison' } })
    await queue.close()
  }, 120_000)
}

describe('killed workers of the embedded queue', () => {
  killedSuite(() => undefined)
})

describeWithRedis('killed workers of the BullMQ queue', (redis) => {
  killedSuite(() => redis.url())
})
