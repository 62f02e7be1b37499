import type { CheckPreviewRequest } from '../generated/check/preview-request'
import type { CheckRequest } from '../generated/check/request'
import { callOf, idOf } from '../platform/http/call'
import { Failure, platformFailure } from '../platform/http/failure'
import type { Answer, Request, Route } from '../platform/http/route'
import type { CallBudget } from '../platform/call-budget'
import type { AskDeps } from './ask-checks'
import type { AskOne } from './ask-one'
import { spendChecks } from './check-budget'
import { consentRoutes, type ConsentRouteDeps } from './consent.routes'
import { feedbackRoutes, type FeedbackRouteDeps } from './feedback.routes'
import { previewCheck } from './preview-check'
import { findCheck } from './read-check'
import { replayCheck, type ReplayDeps } from './replay-check'
import { trailRoutes, type TrailRouteDeps } from './trail.routes'

export type CheckRouteDeps = AskDeps &
  ReplayDeps &
  FeedbackRouteDeps &
  ConsentRouteDeps &
  TrailRouteDeps & { readonly askOne: AskOne; readonly budget: CallBudget }

const JSON_TYPE = 'application/json; charset=utf-8'
const READERS = ['checker', 'steward', 'auditor']
export const EXPLAIN = { explain: '填 1 时逐条说明未适用的措施及理由' }

/** 是否逐条说明. @throws Failure `schema-violation` */
export const readExplain = ({ query }: Request): boolean => {
  const text = query['explain']
  if (text === undefined || text === '0') return false
  if (text === '1') return true
  throw platformFailure('schema-violation', 'explain 应为 1 或 0', {
    errors: [{ pointer: '#/explain', code: 'not-allowed', detail: 'explain 应为 1（说明）或 0（不说明）' }],
  })
}

const ask =
  (deps: CheckRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const outcome = await deps.askOne({
      call: callOf(deps, request),
      request: request.body as CheckRequest,
      explain: readExplain(request),
    })
    if (outcome instanceof Failure) throw outcome
    return { status: 200, text: outcome.text, type: JSON_TYPE }
  }

const readRoutes = (deps: CheckRouteDeps): Route[] => [
  {
    method: 'get',
    path: '/api/v1/checks/{id}',
    operation: 'getCheck',
    summary: '读取一次信用核查的答复，与当时答复逐字节相同',
    roles: READERS,
    answers: { 200: 'check/answer' },
    handle: async (request) => {
      const check = await findCheck(deps.store, request.caller, idOf(request))
      return { status: 200, text: check.text, type: JSON_TYPE }
    },
  },
  {
    method: 'get',
    path: '/api/v1/checks/{id}/replay',
    operation: 'replayCheck',
    summary: '按当时的记录版本和政策集重算一次信用核查',
    roles: READERS,
    answers: { 200: 'check/replay' },
    handle: async (request) => ({
      status: 200,
      json: await replayCheck(deps, await findCheck(deps.store, request.caller, idOf(request))),
    }),
  },
]

/** 信用核查接口: ask, read again, replay, try rules; `contract.md`, checks. */
export const checkRoutes = (deps: CheckRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/checks',
    operation: 'askCheck',
    summary: '审批前的信用核查',
    roles: ['checker'],
    body: 'check/request',
    query: EXPLAIN,
    answers: { 200: 'check/answer' },
    idempotent: 'until-midnight',
    spend: spendChecks(deps.budget, 1),
    handle: ask(deps),
  },
  {
    method: 'post',
    path: '/api/v1/checks/preview',
    operation: 'previewCheck',
    summary: '规则试算：对假设的命中给出结论，不留记录',
    roles: ['steward'],
    body: 'check/preview-request',
    query: EXPLAIN,
    answers: { 200: 'check/preview-answer' },
    handle: (request) =>
      Promise.resolve({
        status: 200,
        json: previewCheck(
          deps.policyOn,
          request.body as CheckPreviewRequest,
          deps.today(),
          readExplain(request),
        ),
      }),
  },
  ...readRoutes(deps),
  ...feedbackRoutes(deps),
  ...consentRoutes(deps),
  ...trailRoutes(deps),
]
