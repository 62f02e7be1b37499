import type { ListReadDeps } from '../lists/list-deps'
import { listPublicEntries } from '../lists/public-entries'
import { codeOf } from '../measures/joint-policy'
import { platformFailure } from '../platform/http/failure'
import type { PolicyItem } from '../platform/policy/policy-folder'
import type { Answer, Request, Route } from '../platform/http/route'
import { policyAsOf, type PolicySources } from './policy-areas'
import { versionShown, type LawOnDay } from './present-policy'
import { page, pageGet } from './page.routes'
import { readCursor } from './read-query'
import type { Site } from './site'
import { renderList } from './views/list'
import { ENTRIES_ANCHOR } from './views/list-entries'
import { renderLists } from './views/lists'
import { renderMeasure } from './views/measure'
import { renderMeasures } from './views/measures'
import { renderScenario, renderScenarios } from './views/scenarios'

export interface PolicyPageDeps extends Pick<PolicySources, 'policies' | 'clock'> {
  readonly site: Site
  readonly lists: ListReadDeps
}

const ENTRIES_PER_PAGE = 50

const lawToday = (deps: PolicyPageDeps): LawOnDay => ({
  policy: policyAsOf(deps),
  on: deps.clock.today(),
})

const catalogue =
  (deps: PolicyPageDeps, render: (site: Site, law: LawOnDay) => string) => (): Promise<Answer> =>
    Promise.resolve(page(render(deps.site, lawToday(deps))))

/** One item by its code, in the version of today. @throws Failure `not-found` */
const itemOf = <T extends PolicyItem>(
  law: LawOnDay,
  { params }: Request,
  noun: string,
  items: readonly T[],
): T => {
  const item = versionShown(items, params['code'] ?? '', law)
  if (item === undefined) throw platformFailure('not-found', `没有这个${noun}，请从${noun}目录查找`)
  return item
}

const list =
  (deps: PolicyPageDeps) =>
  async (request: Request): Promise<Answer> => {
    const law = lawToday(deps)
    const found = itemOf(law, request, '名单', law.policy.lists)
    const position = readCursor(request, ENTRIES_ANCHOR)
    const question = { listId: codeOf(found.id), today: law.on, limit: ENTRIES_PER_PAGE, ...position }
    const { items, next } = await listPublicEntries(deps.lists, question)
    const nextHref =
      next === null
        ? null
        : `/lists/${question.listId}?${ENTRIES_ANCHOR}=${encodeURIComponent(next)}#${ENTRIES_ANCHOR}`
    const entries = { items, nextHref, continued: position.cursor !== undefined }
    return page(renderList(deps.site, { law, list: found, entries }))
  }

const measure =
  (deps: PolicyPageDeps) =>
  (request: Request): Promise<Answer> => {
    const law = lawToday(deps)
    const found = itemOf(law, request, '措施', law.policy.measures)
    return Promise.resolve(page(renderMeasure(deps.site, law, found)))
  }

const scenario =
  (deps: PolicyPageDeps) =>
  (request: Request): Promise<Answer> => {
    const law = lawToday(deps)
    const found = itemOf(law, request, '审批场景', law.policy.scenarios)
    return Promise.resolve(page(renderScenario(deps.site, law, found)))
  }

/** 政策页面: lists, measures and scenarios as everybody can read them. */
export const policyPageRoutes = (deps: PolicyPageDeps): Route[] => [
  pageGet('/lists', 'showLists', '名单目录', { handle: catalogue(deps, renderLists) }),
  pageGet('/lists/{code}', 'showList', '名单', {
    query: { [ENTRIES_ANCHOR]: '列入记录从何处续' },
    handle: list(deps),
  }),
  pageGet('/measures', 'showMeasures', '措施目录', { handle: catalogue(deps, renderMeasures) }),
  pageGet('/measures/{code}', 'showMeasure', '措施', { handle: measure(deps) }),
  pageGet('/scenarios', 'showScenarios', '审批场景目录', { handle: catalogue(deps, renderScenarios) }),
  pageGet('/scenarios/{code}', 'showScenario', '审批场景', { handle: scenario(deps) }),
]
