import type { DecisionKind } from '../decisions/document'
import type { FieldTables } from '../decisions/fields'
import { decisionFailure } from '../decisions/failures'
import { listPublicEntries } from '../lists/public-entries'
import { platformFailure, type FailureTable } from '../platform/http/failure'
import type { Answer, Request, Route } from '../platform/http/route'
import { latestPublished, listPublished, readPublished } from '../publication/read-published'
import { publicApiRoutes, type PublicApiDeps } from './api.routes'
import { openFigures, type PublicFigures } from './count-figures'
import { headlineOf } from './headline'
import { page, pageGet } from './page.routes'
import { policyPageRoutes } from './policy-pages.routes'
import type { PolicySources } from './policy-areas'
import { policyApiRoutes } from './policy.routes'
import { presentFields } from './present-fields'
import { readCursor, readPageQuery } from './read-query'
import { readSubject, type PublicSubject } from './read-subject'
import { searchSubjects } from './search-subjects'
import { STYLESHEET_PATH, type Site } from './site'
import { renderDecision } from './views/decision'
import { renderProblemPage } from './views/error'
import { renderHome } from './views/home'
import { renderSearch } from './views/search'
import { renderSubject, type SubjectSection } from './views/subject'
import { LISTS_ANCHOR, type ListSection } from './views/subject-lists'
import { renderWithdrawn } from './views/withdrawn'

export interface PortalDeps extends PublicApiDeps, PolicySources {
  readonly site: Site
  readonly fields: FieldTables
  /** Every code of the platform, for the pages that explain them. */
  readonly failures: FailureTable
}

const LATEST = 12
const RESULTS_PER_PAGE = 20
const DECISIONS_PER_PAGE = 15
const ENTRIES_PER_PAGE = 50

const home = (deps: PortalDeps, figures: () => Promise<PublicFigures>) => async (): Promise<Answer> => {
  const today = deps.clock.today()
  const latest = await latestPublished(deps.decisions, today, LATEST)
  return page(renderHome(deps.site, { today, figures: await figures(), latest: latest.map(headlineOf) }))
}

const search =
  (deps: PortalDeps) =>
  async (request: Request): Promise<Answer> => {
    const query = readPageQuery(request)
    const position = readCursor(request)
    const found =
      query === ''
        ? null
        : await searchSubjects(deps, {
            query,
            limit: RESULTS_PER_PAGE,
            today: deps.clock.today(),
            ...position,
          })
    return page(renderSearch(deps.site, { query, page: found, continued: position.cursor !== undefined }))
  }

const SECTIONS: readonly { readonly kind: DecisionKind; readonly name: 'licences' | 'penalties' }[] = [
  { kind: 'licence', name: 'licences' },
  { kind: 'penalty', name: 'penalties' },
]

const sectionsOf = (deps: PortalDeps, subject: PublicSubject, request: Request): Promise<SubjectSection[]> =>
  Promise.all(
    SECTIONS.map(async ({ kind, name }) => {
      const position = readCursor(request, name)
      const question = { uscc: subject.uscc, kind, today: deps.clock.today(), limit: DECISIONS_PER_PAGE }
      const found = await listPublished(deps.decisions, { ...question, ...position })
      return {
        kind,
        count: subject.counts[name],
        items: found.items.map(headlineOf),
        nextHref:
          found.next === null
            ? null
            : `/subjects/${subject.uscc}?${name}=${encodeURIComponent(found.next)}#${name}`,
        continued: position.cursor !== undefined,
      }
    }),
  )

const listsOf = async (deps: PortalDeps, { uscc }: PublicSubject, request: Request): Promise<ListSection> => {
  const position = readCursor(request, LISTS_ANCHOR)
  const question = { uscc, today: deps.clock.today(), limit: ENTRIES_PER_PAGE, ...position }
  const { items, next } = await listPublicEntries(deps.lists, question)
  return {
    items,
    nextHref: next === null ? null : `/subjects/${uscc}?lists=${encodeURIComponent(next)}#${LISTS_ANCHOR}`,
    continued: position.cursor !== undefined,
  }
}

const subject =
  (deps: PortalDeps) =>
  async (request: Request): Promise<Answer> => {
    const found = await readSubject(deps, request.params['uscc'] ?? '')
    const sections = await sectionsOf(deps, found, request)
    const lists = await listsOf(deps, found, request)
    const parent = found.parentUscc === undefined ? null : await deps.subjects.get(found.parentUscc)
    const named = parent === null ? {} : { parentName: parent.name }
    return page(renderSubject(deps.site, { subject: found, ...named, sections, lists }))
  }

const decision =
  (deps: PortalDeps) =>
  async ({ params }: Request): Promise<Answer> => {
    const answer = await readPublished(deps.decisions, params['id'] ?? '', deps.clock.today())
    if (answer.state === 'withdrawn') return page(renderWithdrawn(deps.site, answer), 410)
    if (answer.state === 'none')
      throw decisionFailure('decision-not-found', '没有此编号的公示信息：编号有误，未曾公示，或公示期已满。')
    const { type, record } = answer.decision
    const groups = presentFields(deps.fields.byType[type].fields, record)
    return page(renderDecision(deps.site, { decision: answer.decision, groups }))
  }

const problem =
  ({ site, failures }: PortalDeps) =>
  ({ params }: Request): Promise<Answer> => {
    const code = params['code'] ?? ''
    const kind = Object.hasOwn(failures, code) ? failures[code] : undefined
    if (kind === undefined)
      throw platformFailure('not-found', '没有这个错误代码，请核对；全部错误代码见开放接口说明')
    return Promise.resolve(page(renderProblemPage(site, code, kind)))
  }

/** Kept for a year under its own address; asked for without it, or by an old page, never. */
const stylesheet =
  ({ site }: PortalDeps) =>
  ({ query }: Request): Promise<Answer> =>
    Promise.resolve({
      status: 200,
      text: site.stylesheet.text,
      type: 'text/css; charset=utf-8',
      headers: {
        'Cache-Control':
          query['v'] === site.stylesheet.hash ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })

/** 公众页面: server-rendered, without a script. */
export const pageRoutes = (deps: PortalDeps): Route[] => [
  pageGet('/', 'showHome', '首页', { handle: home(deps, openFigures(deps)) }),
  pageGet('/search', 'showSearch', '查询结果', {
    query: { q: '查询内容', cursor: '上一页给出的位置' },
    handle: search(deps),
  }),
  pageGet('/subjects/{uscc}', 'showSubject', '信用主体', {
    query: { licences: '行政许可从何处续', penalties: '行政处罚从何处续', lists: '名单从何处续' },
    handle: subject(deps),
  }),
  pageGet('/decisions/{id}', 'showDecision', '公示的决定', {
    answers: { 200: null, 410: null },
    handle: decision(deps),
  }),
  pageGet('/problems/{code}', 'showProblem', '错误代码说明', { handle: problem(deps) }),
  pageGet(STYLESHEET_PATH, 'showStylesheet', '样式表', { query: { v: '版本' }, handle: stylesheet(deps) }),
]

/** 公示门户: pages and their JSON twins. */
export const portalRoutes = (deps: PortalDeps): Route[] => [
  ...publicApiRoutes(deps),
  ...policyApiRoutes(deps),
  ...pageRoutes(deps),
  ...policyPageRoutes(deps),
]
