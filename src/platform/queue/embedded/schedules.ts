import { randomUUID } from 'node:crypto'
import type { Clock } from '../../clock/clock'
import { nextTick } from '../cron'
import type { Schedule } from '../port'
import type { JobDocument, JobTables } from './documents'

const scheduledId = (queue: string, id: string): string => `${queue}:schedule:${id}`

const isUnchanged = (stored: JobDocument, { job, payload, cron }: Schedule): boolean =>
  stored.cron === cron &&
  stored.name === job.name &&
  JSON.stringify(stored.payload) === JSON.stringify(payload)

const scheduledJob = (
  queue: string,
  schedule: Schedule,
  stored: JobDocument | null,
  now: string,
): JobDocument => ({
  _id: scheduledId(queue, schedule.id),
  revision: (stored?.revision ?? 0) + 1,
  queue,
  name: schedule.job.name,
  payload: schedule.payload,
  attempts: 0,
  runId: randomUUID(),
  cron: schedule.cron,
  dueAt: nextTick(schedule.cron, now),
})

/** A schedule that stands already keeps its tick, so that one missed while the platform was down is made up for. */
const putSchedule = async (
  tables: JobTables,
  queue: string,
  schedule: Schedule,
  now: string,
): Promise<void> => {
  for (;;) {
    const stored = await tables.jobs.get(scheduledId(queue, schedule.id))
    if (stored && isUnchanged(stored, schedule)) return
    const next = scheduledJob(queue, schedule, stored, now)
    if (stored) {
      if (await tables.jobs.replace(next, stored.revision)) return
    } else if ((await tables.jobs.insertMany([next])).outcomes[0] === 'inserted') return
  }
}

/** Makes the schedules of a queue exactly these. */
export const putSchedules = async (
  tables: JobTables,
  clock: Clock,
  queue: string,
  schedules: readonly Schedule[],
): Promise<void> => {
  for (const schedule of schedules) await putSchedule(tables, queue, schedule, clock.now())
  const wanted = new Set(schedules.map(({ id }) => scheduledId(queue, id)))
  const where = { queue, cron: { exists: true } }
  for (const stored of await tables.jobs.find({ where, sort: 'schedules', limit: 10_000 })) {
    if (!wanted.has(stored._id)) await tables.jobs.delete(stored._id)
  }
}
