import type { JobDefinition, JobHandler, Schedule } from '../platform/queue/port'
import { advanceDecisions, type AdvanceDeps } from './advance-decisions'
import { sweepDecisions } from './sweep'

export type PublishDecisions = { readonly decisionIds: readonly string[] }

/** "Look at these decisions now": set when they arrive or change. */
export const publishDecisionsJob: JobDefinition<PublishDecisions> = {
  queue: 'publication',
  name: 'publish-decisions',
  payloadSchema: 'job/publish-decisions',
  attempts: 8,
  backoffMs: 500,
}

/** "Look for whatever is due": every midnight, when publications end. */
export const sweepDecisionsJob: JobDefinition = {
  queue: 'publication',
  name: 'sweep-decisions',
  payloadSchema: 'job/sweep-decisions',
  attempts: 5,
  backoffMs: 5_000,
}

export const publicationSchedules: readonly Schedule[] = [
  { id: 'end-publications', job: sweepDecisionsJob, payload: {}, cron: '0 0 * * *' },
]

/** The processors of the publication queue; each may run any number of times. */
export const publicationHandlers = (deps: AdvanceDeps): ReadonlyMap<string, JobHandler> =>
  new Map<string, JobHandler>([
    [
      publishDecisionsJob.name,
      async (payload) => {
        await advanceDecisions(deps, idsOf(payload))
      },
    ],
    [
      sweepDecisionsJob.name,
      async () => {
        await sweepDecisions(deps)
      },
    ],
  ])

const idsOf = (payload: unknown): readonly string[] => (payload as PublishDecisions).decisionIds
