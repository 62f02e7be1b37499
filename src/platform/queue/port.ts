/**
 * The queue door. A job is only an alarm: it says "look at this record now". Truth stays in the store, handlers
 * are idempotent, delivery is at least once. Engines: BullMQ on Redis, and the embedded dispatcher on the store.
 */
import type { Json } from '../store/port'
import { UnavailableError } from '../unavailable'

/** One entry of the job catalogue (`src/catalogue.ts`); the strings exist once, there. */
export interface JobDefinition<P extends Json = Json> {
  /** Queue: a noun, e.g. `publication`. */
  readonly queue: string
  /** Job: verb-noun, e.g. `publish-decisions`. */
  readonly name: string
  /** `$id` of the JSON Schema of the payload (in `schemas/job/`); checked when enqueued and again on arrival. */
  readonly payloadSchema: string
  readonly attempts: number
  /** Delay before the first retry, in ms; doubles with each further one. */
  readonly backoffMs: number
  /** At most so many jobs of its queue at once in one process; absent: as many as the worker does. */
  readonly concurrency?: number
  /** Never set: carries the payload type. */
  readonly payload?: P
}

export interface EnqueueOptions {
  /** While a job with this id waits or runs, a second one is dropped; a finished or failed one does not count. */
  readonly deduplicationId?: string
  readonly delayMs?: number
}

export interface FailedJob {
  readonly id: string
  readonly queue: string
  readonly name: string
  readonly payload: Json
  readonly attempts: number
  readonly error: string
  /** Instant. */
  readonly failedAt: string
}

export interface JobCounts {
  readonly waiting: number
  readonly active: number
  readonly failed: number
}

export type JobHandler<P extends Json = Json> = (payload: P) => Promise<void>

export interface Schedule {
  readonly id: string
  readonly job: JobDefinition
  readonly payload: Json
  /** Five fields, read in Asia/Shanghai. */
  readonly cron: string
}

export interface WorkerHandle {
  /** Takes no further job, waits for those in hand, then resolves. */
  close(): Promise<void>
}

export interface JobQueue {
  readonly engine: 'embedded' | 'bullmq'
  /** @throws QueueUnavailableError at once when the queue cannot be reached; the sweep then does the work */
  enqueue<P extends Json>(job: JobDefinition<P>, payload: P, options?: EnqueueOptions): Promise<void>
  /** Makes the schedules of this queue exactly these. */
  schedule(queue: string, schedules: readonly Schedule[]): Promise<void>
  /** Starts one worker for a queue; every job of the catalogue for that queue must have exactly one handler. */
  work(
    queue: string,
    handlers: ReadonlyMap<string, JobHandler>,
    options?: { readonly concurrency?: number },
  ): Promise<WorkerHandle>
  counts(): Promise<JobCounts>
  failures(limit: number): Promise<FailedJob[]>
  ping(): Promise<void>
  close(): Promise<void>
}

/** The queue cannot be reached now. */
export class QueueUnavailableError extends UnavailableError {
  override readonly name = 'QueueUnavailableError'
}

/** The job can never succeed: it is kept as evidence and not tried again. */
export class PermanentJobError extends Error {
  override readonly name = 'PermanentJobError'
}
