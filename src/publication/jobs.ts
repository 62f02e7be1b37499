import type { JobDefinition, Schedule } from '../platform/queue/port'

export type PublishDecisions = { readonly decisionIds: readonly string[] }

/** "Look at these decisions now": set when they arrive or change. */
export const publishDecisionsJob: JobDefinition<PublishDecisions> = {
  queue: 'publication',
  name: 'publish-decisions',
  payloadSchema: 'job/publish-decisions',
  attempts: 8,
  backoffMs: 500,
}

/**
 * "Look at these decisions of a batch now": in a queue of its own, one after the other, so that who sends one decision
 * does not wait behind a hundred thousand, and a batch keeps the machine for itself while it comes in.
 */
export const publishBatchJob: JobDefinition<PublishDecisions> = {
  ...publishDecisionsJob,
  queue: 'batch-publication',
  name: 'publish-batch-decisions',
  concurrency: 1,
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
