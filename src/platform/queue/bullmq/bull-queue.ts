/** The queue on Redis. Producers fail fast, workers wait; an outage of Redis never crashes or hangs the process. */
import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Json } from '../../store/port'
import type { JobCatalogue } from '../job'
import type { JobQueue, WorkerHandle } from '../port'
import { connectProducer, untilReady, withDeadline } from './connection'
import { jobOptions } from './job-options'
import { countJobs, newestFailures, sumCounts } from './read-queue'
import { putSchedulers } from './schedulers'
import { startBullWorker } from './start-worker'

export interface BullQueueOptions {
  readonly redisUrl: string
  /** Of all keys; in braces, so that a Redis cluster keeps them in one slot. */
  readonly prefix: string
  readonly catalogue: JobCatalogue
  readonly leaseMs: number
  readonly report: (error: unknown) => void
}

type QueueOpener = (name: string) => Promise<Queue<Json>>

/** A queue whose first contact failed would fail for ever, so it is opened anew. */
const queueOpener = (redis: Redis, prefix: string): { open: QueueOpener; close: () => Promise<void> } => {
  const queues = new Map<string, Queue<Json>>()
  const open: QueueOpener = async (name) => {
    if (redis.status !== 'ready') throw new Error(`the connection is ${redis.status}`)
    const queue = queues.get(name) ?? new Queue<Json>(name, { connection: redis, prefix })
    if (!queues.has(name)) queue.on('error', () => undefined) // told by the connection, and by the call that fails
    queues.set(name, queue)
    try {
      await queue.waitUntilReady()
    } catch (error) {
      queues.delete(name)
      throw error
    }
    return queue
  }
  const close = async (): Promise<void> => {
    await Promise.all([...queues.values()].map((queue) => queue.close()))
  }
  return { open, close }
}

export const openBullQueue = async (options: BullQueueOptions): Promise<JobQueue> => {
  const { redisUrl, prefix, catalogue, report } = options
  const redis = connectProducer(redisUrl, report)
  await untilReady(redis)
  const { open, close } = queueOpener(redis, prefix)
  const workers = new Set<WorkerHandle>()
  const onEvery = <T>(ask: (queue: Queue<Json>) => Promise<T>): Promise<T[]> =>
    withDeadline(Promise.all(catalogue.queues.map(async (name) => ask(await open(name)))))
  return {
    engine: 'bullmq',
    enqueue: async (job, payload, enqueueOptions) => {
      catalogue.checkPayload(job, payload)
      const add = async () => (await open(job.queue)).add(job.name, payload, jobOptions(job, enqueueOptions))
      await withDeadline(add())
    },
    schedule: async (name, schedules) => {
      schedules.forEach(({ job, payload }) => catalogue.checkPayload(job, payload))
      await withDeadline(open(name).then((queue) => putSchedulers(queue, schedules)))
    },
    work: async (queue, handlers, { concurrency = 1 } = {}) => {
      catalogue.checkHandlers(queue, handlers)
      const isReachable = () => redis.status === 'ready'
      const worker = { ...options, queue, handlers, concurrency, isReachable }
      const handle = startBullWorker(worker)
      workers.add(handle)
      return Promise.resolve({ close: () => handle.close().finally(() => workers.delete(handle)) })
    },
    counts: async () => sumCounts(await onEvery(countJobs)),
    failures: async (limit) => newestFailures(await onEvery((queue) => queue.getFailed(0, limit - 1)), limit),
    ping: async () => {
      await withDeadline(redis.ping())
    },
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.close()))
      await withDeadline(close()).catch(() => undefined)
      redis.disconnect()
    },
  }
}
