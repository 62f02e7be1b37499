import type { JobsOptions } from 'bullmq'
import type { EnqueueOptions, JobDefinition } from '../port'

const FAILED_JOBS_KEPT_S = 30 * 24 * 3_600

/** Finished jobs are trimmed, failed ones kept as evidence. A custom `jobId` would block repairs: see README. */
export const jobOptions = (job: JobDefinition, options: EnqueueOptions = {}): JobsOptions => ({
  attempts: job.attempts,
  backoff: { type: 'exponential', delay: job.backoffMs },
  removeOnComplete: { age: 3_600, count: 100 },
  removeOnFail: { age: FAILED_JOBS_KEPT_S },
  ...(options.delayMs === undefined ? {} : { delay: options.delayMs }),
  ...(options.deduplicationId === undefined ? {} : { deduplication: { id: options.deduplicationId } }),
})
