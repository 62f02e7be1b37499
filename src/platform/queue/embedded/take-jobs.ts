import { laterBy, systemClock, type Clock } from '../../clock/clock'
import type { JobDocument, JobTables } from './documents'

export interface TakeOptions {
  readonly queue: string
  readonly limit: number
  readonly clock: Clock
  readonly leaseMs: number
}

/** Leases are held in wall time: a clock that is set forward must not look like a crash of every worker. */
export const leaseEnd = (leaseMs: number): string => laterBy(systemClock.now(), leaseMs)

const asTaken = ({ dueAt: _dueAt, ...job }: JobDocument, leaseUntil: string): JobDocument => ({
  ...job,
  revision: job.revision + 1,
  attempts: job.attempts + 1,
  leaseUntil,
})

/** Takes jobs that are due, then such as a dead worker left behind; what another process took first is left out. */
export const takeJobs = async (tables: JobTables, options: TakeOptions): Promise<JobDocument[]> => {
  const { queue, limit, clock, leaseMs } = options
  const due = await tables.jobs.find({ where: { queue, dueAt: { lte: clock.now() } }, sort: 'due', limit })
  const room = limit - due.length
  const left =
    room > 0
      ? await tables.jobs.find({
          where: { queue, leaseUntil: { lte: systemClock.now() } },
          sort: 'lease',
          limit: room,
        })
      : []
  const taken = [...due, ...left].map((job) => asTaken(job, leaseEnd(leaseMs)))
  if (taken.length === 0) return []
  const won = await tables.jobs.replaceMany(taken)
  return taken.filter((_job, at) => won[at])
}
