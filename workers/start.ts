/**
 * The one worker skeleton: every queue of the catalogue gets one worker, every job its handler. A `Failure` is final
 * (trying again would only fail again), anything else is tried again as the catalogue says; the queue sees to both.
 */
import { Failure } from '../src/platform/http/failure'
import type { Log } from '../src/platform/log/log'
import { isPermanent } from '../src/platform/queue/job'
import type { JobDefinition, JobHandler, JobQueue, WorkerHandle } from '../src/platform/queue/port'
import type { Json } from '../src/platform/store/port'

/** One start of a job; for metrics. */
export interface JobResult {
  readonly queue: string
  readonly job: string
  /** `passing`: to be tried again, if attempts are left. */
  readonly outcome: 'done' | 'permanent' | 'passing'
  readonly durationMs: number
}

export interface WorkerOptions {
  readonly queue: JobQueue
  readonly catalogue: readonly JobDefinition[]
  /** One table for each room, job name to handler. */
  readonly handlers: readonly ReadonlyMap<string, JobHandler>[]
  readonly log: Log
  /** Jobs at a time for each queue; default 4. */
  readonly concurrency?: number
  readonly onResult?: (result: JobResult) => void
}

type Handlers = ReadonlyMap<string, JobHandler>

const IDS_LOGGED = 5

/** The ids in a payload; nothing else of it is logged. */
const idsOf = (payload: Json): readonly string[] =>
  typeof payload === 'object' && payload !== null
    ? Object.entries(payload)
        .filter(([key]) => /^ids?$|Ids?$/.test(key))
        .flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : [value]))
        .filter((id) => typeof id === 'string')
        .slice(0, IDS_LOGGED)
    : []

const nameOf = (error: unknown): string => {
  if (error instanceof Failure) return error.code
  return error instanceof Error ? error.name : typeof error
}

const joinHandlers = (tables: readonly Handlers[]): Handlers => {
  const joined = new Map<string, JobHandler>()
  for (const [name, handle] of tables.flatMap((table) => [...table])) {
    if (joined.has(name)) throw new Error(`job ${name} has two handlers`)
    joined.set(name, handle)
  }
  return joined
}

const watched = (job: JobDefinition, handle: JobHandler, { log, onResult }: WorkerOptions): JobHandler => {
  const { queue, name } = job
  return async (payload) => {
    const startedAt = performance.now()
    const tell = (outcome: JobResult['outcome']): void =>
      onResult?.({ queue, job: name, outcome, durationMs: performance.now() - startedAt })
    try {
      await handle(payload)
      tell('done')
      log.debug({ job: name, ids: idsOf(payload) }, 'job done')
    } catch (error) {
      const outcome = isPermanent(error) ? 'permanent' : 'passing'
      tell(outcome)
      log.warn({ job: name, ids: idsOf(payload), outcome, cause: nameOf(error) }, 'job failed')
      throw error
    }
  }
}

const handlersOf = (queue: string, handlers: Handlers, options: WorkerOptions): Handlers => {
  const jobs = options.catalogue.filter((job) => job.queue === queue)
  return new Map(
    jobs.map((job) => {
      const handle = handlers.get(job.name)
      if (!handle) throw new Error(`job ${job.name} of queue ${queue} has no handler`)
      return [job.name, watched(job, handle, options)]
    }),
  )
}

const refuseStrangers = (handlers: Handlers, catalogue: readonly JobDefinition[]): void => {
  const stranger = [...handlers.keys()].find((name) => !catalogue.some((job) => job.name === name))
  if (stranger !== undefined) throw new Error(`handler ${stranger} has no job in the catalogue`)
}

const concurrencyOf = (queue: string, { catalogue, concurrency = 4 }: WorkerOptions): number =>
  Math.min(concurrency, ...catalogue.flatMap((job) => (job.queue === queue ? (job.concurrency ?? []) : [])))

/**
 * Starts the workers of this process; nothing starts unless every job has exactly one handler.
 * Closing takes no further job and resolves when those in hand are done.
 */
export const startWorkers = async (options: WorkerOptions): Promise<WorkerHandle> => {
  const { queue, catalogue } = options
  const handlers = joinHandlers(options.handlers)
  refuseStrangers(handlers, catalogue)
  const names = [...new Set(catalogue.map((job) => job.queue))]
  const tables = names.map((name) => handlersOf(name, handlers, options))
  const workers = await Promise.all(
    names.map((name, at) =>
      queue.work(name, tables[at] ?? new Map<string, JobHandler>(), {
        concurrency: concurrencyOf(name, options),
      }),
    ),
  )
  return {
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}
