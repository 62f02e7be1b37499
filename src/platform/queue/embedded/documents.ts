import type { Collection, CollectionDeclaration, Json, Store, StoredDocument } from '../../store/port'

/**
 * A job that waits or runs; a finished one is deleted. What must be unique is carried by `_id`: the deduplication
 * id, or the schedule. A scheduled job is one document for ever: finishing moves it to its next tick.
 */
export interface JobDocument extends StoredDocument {
  readonly queue: string
  readonly name: string
  readonly payload: Json
  /** Times it was started since it was enqueued (or since its tick). */
  readonly attempts: number
  /** New with each enqueueing and each tick: names the evidence, should it fail for good. */
  readonly runId?: string
  /** Waits until this instant of the platform clock; absent while it runs. */
  readonly dueAt?: string
  /** Runs; by this wall instant the worker has renewed its lease or is dead. */
  readonly leaseUntil?: string
  /** A scheduled job. */
  readonly cron?: string
}

export interface FailedJobDocument extends StoredDocument {
  readonly jobId: string
  readonly queue: string
  readonly name: string
  readonly payload: Json
  readonly attempts: number
  readonly error: string
  readonly failedAt: string
}

export const jobCollection: CollectionDeclaration<JobDocument> = {
  name: 'jobs',
  indexes: [
    { name: 'due', paths: ['queue', 'dueAt'] },
    { name: 'lease', paths: ['queue', 'leaseUntil'] },
    { name: 'schedules', paths: ['cron', 'queue'] },
  ],
}

export const failedJobCollection: CollectionDeclaration<FailedJobDocument> = {
  name: 'failed-jobs',
  indexes: [{ name: 'failed', paths: ['failedAt'] }],
}

export interface JobTables {
  readonly jobs: Collection<JobDocument>
  readonly failed: Collection<FailedJobDocument>
}

export const jobTables = (store: Store): JobTables => ({
  jobs: store.collection(jobCollection),
  failed: store.collection(failedJobCollection),
})

export const FAILED_JOBS_KEPT_MS = 30 * 24 * 3_600_000
