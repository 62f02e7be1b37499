import type { Job, Queue } from 'bullmq'
import type { Json } from '../../store/port'
import type { FailedJob, JobCounts } from '../port'

const asFailedJob = (job: Job<Json>): FailedJob => ({
  id: job.id ?? '',
  queue: job.queueName,
  name: job.name,
  payload: job.data,
  attempts: job.attemptsMade,
  error: job.failedReason,
  failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
})

/** A scheduler keeps its next tick as a delayed job; that is no backlog. */
export const countJobs = async (queue: Queue<Json>): Promise<JobCounts> => {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'failed')
  const of = (type: string): number => counts[type] ?? 0
  const delayed = Math.max(0, of('delayed') - (await queue.getJobSchedulersCount()))
  return { waiting: of('waiting') + of('prioritized') + delayed, active: of('active'), failed: of('failed') }
}

export const sumCounts = (all: readonly JobCounts[]): JobCounts =>
  all.reduce((sum, { waiting, active, failed }) => ({
    waiting: sum.waiting + waiting,
    active: sum.active + active,
    failed: sum.failed + failed,
  }))

export const newestFailures = (perQueue: readonly Job<Json>[][], limit: number): FailedJob[] =>
  perQueue
    .flat()
    .map(asFailedJob)
    .sort((a, b) => b.failedAt.localeCompare(a.failedAt))
    .slice(0, limit)
