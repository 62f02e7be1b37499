import { randomUUID } from 'node:crypto'
import { laterBy } from '../../clock/clock'
import { nextTick } from '../cron'
import { errorText } from '../job'
import { FAILED_JOBS_KEPT_MS, type JobDocument, type JobTables } from './documents'

const asWaiting = ({ leaseUntil: _leaseUntil, ...job }: JobDocument, dueAt: string): JobDocument => ({
  ...job,
  revision: job.revision + 1,
  dueAt,
})

/** Ends a job: a scheduled one waits for its first tick after it was taken, so that none is lost while it ran. */
export const finishJob = async (tables: JobTables, job: JobDocument, takenAt: string): Promise<void> => {
  if (job.cron === undefined) {
    await tables.jobs.delete(job._id, job.revision)
    return
  }
  const next = asWaiting({ ...job, attempts: 0, runId: randomUUID() }, nextTick(job.cron, takenAt))
  await tables.jobs.replace(next, job.revision)
}

export const retryJob = async (tables: JobTables, job: JobDocument, dueAt: string): Promise<void> => {
  await tables.jobs.replace(asWaiting(job, dueAt), job.revision)
}

const trimFailures = async ({ failed }: JobTables, now: string): Promise<void> => {
  const before = laterBy(now, -FAILED_JOBS_KEPT_MS)
  const old = await failed.find({ where: { failedAt: { lt: before } }, sort: 'failed', limit: 100 })
  for (const job of old) await failed.delete(job._id)
}

/** Keeps a job that can no longer succeed as evidence; once, though the one who kept it died before the job was ended. */
export const keepFailure = async (
  tables: JobTables,
  job: JobDocument,
  error: unknown,
  failedAt: string,
): Promise<void> => {
  const { _id: jobId, runId = randomUUID(), queue, name, payload, attempts } = job
  const evidence = { jobId, queue, name, payload, attempts, error: errorText(error), failedAt }
  await tables.failed.insertMany([{ _id: runId, revision: 1, ...evidence }])
  await trimFailures(tables, failedAt)
}
