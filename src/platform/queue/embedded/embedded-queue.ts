/** The queue on the store: for one machine, without Redis. Due times follow the platform clock, also a set one. */
import { randomUUID } from 'node:crypto'
import { laterBy, systemClock, type Clock } from '../../clock/clock'
import { DuplicateKeyError, UnstorableDocumentError, type Json, type Store } from '../../store/port'
import type { JobCatalogue } from '../job'
import { QueueUnavailableError, type EnqueueOptions, type JobDefinition, type JobQueue } from '../port'
import { startDispatcher, type Dispatcher } from './dispatcher'
import { jobTables, type FailedJobDocument, type JobDocument, type JobTables } from './documents'
import { putSchedules } from './schedules'

export interface EmbeddedQueue extends JobQueue {
  readonly engine: 'embedded'
  /** Resolves when no job is due and none runs, in this process or another; for clock replay. */
  runDue(timeoutMs?: number): Promise<void>
  /** Instant of the next job, schedules included; null when nothing waits. */
  nextDueAt(): Promise<string | null>
}

export interface EmbeddedQueueOptions {
  readonly store: Store
  readonly clock: Clock
  readonly catalogue: JobCatalogue
  /** A running job whose worker has not renewed for this long is taken over. */
  readonly leaseMs: number
  readonly report: (error: unknown) => void
}

const newJob = (clock: Clock, job: JobDefinition, payload: Json, options: EnqueueOptions): JobDocument => ({
  _id: `${job.queue}:${options.deduplicationId === undefined ? randomUUID() : `once:${options.deduplicationId}`}`,
  revision: 1,
  queue: job.queue,
  name: job.name,
  payload,
  attempts: 0,
  runId: randomUUID(),
  dueAt: laterBy(clock.now(), options.delayMs ?? 0),
})

const insertJob = async ({ jobs }: JobTables, job: JobDocument, mayDrop: boolean): Promise<void> => {
  try {
    await jobs.insert(job)
  } catch (error) {
    if (mayDrop && error instanceof DuplicateKeyError) return
    if (error instanceof UnstorableDocumentError) throw error
    throw new QueueUnavailableError('the store does not take the job', { cause: error })
  }
}

const firstDueAt = async ({ jobs }: JobTables, queue: string): Promise<string | undefined> => {
  const [job] = await jobs.find({ where: { queue, dueAt: { gt: '' } }, sort: 'due', limit: 1 })
  return job?.dueAt
}

const isRunning = async ({ jobs }: JobTables, queue: string): Promise<boolean> =>
  (await jobs.find({ where: { queue, leaseUntil: { gt: '' } }, sort: 'lease', limit: 1 })).length > 0

const earliestDueAt = async (tables: JobTables, queues: readonly string[]): Promise<string | null> => {
  const dues = await Promise.all(queues.map((queue) => firstDueAt(tables, queue)))
  return dues.filter((due) => due !== undefined).sort()[0] ?? null
}

const countJobs = async ({ jobs, failed }: JobTables) => {
  const waiting = { dueAt: { exists: true } }
  const [all, scheduled, active, failures] = await Promise.all([
    jobs.count(waiting),
    jobs.count({ ...waiting, cron: { exists: true } }),
    jobs.count({ leaseUntil: { exists: true } }),
    failed.count(),
  ])
  return { waiting: all - scheduled, active, failed: failures }
}

const asFailedJob = ({ jobId: id, queue, name, payload, attempts, error, failedAt }: FailedJobDocument) => ({
  id,
  queue,
  name,
  payload,
  attempts,
  error,
  failedAt,
})

/** Until nothing is due or in hand; drains the own workers, and waits for those of other processes. */
const runDueWith = async (
  { clock, catalogue }: EmbeddedQueueOptions,
  tables: JobTables,
  workers: ReadonlyMap<string, ReadonlySet<Dispatcher>>,
  timeoutMs: number,
): Promise<void> => {
  const deadline = laterBy(systemClock.now(), timeoutMs)
  const hasWork = async (): Promise<boolean> => {
    const due = await earliestDueAt(tables, catalogue.queues)
    if (due !== null && due <= clock.now()) return true
    const running = await Promise.all(catalogue.queues.map((queue) => isRunning(tables, queue)))
    return running.includes(true)
  }
  while (await hasWork()) {
    if (systemClock.now() > deadline)
      throw new Error(`jobs that are due were not done within ${timeoutMs} ms`)
    const own = [...workers.values()].flatMap((set) => [...set])
    await Promise.all(own.map((worker) => worker.drain()))
    if (await hasWork()) await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export const openEmbeddedQueue = (options: EmbeddedQueueOptions): EmbeddedQueue => {
  const { store, clock, catalogue, leaseMs, report } = options
  const tables = jobTables(store)
  const workers = new Map(catalogue.queues.map((queue) => [queue, new Set<Dispatcher>()]))
  const nudge = (queue: string): void => workers.get(queue)?.forEach((worker) => worker.nudge())
  return {
    engine: 'embedded',
    enqueue: async (job, payload, enqueueOptions = {}) => {
      catalogue.checkPayload(job, payload)
      const document = newJob(clock, job, payload, enqueueOptions)
      await insertJob(tables, document, enqueueOptions.deduplicationId !== undefined)
      nudge(job.queue)
    },
    schedule: (queue, schedules) => {
      schedules.forEach(({ job, payload }) => catalogue.checkPayload(job, payload))
      return putSchedules(tables, clock, queue, schedules)
    },
    work: async (queue, handlers, { concurrency = 1 } = {}) => {
      catalogue.checkHandlers(queue, handlers)
      const context = { tables, catalogue, handlers, clock, leaseMs, report }
      const dispatcher = startDispatcher(context, queue, concurrency)
      workers.get(queue)?.add(dispatcher)
      const close = () => dispatcher.close().finally(() => workers.get(queue)?.delete(dispatcher))
      return Promise.resolve({ close })
    },
    counts: () => countJobs(tables),
    failures: async (limit) =>
      (await tables.failed.find({ sort: 'failed', descending: true, limit })).map(asFailedJob),
    ping: () => store.ping(),
    close: async () => {
      await Promise.all([...workers.values()].flatMap((set) => [...set].map((worker) => worker.close())))
    },
    runDue: (timeoutMs = 60_000) => runDueWith(options, tables, workers, timeoutMs),
    nextDueAt: () => earliestDueAt(tables, catalogue.queues),
  }
}
