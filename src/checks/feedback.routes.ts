import type { CheckFeedbackRequest } from '../generated/check/feedback-request'
import type { FeedbackSettlementRequest } from '../generated/check/settlement-request'
import { callOf, idOf, type CallClock } from '../platform/http/call'
import { pagingOf, PAGING } from '../platform/http/read-query'
import type { Request, Route } from '../platform/http/route'
import { countFeedback, readPeriod } from './count-feedback'
import { giveFeedback, type FeedbackDeps } from './give-feedback'
import { listFeedback, readOpenState, unitSeenBy } from './list-feedback'
import { presentFeedback, presentOpenFeedback } from './present-feedback'
import { findCheck } from './read-check'
import { settleFeedback } from './settle-feedback'

export type FeedbackRouteDeps = FeedbackDeps & CallClock

const STATE = 'awaiting（待反馈）、overdue（逾期）、raised（提请核实）或 settled（已核实）'
const UNIT = '单位的统一社会信用代码；信用办不填为全部单位，其他为本单位'

const operationRoutes = (deps: FeedbackRouteDeps): Route[] => [
  {
    method: 'get',
    path: '/api/v1/operations/feedback',
    operation: 'listOpenFeedback',
    summary: '查询待反馈、逾期未反馈和与答复不符的核查',
    roles: ['steward', 'checker'],
    query: { state: STATE, unit: UNIT, ...PAGING },
    answers: { 200: 'operations/feedback-list' },
    handle: async (request) => {
      const { caller, query } = request
      const question = {
        state: readOpenState(query['state']),
        unit: unitSeenBy(caller, query['unit']),
        ...pagingOf(request),
      }
      const { documents, next } = await listFeedback(deps.store, question, deps.today())
      const items = documents.map((check) => presentOpenFeedback(check, deps.today()))
      return { status: 200, json: { items, next } }
    },
  },
  {
    method: 'get',
    path: '/api/v1/operations/feedback-statistics',
    operation: 'getFeedbackStatistics',
    summary: '各单位反馈统计',
    roles: ['steward', 'checker'],
    query: { unit: UNIT, from: '起始月份，形如 2026-01', to: '截止月份；不填为最近十二个月' },
    answers: { 200: 'operations/feedback-statistics' },
    handle: async ({ caller, query }) => {
      const today = deps.today()
      const period = readPeriod(query, today)
      const items = await countFeedback(deps.store, period, unitSeenBy(caller, query['unit']), today)
      return { status: 200, json: { ...period, countedOn: today, items } }
    },
  },
]

const settle = (deps: FeedbackRouteDeps): Route => ({
  method: 'post',
  path: '/api/v1/operations/feedback/{id}/settlement',
  operation: 'settleFeedback',
  summary: '核实与答复不符的反馈',
  roles: ['steward'],
  body: 'check/settlement-request',
  answers: { 200: 'operations/feedback' },
  handle: async (request) => {
    const body = request.body as FeedbackSettlementRequest
    const check = await settleFeedback(deps, callOf(deps, request), idOf(request), body)
    return { status: 200, json: presentOpenFeedback(check, deps.today()) }
  },
})

const give = (deps: FeedbackRouteDeps) => async (request: Request) => {
  const body = request.body as CheckFeedbackRequest
  const { check, line } = await giveFeedback(deps, callOf(deps, request), idOf(request), body)
  return { status: 201, json: presentFeedback(check, line) }
}

/** 核查反馈接口: what officers did, what is owed, what is doubtful; `contract.md`, checks. */
export const feedbackRoutes = (deps: FeedbackRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/checks/{id}/feedback',
    operation: 'giveFeedback',
    summary: '反馈一项措施的办理结果',
    roles: ['checker'],
    body: 'check/feedback-request',
    answers: { 201: 'check/feedback' },
    idempotent: true,
    handle: give(deps),
  },
  {
    method: 'get',
    path: '/api/v1/checks/{id}/feedback',
    operation: 'listCheckFeedback',
    summary: '读取一次核查的全部反馈',
    roles: ['checker', 'steward', 'auditor'],
    answers: { 200: 'check/feedback-list' },
    handle: async (request) => {
      const check = await findCheck(deps.store, request.caller, idOf(request))
      const items = check.feedback.map((line) => presentFeedback(check, line))
      return { status: 200, json: { items, next: null } }
    },
  },
  ...operationRoutes(deps),
  settle(deps),
]
