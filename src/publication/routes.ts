import { PAGING, readLimit } from '../platform/http/read-query'
import type { Route } from '../platform/http/route'
import { countBacklog, type BacklogDeps } from './count-backlog'
import { openAlarms } from './raise-alarm'
import type { Alarm, PublicationStore } from './store'

export interface OperationRouteDeps extends BacklogDeps {
  readonly store: PublicationStore
  readonly now: () => string
}

const presentAlarm = ({
  _id,
  decisionId,
  unit,
  level,
  workingDay,
  dueOn,
  reason,
  raisedAt,
}: Alarm): object => ({
  id: _id,
  decisionId,
  unit,
  level,
  workingDay,
  dueOn,
  reason,
  raisedAt,
})

/** 运行接口: work in hand and alarms; `contract.md`, Time and work in hand. */
export const operationRoutes = (deps: OperationRouteDeps): Route[] => [
  {
    method: 'get',
    path: '/api/v1/operations/backlog',
    operation: 'getBacklog',
    summary: '查询待办情况',
    roles: ['operator', 'steward'],
    answers: { 200: 'operations/backlog' },
    handle: async () => ({ status: 200, json: await countBacklog(deps) }),
  },
  {
    method: 'get',
    path: '/api/v1/operations/alarms',
    operation: 'listAlarms',
    summary: '查询临近期限仍未公示的决定',
    roles: ['operator', 'steward'],
    query: PAGING,
    answers: { 200: 'operations/alarms' },
    handle: async ({ query }) => {
      const { cursor } = query
      const page = await openAlarms(deps.store, deps.decisions, deps.now(), {
        limit: readLimit(query),
        ...(cursor === undefined ? {} : { cursor }),
      })
      return { status: 200, json: { items: page.items.map(presentAlarm), next: page.next } }
    },
  },
]
