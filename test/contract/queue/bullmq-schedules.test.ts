import { randomUUID } from 'node:crypto'
import { Queue } from 'bullmq'
import type { Json } from '../../../src/platform/store/port'
import { putSchedulers } from '../../../src/platform/queue/bullmq/schedulers'
import { jobOptions } from '../../../src/platform/queue/bullmq/job-options'
import { nextTick } from '../../../src/platform/queue/cron'
import { describeWithRedis } from '../../support/describe-with-servers'
import { publish, sweep } from './suite'

const nightly = { id: 'nightly', job: sweep, payload: { id: 'tick' }, cron: '0 0 * * *' }

describeWithRedis('schedules in Redis', (redis) => {
  let queue: Queue<Json>
  beforeEach(() => {
    queue = new Queue<Json>('publication', {
      connection: { url: redis.url() },
      prefix: `{test-${randomUUID()}}`,
    })
  })
  afterEach(() => queue.close())
  const nextOf = async (): Promise<string> => {
    const [scheduler] = await queue.getJobSchedulers()
    return new Date(scheduler?.next ?? 0).toISOString()
  }

  it('tick in China time', async () => {
    await putSchedulers(queue, [nightly])
    expect(await nextOf()).toBe(nextTick('0 0 * * *', new Date().toISOString()))
    expect(await nextOf()).toMatch(/T16:00:00.000Z$/)
  })

  it('are left alone when nothing about them changed', async () => {
    await putSchedulers(queue, [nightly])
    const [before] = await queue.getDelayed()
    await putSchedulers(queue, [nightly])
    const [after] = await queue.getDelayed()
    expect(after?.timestamp).toBe(before?.timestamp)
  })

  it.each([
    ['cron', { ...nightly, cron: '30 9 * * *' }, /T01:30:00.000Z$/],
    ['payload', { ...nightly, payload: { id: 'other' } }, /T16:00:00.000Z$/],
    ['job', { ...nightly, job: publish }, /T16:00:00.000Z$/],
  ])('are written anew when their %s changed, and tick once', async (_what, changed, tick) => {
    await putSchedulers(queue, [nightly])
    await putSchedulers(queue, [changed])
    const delayed = await queue.getDelayed()
    expect(delayed.map(({ name, data }) => [name, data])).toEqual([[changed.job.name, changed.payload]])
    expect(await nextOf()).toMatch(tick)
  })

  it('are removed when they are not listed any more', async () => {
    await putSchedulers(queue, [nightly, { ...nightly, id: 'other' }])
    await putSchedulers(queue, [])
    expect(await queue.getJobSchedulersCount()).toBe(0)
    expect(await queue.getDelayed()).toEqual([])
  })
})

describe('options of a job in Redis', () => {
  it('keep failures by age, and never give an id of its own', () => {
    const options = jobOptions(publish, { deduplicationId: 'd', delayMs: 5 })
    expect(options).toEqual({
      attempts: 3,
      backoff: { type: 'exponential', delay: 60 },
      removeOnComplete: { age: 3_600, count: 100 },
      removeOnFail: { age: 2_592_000 },
      delay: 5,
      deduplication: { id: 'd' },
    })
  })
})
