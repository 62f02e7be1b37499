import type { DecisionStore } from '../decisions/store'

export interface Backlog {
  readonly publicationsDue: number
  readonly overdue: number
  readonly held: number
  readonly outbox: number
  readonly jobs: { readonly waiting: number; readonly active: number; readonly failed: number }
}

export interface BacklogDeps {
  readonly decisions: DecisionStore['decisions']
  readonly today: () => string
  readonly jobCounts: () => Promise<Backlog['jobs']>
  /** Entries that wait for a number. */
  readonly outboxSize: () => Promise<number>
}

/** 待办情况: what is still to be done, counted by indexes. */
export const countBacklog = async (deps: BacklogDeps): Promise<Backlog> => {
  const { decisions } = deps
  const waiting = { 'publication.state': { in: ['scheduled', 'held'] } }
  const [publicationsDue, held, overdue, outbox, jobs] = await Promise.all([
    decisions.count({ 'publication.state': 'scheduled' }),
    decisions.count({ 'publication.state': 'held' }),
    decisions.count({ ...waiting, 'deadline.dueOn': { lt: deps.today() } }),
    deps.outboxSize(),
    deps.jobCounts(),
  ])
  return { publicationsDue, overdue, held, outbox, jobs }
}
