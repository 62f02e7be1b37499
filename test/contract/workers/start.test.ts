import { systemClock } from '../../../src/platform/clock/clock'
import { Failure } from '../../../src/platform/http/failure'
import { createLog } from '../../../src/platform/log/log'
import { queueCollections } from '../../../src/platform/queue/collections'
import { openQueue } from '../../../src/platform/queue/open-queue'
import type { JobDefinition, JobHandler, JobQueue } from '../../../src/platform/queue/port'
import { startWorkers, type JobResult } from '../../../workers/start'
import { eventually } from '../../support/eventually'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'

interface Payload {
  readonly decisionIds: readonly string[]
  readonly note: string
}
const jobOf = (queue: string, name: string): JobDefinition<Payload & Record<string, never>> => ({
  queue,
  name,
  payloadSchema: 'any',
  attempts: 2,
  backoffMs: 5,
})
const publish = jobOf('publication', 'publish-decisions')
const send = jobOf('exchange', 'send-upward')
/** One after the other. */
const publishBatch = { ...jobOf('batch-publication', 'publish-batch'), concurrency: 1 }
const catalogue = [publish, send, publishBatch]
const payload = { decisionIds: ['D-1', 'D-2'], note: '张三' } as unknown as Payload & Record<string, never>
const nothing: JobHandler = () => Promise.resolve()

describe('workers', () => {
  let kept: TemporaryStore
  let queue: JobQueue
  let lines: string[]
  let results: JobResult[]
  const start = (handlers: readonly ReadonlyMap<string, JobHandler>[], batches: JobHandler = nothing) =>
    startWorkers({
      queue,
      catalogue,
      handlers: [...handlers, new Map([[publishBatch.name, batches]])],
      log: createLog('debug', { write: (line) => lines.push(line) }),
      onResult: (result) => results.push(result),
    })

  beforeEach(async () => {
    lines = []
    results = []
    kept = await openTemporaryStore(queueCollections)
    queue = await openQueue({
      store: kept.store,
      clock: systemClock,
      catalogue,
      validatorFor: () => () => [],
      report: (error) => expect(error).toBeUndefined(),
    })
  })
  afterEach(async () => {
    await queue.close()
    await kept.remove()
  })

  it.each([
    [
      'lacks a handler',
      [new Map([[publish.name, nothing]])],
      'job send-upward of queue exchange has no handler',
    ],
    [
      'has two handlers in two rooms',
      [
        new Map([[publish.name, nothing]]),
        new Map([
          [publish.name, nothing],
          [send.name, nothing],
        ]),
      ],
      'job publish-decisions has two handlers',
    ],
    [
      'has a handler that nobody knows',
      [
        new Map([
          [publish.name, nothing],
          [send.name, nothing],
          ['other', nothing],
        ]),
      ],
      'handler other has no job in the catalogue',
    ],
  ])('do not start when a job %s', async (_what, handlers, message) => {
    await expect(start(handlers)).rejects.toThrow(message)
  })

  it('count every start, and end a job at once by a failure but not by a passing error', async () => {
    const outcomes = new Map([
      [publish.name, () => Promise.reject(new Failure('decision-not-found', '没有这条记录'))],
      [send.name, () => Promise.reject(new Error('connection refused'))],
    ])
    const workers = await start([outcomes])
    await queue.enqueue(publish, payload)
    await queue.enqueue(send, payload)
    await eventually(async () => expect((await queue.counts()).failed).toBe(2))
    await workers.close()
    expect(results.map(({ job, outcome }) => `${job} ${outcome}`).sort()).toEqual([
      'publish-decisions permanent',
      'send-upward passing',
      'send-upward passing',
    ])
    expect(results.every(({ durationMs }) => durationMs >= 0)).toBe(true)
  })

  it('do one job after the other where the catalogue says so, and others of their kind meanwhile', async () => {
    const begun: string[] = []
    const ends: (() => void)[] = []
    const slow = (name: string) => (): Promise<void> => {
      begun.push(name)
      return new Promise((resolve) => ends.push(resolve))
    }
    const handlers = new Map([
      [publish.name, slow('one')],
      [send.name, nothing],
    ])
    const workers = await start([handlers], slow('batch'))
    for (let i = 0; i < 3; i += 1) await queue.enqueue(publishBatch, payload)
    await eventually(() => expect(begun).toEqual(['batch']))
    for (let i = 0; i < 2; i += 1) await queue.enqueue(publish, payload)
    await eventually(() => expect(begun).toEqual(['batch', 'one', 'one']))
    await eventually(() => {
      ends.splice(0).forEach((end) => end())
      expect(results).toHaveLength(5)
    })
    await workers.close()
    expect(begun.filter((name) => name === 'batch')).toHaveLength(3)
  })

  it('log the name and the ids of a job, and nothing else that it carries', async () => {
    const workers = await start([
      new Map([
        [publish.name, () => Promise.reject(new Error('张三 is unknown'))],
        [send.name, nothing],
      ]),
    ])
    await queue.enqueue(publish, payload)
    await queue.enqueue(send, payload)
    await eventually(() => expect(results).toHaveLength(3))
    await workers.close()
    const text = lines.join('')
    expect(text).not.toContain('张三')
    expect(text).toContain('"job":"publish-decisions","ids":["D-1","D-2"]')
    expect(text).toContain('"outcome":"passing","cause":"Error"')
  })

  it('are closed when the jobs in hand are done', async () => {
    let finish = (): void => undefined
    let finished = false
    const running = new Promise<void>((resolve) => (finish = resolve))
    const workers = await start([
      new Map([
        [publish.name, () => running.then(() => void (finished = true))],
        [send.name, nothing],
      ]),
    ])
    await queue.enqueue(publish, payload)
    await eventually(async () => expect((await queue.counts()).active).toBe(1))
    const closing = workers.close()
    finish()
    await closing
    expect(finished).toBe(true)
  })
})
