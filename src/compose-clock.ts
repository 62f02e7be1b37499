import { clockRoutes } from './calendar/routes'
import { nextReminderOn, remindFeedback } from './checks/sweep-feedback'
import type { Rooms } from './compose'
import { advanceClock, type DueSource } from './platform/clock/advance-clock'
import { startOfChinaDate } from './platform/clock/clock'
import type { Route } from './platform/http/route'
import { sweepDecisions } from './publication/sweep'

/** What falls due by time, for a clock that is set: the records, then what they announce. Jobs only repeat what records say. */
const dueSources = ({ advance, checks, sequencer }: Rooms): DueSource[] => [
  {
    nextDueAt: async () => {
      const [next] = await advance.decisions.find({
        where: { nextStepAt: { gt: '' } },
        sort: 'byNextStep',
        limit: 1,
      })
      return next?.nextStepAt ?? null
    },
    runDue: async () => {
      await sweepDecisions(advance)
    },
  },
  {
    nextDueAt: async () => {
      const next = await nextReminderOn(checks.deps)
      return next === null ? null : startOfChinaDate(next)
    },
    runDue: async () => {
      await remindFeedback(checks.deps)
    },
  },
  { nextDueAt: () => Promise.resolve(null), runDue: () => sequencer.drain() },
]

/** Wires the clock to what falls due when it is set. */
export const clockRoutesOf = (rooms: Rooms): Route[] => {
  const { base, now, today, calendar } = rooms
  const { settableClock } = base
  const settable =
    settableClock === undefined
      ? {}
      : { advanceTo: (instant: string) => advanceClock(settableClock, instant, dueSources(rooms)) }
  return clockRoutes({ now, today, officialUntil: () => calendar.current().officialUntil, ...settable })
}
