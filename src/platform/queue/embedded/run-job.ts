import { laterBy, type Clock } from '../../clock/clock'
import { handleJob, isPermanent, retryDelayMs, type JobCatalogue } from '../job'
import type { JobHandler } from '../port'
import type { JobDocument, JobTables } from './documents'
import { finishJob, keepFailure, retryJob } from './settle-job'
import { leaseEnd } from './take-jobs'

export interface RunContext {
  readonly tables: JobTables
  readonly catalogue: JobCatalogue
  readonly handlers: ReadonlyMap<string, JobHandler>
  readonly clock: Clock
  readonly leaseMs: number
  readonly report: (error: unknown) => void
}

interface LeasedJob {
  /** The document as last written. */
  readonly current: () => JobDocument
  readonly stop: () => Promise<void>
}

/** Renews the lease while the handler works. When it is lost, the work goes on: a job may run twice. */
const keepLease = ({ tables, leaseMs, report }: RunContext, taken: JobDocument): LeasedJob => {
  let job = taken
  let renewal = Promise.resolve()
  const renew = async (): Promise<void> => {
    const next = { ...job, revision: job.revision + 1, leaseUntil: leaseEnd(leaseMs) }
    if (await tables.jobs.replace(next, job.revision)) job = next
  }
  const timer = setInterval(() => {
    renewal = renewal.then(renew).catch(report)
  }, leaseMs / 3)
  const stop = (): Promise<void> => {
    clearInterval(timer)
    return renewal
  }
  return { current: () => job, stop }
}

const settleFailure = async (context: RunContext, job: JobDocument, error: unknown, takenAt: string) => {
  const { tables, catalogue, clock } = context
  const definition = catalogue.jobsOf(job.queue).find(({ name }) => name === job.name)
  if (definition && !isPermanent(error) && job.attempts < definition.attempts) {
    return retryJob(tables, job, laterBy(clock.now(), retryDelayMs(definition, job.attempts)))
  }
  await keepFailure(tables, job, error, clock.now())
  await finishJob(tables, job, takenAt)
}

const outcomeOf = async (work: Promise<void>): Promise<{ readonly error: unknown } | undefined> => {
  try {
    await work
    return undefined
  } catch (error) {
    return { error }
  }
}

const startsLeft = ({ catalogue }: RunContext, job: JobDocument): boolean =>
  job.attempts <= (catalogue.jobsOf(job.queue).find(({ name }) => name === job.name)?.attempts ?? 1)

/** Runs a taken job to its end; only the store can make it reject, and then the lease brings the job back. */
export const runJob = async (context: RunContext, taken: JobDocument): Promise<void> => {
  const takenAt = context.clock.now()
  if (!startsLeft(context, taken)) {
    return settleFailure(context, taken, new Error('the worker died in every attempt'), takenAt)
  }
  const lease = keepLease(context, taken)
  const failed = await outcomeOf(handleJob(context.catalogue, context.handlers, taken))
  await lease.stop()
  const job = lease.current()
  await (failed
    ? settleFailure(context, job, failed.error, takenAt)
    : finishJob(context.tables, job, takenAt))
}
