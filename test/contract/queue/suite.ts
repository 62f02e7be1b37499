import { systemClock, type Clock } from '../../../src/platform/clock/clock'
import { Failure, type InputError } from '../../../src/platform/http/failure'
import { InvalidPayloadError } from '../../../src/platform/queue/job'
import {
  PermanentJobError,
  type JobDefinition,
  type JobHandler,
  type JobQueue,
} from '../../../src/platform/queue/port'
import type { Json } from '../../../src/platform/store/port'
import { eventually } from '../../support/eventually'

export const publish: JobDefinition<{ readonly id: string }> = {
  queue: 'publication',
  name: 'publish-record',
  payloadSchema: 'id',
  attempts: 3,
  backoffMs: 60,
}
export const sweep: JobDefinition<{ readonly id: string }> = {
  queue: 'publication',
  name: 'sweep-records',
  payloadSchema: 'id',
  attempts: 1,
  backoffMs: 10,
}
export const exchange: JobDefinition<{ readonly id: string }> = {
  queue: 'exchange',
  name: 'send-upward',
  payloadSchema: 'id',
  attempts: 1,
  backoffMs: 10,
}
export const catalogue: readonly JobDefinition[] = [publish, sweep, exchange]

const isPayload = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).join() === 'id' &&
  'id' in value &&
  typeof value.id === 'string'

/** Knows one schema: `{ id: string }`. */
export const validatorFor =
  (_schemaId: string) =>
  (value: unknown): InputError[] =>
    isPayload(value) ? [] : [{ pointer: '#/id', code: 'wrong-type', detail: '应为字符串' }]

/** Another catalogue that lets everything through: what an older or newer producer may put in. */
export const carelessValidatorFor = () => (): InputError[] => []

export interface QueueUnderTest {
  /** A queue on the same jobs as the others of this test. */
  open(options?: {
    readonly validatorFor?: typeof validatorFor
    readonly leaseMs?: number
    readonly clock?: Clock
  }): Promise<JobQueue>
}

export interface Recorder {
  readonly handlers: ReadonlyMap<string, JobHandler>
  readonly seen: Json[]
}

/** Handlers for the publication queue that record what arrives, and then do as told. */
export const recorder = (
  publishWith: (payload: Json, nth: number) => Promise<void> = async () => {},
): Recorder => {
  const seen: Json[] = []
  const handle: JobHandler = async (payload) => {
    seen.push(payload)
    await publishWith(payload, seen.length)
  }
  return {
    seen,
    handlers: new Map([
      [publish.name, handle],
      [sweep.name, handle],
    ]),
  }
}

export const gate = () => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => open() }
}

const isIdle = async (queue: JobQueue): Promise<void> =>
  eventually(async () => expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0 }))

