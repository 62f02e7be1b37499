import { countOpenFeedback } from './checks/count-feedback'
import type { Rooms } from './compose'
import { askDependencies, type Checks } from './platform/http/readiness'
import type { Metrics } from './platform/metrics/metrics'

/** 运行指标: what is read of rooms and doors at each scrape. */
export const measure = (
  metrics: Metrics,
  { base, advance: { decisions, store }, checks: { deps }, today }: Rooms,
  checks: Checks,
): void => {
  metrics.addGauge(
    'credit_dependency_up',
    '依赖: 1 when it answers, else 0',
    async () => new Map([...(await askDependencies(checks))].map(([name, isUp]) => [name, isUp ? 1 : 0])),
    'dependency',
  )
  metrics.addGauge('credit_alarms_open', '临期预警: open alarms', () =>
    store.alarms.count({ openSince: { gt: '' } }),
  )
  metrics.addGauge('credit_decisions_held', '待审核: decisions that need a person', () =>
    decisions.count({ 'publication.state': 'held' }),
  )
  metrics.addGauge('credit_decisions_scheduled', '待公示: decisions about to be published', () =>
    decisions.count({ 'publication.state': 'scheduled' }),
  )
  metrics.addGauge(
    'credit_feedback_open',
    '核查反馈: checks whose feedback is awaited, overdue, or raised to the steward',
    () => countOpenFeedback(deps.store, today()),
    'state',
  )
  metrics.addGauge('credit_events_latest', '事件编号: number of the newest event', () => base.events.latest())
  metrics.addGauge(
    'credit_jobs',
    '任务: jobs by state',
    async () => new Map(Object.entries(await base.queue.counts())),
    'state',
  )
}
