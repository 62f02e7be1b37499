import { isCalendarDate } from '../calendar/calendar-date'
import { callOf, idOf, type CallClock } from '../platform/http/call'
import { expectedRevision } from '../platform/http/if-match'
import { oneOf } from '../platform/http/query-parameter'
import { PAGING, readLimit } from '../platform/http/read-query'
import type { Answer, Request, Route } from '../platform/http/route'
import { amendDecision } from './amend-decision'
import { reviewDecision, withdrawDecision, type ReviewRequest, type WithdrawalRequest } from './change-state'
import type { DecisionDocument } from './document'
import { explainShape } from './explain-shape'
import { decisionFailure } from './failures'
import { findDecision } from './find-decision'
import { listDecisions } from './list-decisions'
import type { Submission } from './prepare-submission'
import { readListQuery, STATES } from './read-list-query'
import { presentDecision, presentListed, presentReceipt, presentRevision } from './present-decision'
import type { SubmitDeps } from './submit-decisions'
import type { SubmitOne } from './submit-one'

export interface DecisionRouteDeps extends SubmitDeps, CallClock {
  readonly submitOne: SubmitOne
  /** Adds the signed receipt to an answer. */
  readonly sign: <T extends object>(answer: T) => Promise<T & { readonly receipt: object }>
}

const READERS = ['submitter', 'steward', 'auditor']
const CHANGERS = ['submitter', 'steward']

const detail = async (deps: DecisionRouteDeps, document: DecisionDocument): Promise<Answer> => ({
  status: 200,
  json: await deps.sign(presentDecision(document)),
  headers: { ETag: `"${document.version}"` },
})

const submit =
  (deps: DecisionRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const result = await deps.submitOne(callOf(deps, request), request.body as Submission)
    if (result.outcome === 'refused') throw result.failure
    return { status: 202, json: await deps.sign(presentReceipt(result.document, result.outcome)) }
  }

const list =
  (deps: DecisionRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const page = await listDecisions(
      deps.store,
      request.caller,
      readListQuery(request.query, readLimit(request.query)),
    )
    return { status: 200, json: { items: page.items.map(presentListed), next: page.next } }
  }

const revision =
  (deps: DecisionRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const document = await findDecision(deps.store, request.caller, idOf(request))
    const earlier = await deps.store.revisions.get(`${document._id}:${request.params['revision'] ?? ''}`)
    if (earlier === null)
      throw decisionFailure(
        'revision-not-found',
        `没有这个历史版本；当前为第 ${document.version} 版，可直接读取该决定`,
      )
    return { status: 200, json: presentRevision(earlier) }
  }

const LIST_QUERY = {
  state: oneOf('state', '公示状态', STATES),
  dueBefore: {
    description: '最迟公示日早于此日（YYYY-MM-DD）',
    faultOf: (date: string) =>
      isCalendarDate(date)
        ? undefined
        : { code: 'wrong-form', detail: 'dueBefore 应为存在的日期，形如 2026-04-30' },
  },
  ...PAGING,
}

const readRoutes = (deps: DecisionRouteDeps): Route[] => [
  {
    method: 'get',
    path: '/api/v1/decisions',
    operation: 'listDecisions',
    summary: '查询本单位报送的决定',
    roles: READERS,
    query: LIST_QUERY,
    answers: { 200: 'decision/list' },
    handle: list(deps),
  },
  {
    method: 'get',
    path: '/api/v1/decisions/{id}',
    operation: 'getDecision',
    summary: '读取一条决定及其变更记录',
    roles: READERS,
    answers: { 200: 'decision/detail' },
    handle: async (request) => detail(deps, await findDecision(deps.store, request.caller, idOf(request))),
  },
  {
    method: 'get',
    path: '/api/v1/decisions/{id}/revisions/{revision}',
    operation: 'getDecisionRevision',
    summary: '读取一条决定的历史版本',
    roles: READERS,
    answers: { 200: 'decision/revision' },
    handle: revision(deps),
  },
]

const changeRoutes = (deps: DecisionRouteDeps): Route[] => [
  {
    method: 'put',
    path: '/api/v1/decisions/{id}',
    operation: 'correctDecision',
    revises: true,
    summary: '更正一条决定的任何内容',
    roles: CHANGERS,
    body: 'decision/submission',
    explainShape: explainShape(deps.check, deps.today),
    answers: { 200: 'decision/detail' },
    handle: async (request) =>
      detail(
        deps,
        await amendDecision(
          deps,
          callOf(deps, request),
          idOf(request),
          request.body as Submission,
          expectedRevision(request),
        ),
      ),
  },
]

const stateRoutes = (deps: DecisionRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/decisions/{id}/withdrawal',
    operation: 'withdrawDecision',
    summary: '撤下一条决定并公开说明',
    roles: CHANGERS,
    body: 'decision/withdrawal',
    answers: { 200: 'decision/detail' },
    handle: async (request) =>
      detail(
        deps,
        await withdrawDecision(deps, callOf(deps, request), idOf(request), request.body as WithdrawalRequest),
      ),
  },
  {
    method: 'post',
    path: '/api/v1/decisions/{id}/review',
    operation: 'reviewDecision',
    summary: '审核一条待审核的决定',
    roles: CHANGERS,
    body: 'decision/review',
    answers: { 200: 'decision/detail' },
    handle: async (request) =>
      detail(
        deps,
        await reviewDecision(deps, callOf(deps, request), idOf(request), request.body as ReviewRequest),
      ),
  },
]

/** 决定报送接口: push, read, correct, withdraw, review; `contract.md`, Decisions. */
export const decisionRoutes = (deps: DecisionRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/decisions',
    operation: 'submitDecision',
    summary: '报送一条行政许可或行政处罚决定',
    roles: ['submitter'],
    body: 'decision/submission',
    explainShape: explainShape(deps.check, deps.today),
    answers: { 202: 'decision/receipt' },
    idempotent: true,
    handle: submit(deps),
  },
  ...readRoutes(deps),
  ...changeRoutes(deps),
  ...stateRoutes(deps),
]