/** What every engine of the queue must do. */
export const queueSuite = (underTest: () => QueueUnderTest): void => {
  let queue: JobQueue
  const open: QueueUnderTest['open'] = (options) => underTest().open(options)
  beforeEach(async () => {
    queue = await open()
  })
  afterEach(() => queue.close())

  it('hands the payload that was enqueued to the handler, once, and forgets the job', async () => {
    const { handlers, seen } = recorder()
    const worker = await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: '甲-1' })
    await eventually(() => expect(seen).toEqual([{ id: '甲-1' }]))
    await isIdle(queue)
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, failed: 0 })
    await worker.close()
    expect(seen).toHaveLength(1)
  })

  it('keeps jobs until a worker comes, also one of another process', async () => {
    await queue.enqueue(publish, { id: 'a' })
    await queue.enqueue(publish, { id: 'b' })
    expect(await queue.counts()).toEqual({ waiting: 2, active: 0, failed: 0 })
    const other = await open()
    const { handlers, seen } = recorder()
    await other.work('publication', handlers, { concurrency: 2 })
    await eventually(() => expect(seen).toHaveLength(2))
    await isIdle(queue)
    await other.close()
  })

  it('gives each of many jobs to one of several workers', async () => {
    const others = await Promise.all([open(), open()])
    const { handlers, seen } = recorder()
    for (const other of others) await other.work('publication', handlers, { concurrency: 4 })
    const ids = Array.from({ length: 60 }, (_, at) => String(at))
    await Promise.all(ids.map((id) => queue.enqueue(publish, { id })))
    await eventually(() => expect(seen.length).toBeGreaterThanOrEqual(60))
    await isIdle(queue)
    expect(seen.map((payload) => (payload as { id: string }).id).sort()).toEqual(ids.sort())
    await Promise.all(others.map((other) => other.close()))
  })

  it('works a queue without touching the jobs of another', async () => {
    await queue.enqueue(exchange, { id: 'x' })
    const { handlers, seen } = recorder()
    await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'p' })
    await eventually(() => expect(seen).toEqual([{ id: 'p' }]))
    expect((await queue.counts()).waiting).toBe(1)
  })

  it('refuses a payload that breaks its schema when it is enqueued', async () => {
    const bad = { id: 7 } as unknown as { id: string }
    await expect(queue.enqueue(publish, bad)).rejects.toThrow(InvalidPayloadError)
    await expect(queue.enqueue(publish, bad)).rejects.toThrow('#/id wrong-type')
    expect((await queue.counts()).waiting).toBe(0)
  })

  it('keeps a bad payload that got in as failed evidence, at once and without calling the handler', async () => {
    const careless = await open({ validatorFor: carelessValidatorFor })
    await careless.enqueue(publish, { id: 7 } as unknown as { id: string })
    await careless.close()
    const { handlers, seen } = recorder()
    await queue.work('publication', handlers)
    const [failure] = await eventually(async () => {
      const failures = await queue.failures(10)
      expect(failures).toHaveLength(1)
      return failures
    })
    expect(failure).toMatchObject({
      queue: 'publication',
      name: 'publish-record',
      payload: { id: 7 },
      attempts: 1,
    })
    expect(failure?.error).toContain('InvalidPayloadError')
    expect(seen).toEqual([])
    expect((await queue.counts()).failed).toBe(1)
  })

  it('drops a job whose deduplication id waits already, and takes it again after it is done', async () => {
    for (let at = 0; at < 3; at += 1) await queue.enqueue(publish, { id: 'a' }, { deduplicationId: 'a' })
    await queue.enqueue(publish, { id: 'b' }, { deduplicationId: 'b' })
    expect((await queue.counts()).waiting).toBe(2)
    const { handlers, seen } = recorder()
    await queue.work('publication', handlers)
    await eventually(() => expect(seen).toHaveLength(2))
    await isIdle(queue)
    await queue.enqueue(publish, { id: 'a' }, { deduplicationId: 'a' })
    await eventually(() => expect(seen).toHaveLength(3))
  })

  it('drops a job whose deduplication id runs', async () => {
    const door = gate()
    const { handlers, seen } = recorder(() => door.opened)
    await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'a' }, { deduplicationId: 'a' })
    await eventually(() => expect(seen).toHaveLength(1))
    await queue.enqueue(publish, { id: 'a' }, { deduplicationId: 'a' })
    expect(await queue.counts()).toMatchObject({ waiting: 0, active: 1 })
    door.open()
    await isIdle(queue)
    expect(seen).toHaveLength(1)
  })

  it('takes a deduplication id again after its job has failed', async () => {
    const { handlers, seen } = recorder(() => Promise.reject(new PermanentJobError('gone')))
    await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'a' }, { deduplicationId: 'a' })
    await eventually(async () => expect((await queue.counts()).failed).toBe(1))
    await isIdle(queue)
    await queue.enqueue(publish, { id: 'a' }, { deduplicationId: 'a' })
    await eventually(async () => expect((await queue.counts()).failed).toBe(2))
    expect(seen).toHaveLength(2)
  })

  it('keeps a delayed job back until its time', async () => {
    const { handlers, seen } = recorder()
    await queue.work('publication', handlers)
    const enqueuedAt = Date.now()
    await queue.enqueue(publish, { id: 'late' }, { delayMs: 300 })
    await queue.enqueue(publish, { id: 'now' })
    await eventually(() => expect(seen).toEqual([{ id: 'now' }]))
    expect((await queue.counts()).waiting).toBe(1)
    await eventually(() => expect(seen).toEqual([{ id: 'now' }, { id: 'late' }]))
    expect(Date.now() - enqueuedAt).toBeGreaterThanOrEqual(295)
  })

  it('tries again after a passing error, each time after twice the pause', async () => {
    const startedAt: number[] = []
    const { handlers } = recorder((_payload, nth) => {
      startedAt.push(Date.now())
      return nth < 3 ? Promise.reject(new Error('not now')) : Promise.resolve()
    })
    await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'a' })
    await eventually(() => expect(startedAt).toHaveLength(3))
    await isIdle(queue)
    const [first = 0, second = 0, third = 0] = startedAt
    expect(second - first).toBeGreaterThanOrEqual(55)
    expect(third - second).toBeGreaterThanOrEqual(115)
    expect((await queue.counts()).failed).toBe(0)
  })

  it('keeps a job that has used up its attempts as evidence, newest first', async () => {
    const { handlers, seen } = recorder(() => Promise.reject(new Error('never')))
    await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'three-times' })
    await eventually(async () => expect((await queue.counts()).failed).toBe(1))
    await queue.enqueue(sweep, { id: 'once' })
    await eventually(async () => expect((await queue.counts()).failed).toBe(2))
    expect(seen).toHaveLength(4)
    const failures = await queue.failures(10)
    expect(failures.map(({ name, attempts }) => [name, attempts])).toEqual([
      ['sweep-records', 1],
      ['publish-record', 3],
    ])
    expect(failures[1]).toMatchObject({
      queue: 'publication',
      payload: { id: 'three-times' },
      error: 'Error: never',
    })
    expect(Math.abs(Date.parse(failures[1]?.failedAt ?? '') - Date.parse(systemClock.now()))).toBeLessThan(
      10_000,
    )
    expect(await queue.failures(1)).toHaveLength(1)
  })

  it.each([
    ['a permanent error', new PermanentJobError('gone'), 1],
    ['a failure of the platform', new Failure('decision-not-found', '没有这条记录'), 1],
    ['a failure that passes', new Failure('dependency-unavailable', '请稍后再试'), 3],
  ])('after %s starts the job no more often than makes sense', async (_what, error, starts) => {
    const { handlers, seen } = recorder(() => Promise.reject(error))
    await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'a' })
    const [failure] = await eventually(async () => {
      const failures = await queue.failures(1)
      expect(failures).toHaveLength(1)
      return failures
    })
    expect(seen).toHaveLength(starts)
    expect(failure?.error).toContain(error.message)
  })

  it('refuses to start a worker that lacks a handler, or has one for no job', async () => {
    const { handlers } = recorder()
    const one = new Map([...handlers].slice(0, 1))
    await expect(queue.work('publication', one)).rejects.toThrow(
      'sweep-records of queue publication has no handler',
    )
    const stranger: JobHandler = () => Promise.resolve()
    const many = new Map([...handlers, ['other', stranger] as const])
    await expect(queue.work('publication', many)).rejects.toThrow('handler other has no job')
  })

  it('closes a worker only after the job in hand is done, and takes no other', async () => {
    const door = gate()
    const { handlers, seen } = recorder(() => door.opened)
    const worker = await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'in-hand' })
    await eventually(() => expect(seen).toHaveLength(1))
    await queue.enqueue(publish, { id: 'next' })
    let closed = false
    const closing = worker.close().then(() => (closed = true))
    await expect(Promise.race([closing, queue.counts()])).resolves.toEqual({
      waiting: 1,
      active: 1,
      failed: 0,
    })
    expect(closed).toBe(false)
    door.open()
    await closing
    expect(seen).toEqual([{ id: 'in-hand' }])
    expect(await queue.counts()).toEqual({ waiting: 1, active: 0, failed: 0 })
  })

  it('fires a schedule once over all processes', async () => {
    const other = await open()
    const { handlers, seen } = recorder()
    const everySecond = [{ id: 'sweep', job: sweep, payload: { id: 'tick' }, cron: '* * * * * *' }]
    for (const one of [queue, other]) {
      await one.schedule('publication', everySecond)
      await one.work('publication', handlers)
    }
    expect((await queue.counts()).waiting).toBe(0)
    const startedAt = Date.now()
    await eventually(() => expect(seen.length).toBeGreaterThanOrEqual(3))
    expect(seen.length).toBeLessThanOrEqual((Date.now() - startedAt) / 1_000 + 2)
    expect(seen[0]).toEqual({ id: 'tick' })
    await other.close()
  })

  it('fires a tick that was missed while everything was down, once', async () => {
    const tickAt = new Date(Date.now() + 3_000)
    const hourly = `${tickAt.getUTCSeconds()} ${tickAt.getUTCMinutes()} * * * *`
    const schedules = [{ id: 'sweep', job: sweep, payload: { id: 'tick' }, cron: hourly }]
    await queue.schedule('publication', schedules)
    await eventually(() => expect(Date.now()).toBeGreaterThan(tickAt.getTime()))
    const { handlers, seen } = recorder()
    const after = await open()
    await after.schedule('publication', schedules)
    await after.work('publication', handlers)
    await eventually(() => expect(seen).toEqual([{ id: 'tick' }]))
    await isIdle(after)
    await after.enqueue(publish, { id: 'later' })
    await eventually(() => expect(seen).toEqual([{ id: 'tick' }, { id: 'later' }]))
    await after.close()
  })

  it('no longer fires a schedule that is not listed any more', async () => {
    const tick = (id: string) => ({ id, job: sweep, payload: { id }, cron: '* * * * * *' })
    await queue.schedule('publication', [tick('old'), tick('new')])
    await queue.schedule('publication', [tick('new')])
    const { handlers, seen } = recorder()
    await queue.work('publication', handlers)
    await eventually(() => expect(seen.length).toBeGreaterThanOrEqual(2))
    expect(new Set(seen.map((payload) => (payload as { id: string }).id))).toEqual(new Set(['new']))
  })

  it('refuses a schedule whose payload breaks the schema of its job', async () => {
    const bad = { id: 'bad', job: sweep, payload: 3, cron: '*/5 * * * *' }
    await expect(async () => queue.schedule('publication', [bad])).rejects.toThrow(InvalidPayloadError)
  })

  it('answers a ping', async () => {
    await expect(queue.ping()).resolves.toBeUndefined()
  })
}
