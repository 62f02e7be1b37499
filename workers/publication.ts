import type { JobHandler } from '../src/platform/queue/port'
import { advanceDecisions, type AdvanceDeps } from '../src/publication/advance-decisions'
import {
  publishBatchJob,
  publishDecisionsJob,
  sweepDecisionsJob,
  type PublishDecisions,
} from '../src/publication/jobs'
import { sweepDecisions } from '../src/publication/sweep'

const publishHandler =
  (deps: AdvanceDeps): JobHandler =>
  async (payload) => {
    // The payload was held to its schema on arrival.
    const { decisionIds } = payload as PublishDecisions
    await advanceDecisions(deps, decisionIds)
  }

/** 公示队列: the processors of the queues `publication` and `batch-publication`; each may run any number of times, at once, in any order. */
export const publicationHandlers = (deps: AdvanceDeps): ReadonlyMap<string, JobHandler> =>
  new Map<string, JobHandler>([
    [publishDecisionsJob.name, publishHandler(deps)],
    [publishBatchJob.name, publishHandler(deps)],
    [
      sweepDecisionsJob.name,
      async () => {
        await sweepDecisions(deps)
      },
    ],
  ])
