import { isNotConnectionError, UnrecoverableError, Worker, type Job } from 'bullmq'
import type { Json } from '../../store/port'
import { errorText, handleJob, isPermanent, type JobCatalogue } from '../job'
import type { JobHandler, WorkerHandle } from '../port'
import { withDeadline, workerConnection } from './connection'

export interface BullWorkerOptions {
  readonly redisUrl: string
  readonly prefix: string
  readonly queue: string
  readonly catalogue: JobCatalogue
  readonly handlers: ReadonlyMap<string, JobHandler>
  readonly concurrency: number
  readonly leaseMs: number
  readonly report: (error: unknown) => void
  /** Whether Redis can be reached now. */
  readonly isReachable: () => boolean
}

const CLOSE_DEADLINE_MS = 3_000

const processWith =
  ({ queue, catalogue, handlers }: BullWorkerOptions) =>
  async ({ name, data }: Job<Json>): Promise<void> => {
    try {
      await handleJob(catalogue, handlers, { queue, name, payload: data })
    } catch (error) {
      if (isPermanent(error)) throw new UnrecoverableError(errorText(error))
      throw new Error(errorText(error), { cause: error })
    }
  }

/** Jobs of a worker that died in them come back as often as the catalogue lets a job be tried. */
const openWorker = (options: BullWorkerOptions, process: (job: Job<Json>) => Promise<void>): Worker<Json> => {
  const { redisUrl, prefix, queue, catalogue, concurrency, leaseMs, report } = options
  const worker = new Worker<Json>(queue, process, {
    connection: workerConnection(redisUrl),
    prefix,
    concurrency,
    lockDuration: leaseMs,
    stalledInterval: leaseMs,
    maxStalledCount: Math.max(...catalogue.jobsOf(queue).map((job) => job.attempts)),
  })
  worker.on('error', (error) => {
    if (isNotConnectionError(error)) report(error)
  })
  return worker
}

/** Starts a worker that outlives an outage of Redis. */
export const startBullWorker = (options: BullWorkerOptions): WorkerHandle => {
  const inHand = new Set<Promise<void>>()
  const process = processWith(options)
  const worker = openWorker(options, (job) => {
    const running = process(job).finally(() => inHand.delete(running))
    inHand.add(running)
    return running
  })
  const close = async (): Promise<void> => {
    // Without Redis the worker cannot say goodbye and would wait for ever; its jobs come back when their locks expire.
    const stopping = options.isReachable() ? worker.close() : worker.pause(true)
    stopping.catch(options.report)
    while (inHand.size > 0) await Promise.allSettled(inHand)
    const force = !options.isReachable()
    await withDeadline(worker.close(force), CLOSE_DEADLINE_MS).catch(() => undefined)
  }
  return { close }
}
