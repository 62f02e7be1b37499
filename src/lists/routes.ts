import type { ListEntrySubmission } from '../generated/list/entry-submission'
import type { Answer, Request, Route } from '../platform/http/route'
import type { ListEntryDocument } from './document'
import { enterEntry } from './enter-entries'
import { findEntry } from './find-entry'
import type { ListCall, ListDeps } from './list-deps'
import { presentEntries } from './present-entry'

export interface ListRouteDeps extends ListDeps {
  readonly now: () => string
  readonly today: () => string
}

export const callOf = (deps: ListRouteDeps, { caller, id }: Request): ListCall => ({
  caller,
  requestId: id,
  at: deps.now(),
  today: deps.today(),
})

const READERS = ['lister', 'steward', 'auditor']
const idOf = ({ params }: Request): string => params['id'] ?? ''

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

/** 名单记录接口: enter, read; `contract.md`, Lists. */
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
