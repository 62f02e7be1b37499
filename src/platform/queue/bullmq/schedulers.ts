import type { JobSchedulerJson, Queue } from 'bullmq'
import type { Json } from '../../store/port'
import { SCHEDULE_TIME_ZONE } from '../cron'
import type { Schedule } from '../port'
import { jobOptions } from './job-options'

const isUnchanged = (stored: JobSchedulerJson<Json>, { job, payload, cron }: Schedule): boolean =>
  stored.pattern === cron &&
  stored.tz === SCHEDULE_TIME_ZONE &&
  stored.name === job.name &&
  JSON.stringify(stored.template?.data) === JSON.stringify(payload)

/** Makes the schedulers exactly these. One that stands is left alone: writing it again would skip a missed tick. */
export const putSchedulers = async (queue: Queue<Json>, schedules: readonly Schedule[]): Promise<void> => {
  const stored = new Map((await queue.getJobSchedulers()).map((one) => [one.key, one]))
  for (const schedule of schedules) {
    const { id, cron, job, payload } = schedule
    const standing = stored.get(id)
    if (standing && isUnchanged(standing, schedule)) continue
    const template = { name: job.name, data: payload, opts: jobOptions(job) }
    await queue.upsertJobScheduler(id, { pattern: cron, tz: SCHEDULE_TIME_ZONE }, template)
  }
  const wanted = new Set(schedules.map(({ id }) => id))
  for (const id of stored.keys()) if (!wanted.has(id)) await queue.removeJobScheduler(id)
}
