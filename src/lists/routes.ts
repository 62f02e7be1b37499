import type { ListEntrySubmission } from '../generated/list/entry-submission'
import type { ListEntryMark } from '../generated/list/mark'
import type { ListEntryRemoval } from '../generated/list/removal'
import { callOf, idOf, type CallClock } from '../platform/http/call'
import { expectedRevision } from '../platform/http/if-match'
import { oneOf } from '../platform/http/query-parameter'
import { PAGING, readLimit } from '../platform/http/read-query'
import type { Answer, Request, Route } from '../platform/http/route'
import { correctEntry } from './correct-entry'
import type { ListEntryDocument } from './document'
import { enterEntry } from './enter-entries'
import { findEntry } from './find-entry'
import type { ListCall, ListDeps } from './list-deps'
import { listEntries, readEntryListQuery, STATES } from './list-entries'
import { markEntry } from './mark-entry'
import { presentEntries } from './present-entry'
import { removeEntry } from './remove-entry'

export type ListRouteDeps = ListDeps & CallClock

const READERS = ['lister', 'steward', 'auditor']

const answer = async (
  deps: ListRouteDeps,
  entry: ListEntryDocument,
  status = 200,
  outcome?: string,
): Promise<Answer> => {
  const [shown] = await presentEntries(deps, [entry], deps.today())
  return {
    status,
    json: outcome === undefined ? shown : { outcome, ...shown },
    headers: { ETag: `"${entry.version}"` },
  }
}

const enter =
  (deps: ListRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const { outcome, entry } = await enterEntry(
      deps,
      callOf(deps, request),
      request.body as ListEntrySubmission,
    )
    return answer(deps, entry, 201, outcome)
  }

const list =
  (deps: ListRouteDeps) =>
  async ({ caller, query }: Request): Promise<Answer> => {
    const question = readEntryListQuery(query, readLimit(query))
    const { items, next } = await listEntries(deps, caller, question, deps.today())
    return { status: 200, json: { items: await presentEntries(deps, items, deps.today()), next } }
  }

const readRoutes = (deps: ListRouteDeps): Route[] => [
  {
    method: 'get',
    path: '/api/v1/list-entries',
    operation: 'listListEntries',
    summary: '查询名单记录',
    roles: READERS,
    query: { listId: '名单代码', state: oneOf('state', '状态', STATES), ...PAGING },
    answers: { 200: 'list/entry-list' },
    handle: list(deps),
  },
  {
    method: 'get',
    path: '/api/v1/list-entries/{id}',
    operation: 'getListEntry',
    summary: '读取一条名单记录',
    roles: READERS,
    answers: { 200: 'list/entry' },
    handle: async (request) => answer(deps, await findEntry(deps.store, request.caller, idOf(request))),
  },
]

type Change<B> = (deps: ListDeps, call: ListCall, id: string, body: B) => Promise<ListEntryDocument>

const changed =
  <B>(deps: ListRouteDeps, change: Change<B>) =>
  async (request: Request): Promise<Answer> =>
    answer(deps, await change(deps, callOf(deps, request), idOf(request), request.body as B))

const changeRoutes = (deps: ListRouteDeps): Route[] => [
  {
    method: 'put',
    revises: true,
    path: '/api/v1/list-entries/{id}',
    operation: 'correctListEntry',
    summary: '更正一条名单记录的内容',
    roles: ['lister'],
    body: 'list/entry-submission',
    answers: { 200: 'list/entry' },
    handle: async (request) => {
      const body = request.body as ListEntrySubmission
      const expected = expectedRevision(request)
      return answer(deps, await correctEntry(deps, callOf(deps, request), idOf(request), body, expected))
    },
  },
  {
    method: 'post',
    path: '/api/v1/list-entries/{id}/removal',
    operation: 'removeListEntry',
    summary: '移出名单',
    roles: ['lister'],
    body: 'list/removal',
    answers: { 200: 'list/entry' },
    handle: changed<ListEntryRemoval>(deps, removeEntry),
  },
  {
    method: 'post',
    path: '/api/v1/list-entries/{id}/marks',
    operation: 'markListEntry',
    summary: '标注异议、复议、诉讼、停止执行或重整屏蔽',
    roles: ['lister'],
    body: 'list/mark',
    answers: { 200: 'list/entry' },
    handle: changed<ListEntryMark>(deps, markEntry),
  },
]

/** 名单记录接口: enter, read, correct, remove, mark; `contract.md`, Lists. */
export const listRoutes = (deps: ListRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/list-entries',
    operation: 'enterListEntry',
    summary: '将一个主体列入名单',
    roles: ['lister'],
    body: 'list/entry-submission',
    answers: { 201: 'list/entry' },
    idempotent: true,
    handle: enter(deps),
  },
  ...readRoutes(deps),
  ...changeRoutes(deps),
]
