import { decisionFailure } from '../decisions/failures'
import { listPublicEntries } from '../lists/public-entries'
import { cursorParameter, limitParameter } from '../platform/http/query-parameter'
import { readLimit } from '../platform/http/read-query'
import type { Answer, Request, Route } from '../platform/http/route'
import { listPublished, readPublished, type PublicAnswer } from '../publication/read-published'
import { portalFailure } from './failures'
import { withdrawalCauseLabels } from './labels'
import { listSubjectDecisions, type DecisionsPage } from './list-subject-decisions'
import { presentWithdrawal } from './present-withdrawal'
import { readCursor, readKind, readSearchQuery } from './read-query'
import { readSubject, type ReadSubjectDeps } from './read-subject'
import { searchSubjects, type SubjectSearch } from './search-subjects'

export interface PublicApiDeps extends ReadSubjectDeps {
  readonly nameIndex: SubjectSearch
}

const ok = (json: unknown): Answer => ({ status: 200, json })

const PAGING = {
  limit: limitParameter('每页条数，1 至 100，默认 20', 100),
  cursor: cursorParameter('上一页返回的 next'),
}

const search =
  (deps: PublicApiDeps) =>
  async (request: Request): Promise<Answer> => {
    const query = readSearchQuery(request)
    const limit = readLimit(request.query)
    const position = readCursor(request)
    return ok(await searchSubjects(deps, { query, limit, today: deps.clock.today(), ...position }))
  }

const subjectDecisions =
  (deps: PublicApiDeps) =>
  async (request: Request): Promise<Answer> => {
    const { uscc } = await readSubject(deps, request.params['uscc'] ?? '')
    const kind = readKind(request)
    const question = {
      uscc,
      today: deps.clock.today(),
      limit: readLimit(request.query),
      ...readCursor(request),
    }
    const page: DecisionsPage =
      kind === undefined
        ? await listSubjectDecisions(deps.decisions, question)
        : await listPublished(deps.decisions, { ...question, kind })
    return ok({ items: page.items, next: page.next })
  }

const subjectLists =
  (deps: PublicApiDeps) =>
  async (request: Request): Promise<Answer> => {
    const limit = readLimit(request.query)
    const { uscc } = await readSubject(deps, request.params['uscc'] ?? '')
    const question = { uscc, today: deps.clock.today(), limit, ...readCursor(request) }
    return ok(await listPublicEntries(deps.lists, question))
  }

/** @throws Failure `decision-not-found`, `decision-withdrawn` with the public explanation */
const shownOrThrow = (answer: PublicAnswer): Answer => {
  if (answer.state === 'shown') return ok(answer.decision)
  if (answer.state === 'none')
    throw decisionFailure('decision-not-found', '没有此编号的公示信息：编号有误，未曾公示，或公示期已满')
  const { explanation, cause } = answer.withdrawal
  throw portalFailure('decision-withdrawn', `${withdrawalCauseLabels[cause]}：${explanation}`, {
    extra: presentWithdrawal(answer),
  })
}

const publicGet = (
  path: string,
  operation: string,
  summary: string,
  rest: Pick<Route, 'answers' | 'handle'> & Partial<Route>,
): Route => ({ method: 'get', path: `/api/v1/public/${path}`, operation, summary, roles: 'public', ...rest })

/** 公众接口: the JSON twins of the pages; `contract.md`, Public. */
export const publicApiRoutes = (deps: PublicApiDeps): Route[] => [
  publicGet('search', 'searchSubjects', '按名称、代码或拼音首字母查询信用主体', {
    query: { q: '主体名称或其中一部分、统一社会信用代码、拼音首字母，最多 100 字', ...PAGING },
    answers: { 200: 'public/search-result', 422: 'http/problem' },
    handle: search(deps),
  }),
  publicGet('subjects/{uscc}', 'getPublicSubject', '查询一个信用主体', {
    answers: { 200: 'public/subject', 404: 'http/problem' },
    handle: async ({ params }) => ok(await readSubject(deps, params['uscc'] ?? '')),
  }),
  publicGet(
    'subjects/{uscc}/decisions',
    'listPublicDecisions',
    '查询一个信用主体的行政许可和行政处罚，新的在前',
    {
      query: { kind: 'licence（行政许可）或 penalty（行政处罚），不带则两类都有', ...PAGING },
      answers: { 200: 'public/decision-list', 404: 'http/problem', 422: 'http/problem' },
      handle: subjectDecisions(deps),
    },
  ),
  publicGet(
    'subjects/{uscc}/lists',
    'listPublicListEntries',
    '查询一个信用主体公示中的名单记录：守信激励、严重失信主体名单、重点关注',
    {
      query: PAGING,
      answers: { 200: 'public/list-entry-list', 404: 'http/problem' },
      handle: subjectLists(deps),
    },
  ),
  publicGet('decisions/{id}', 'getPublicDecision', '查询一条公示的决定', {
    answers: { 200: 'public/decision', 404: 'http/problem', 410: 'public/withdrawn-problem' },
    handle: async ({ params }) =>
      shownOrThrow(await readPublished(deps.decisions, params['id'] ?? '', deps.clock.today())),
  }),
]
