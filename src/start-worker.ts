import { publicationHandlers } from '../workers/publication'
import { startWorkers } from '../workers/start'
import { catalogue } from './catalogue'
import { remindFeedback } from './checks/sweep-feedback'
import type { Rooms } from './compose'
import type { EventDocument } from './platform/events/documents'
import { follow, storeCursor } from './platform/events/follow'
import { forgetExpiredCalls, idempotencyCollection } from './platform/http/idempotency'
import { startLoop } from './platform/loop'
import type { Shutdown } from './platform/shutdown/shutdown'
import { publicationSchedules } from './publication/jobs'
import { releaseMismatches } from './publication/release-mismatches'
import { sweepDecisions } from './publication/sweep'
import { SUBJECT_CHANGED } from './subjects/document'

const SWEEP_MS = 5 * 60_000

/** Names that disagreed with the entity master are compared again when it changes. */
const releaseChangedSubjects = async (
  { submit, now }: Rooms,
  events: readonly EventDocument[],
): Promise<void> => {
  const changed = events.filter(({ type }) => type === SUBJECT_CHANGED).map(({ source }) => source.id)
  for (const uscc of new Set(changed))
    await releaseMismatches({ ...submit, decisions: submit.store.decisions, now }, uscc)
}

/** The queue may be away at the start: its schedules are set as soon as it answers. */
const scheduleOnce = ({ base: { queue, log } }: Rooms): (() => Promise<void>) => {
  let done = false
  return async () => {
    if (done) return
    try {
      await queue.schedule('publication', publicationSchedules)
      done = true
    } catch (error) {
      log.warn({ error }, 'schedules not set; the sweep goes on without them')
    }
  }
}

/** 巡检: every five minutes and at start, by the store alone; no queue can keep it from its work. */
const startSweep = (rooms: Rooms, shutdown: Shutdown): void => {
  const { base, calendar, now, advance, checks } = rooms
  const schedule = scheduleOnce(rooms)
  const loop = startLoop({
    step: async () => {
      await calendar.refresh()
      await sweepDecisions(advance)
      await remindFeedback(checks.deps)
      await forgetExpiredCalls({ calls: base.store.collection(idempotencyCollection), now })
      await schedule()
      return false
    },
    pauseMs: () => SWEEP_MS,
    onError: (error) => base.log.error({ error }, 'sweep failed; tried again in five minutes'),
  })
  shutdown.onStop('sweep', () => loop.close())
}

/** 公示工作进程: the publication queues, the sweep, and what follows the entity master. */
export const startWorker = async (rooms: Rooms, shutdown: Shutdown): Promise<void> => {
  const { queue, log, events, store } = rooms.base
  const workers = await startWorkers({
    queue,
    catalogue,
    handlers: [publicationHandlers(rooms.advance)],
    log,
  })
  shutdown.onStop('workers', () => workers.close())
  startSweep(rooms, shutdown)
  const release = follow({
    log: events,
    cursor: storeCursor(store, 'release-mismatches'),
    handle: (batch) => releaseChangedSubjects(rooms, batch),
    report: (error) => log.warn({ error }, 'held names not compared again; tried again'),
  })
  shutdown.onStop('release of held names', () => release.close())
}
