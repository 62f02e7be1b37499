import { composeHttp } from '../../../src/compose-http'
import type { Role } from '../../../src/access/document'
import type { Route } from '../../../src/platform/http/route'
import { buildPenalty, OTHER_AUTHORITY } from '../../support/decisions'
import { eventually } from '../../support/eventually'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

const ROLES: readonly Role[] = [
  'submitter',
  'registrar',
  'lister',
  'checker',
  'steward',
  'auditor',
  'operator',
]

/** Who may call what, written down apart from the route table, so that a slip there is seen here. */
const MAY: Readonly<Record<string, readonly Role[]>> = {
  submitDecision: ['submitter'],
  submitDecisionBatch: ['submitter'],
  listDecisions: ['submitter', 'steward', 'auditor'],
  getDecision: ['submitter', 'steward', 'auditor'],
  getDecisionRevision: ['submitter', 'steward', 'auditor'],
  getDecisionBatch: ['submitter', 'steward', 'auditor'],
  listDecisionBatchRows: ['submitter', 'steward', 'auditor'],
  correctDecision: ['submitter', 'steward'],
  withdrawDecision: ['submitter', 'steward'],
  reviewDecision: ['submitter', 'steward'],
  enterListEntry: ['lister'],
  correctListEntry: ['lister'],
  removeListEntry: ['lister'],
  markListEntry: ['lister'],
  listListEntries: ['lister', 'steward', 'auditor'],
  enterListEntryBatch: ['lister'],
  confirmListEntryBatchRemoval: ['lister'],
  getListEntryBatch: ['lister', 'steward', 'auditor'],
  listListEntryBatchRows: ['lister', 'steward', 'auditor'],
  listListEntryBatchGone: ['lister', 'steward', 'auditor'],
  getListEntry: ['lister', 'steward', 'auditor'],
  loadSubjects: ['registrar'],
  askCheck: ['checker'],
  askCheckBatch: ['checker'],
  previewCheck: ['steward'],
  getCheck: ['checker', 'steward', 'auditor'],
  replayCheck: ['checker', 'steward', 'auditor'],
  giveFeedback: ['checker'],
  listCheckFeedback: ['checker', 'steward', 'auditor'],
  listOpenFeedback: ['checker', 'steward'],
  settleFeedback: ['steward'],
  getFeedbackStatistics: ['checker', 'steward'],
  recordConsent: ['checker'],
  getConsent: ['checker', 'steward', 'auditor'],
  withdrawConsent: ['checker', 'steward'],
  listChecks: ['steward', 'auditor'],
  listSubjectChecks: ['steward', 'auditor'],
  listPersonChecks: ['steward'],
  registerClient: ['operator'],
  listClients: ['operator'],
  rotateKey: ['operator'],
  revokeClient: ['operator'],
  listTrail: ['steward', 'auditor'],
  getBacklog: ['operator', 'steward'],
  listAlarms: ['operator', 'steward'],
  setClock: ['operator'],
}

let platform: TestPlatform
let routes: readonly Route[]
const keys = new Map<Role, string>()

beforeAll(async () => {
  platform = await openTestPlatform()
  routes = composeHttp(platform, { search: () => Promise.reject(new Error('not searched')) } as never).routes
  for (const role of ROLES) keys.set(role, await platform.keyOf([role]))
})
afterAll(() => platform.close())

const call = ({ method, path }: Route, key?: string) => {
  const url = path.replace(/\{\w+\}/g, 'no-such-id')
  const client = as(platform, key)
  if (method === 'put') return client.put(url, 1, {})
  if (method === 'post') return client.post(url, {})
  return client[method](url)
}

const guarded = () => routes.filter((route) => route.roles !== 'public')

it('lists every route that is not public', () => {
  expect(
    guarded()
      .map((route) => route.operation)
      .sort(),
  ).toEqual(Object.keys(MAY).sort())
})

it('asks nobody for a key on a route that is public', async () => {
  const open = routes.filter((route) => route.roles === 'public')
  expect(open.map((route) => route.operation)).toEqual(
    expect.arrayContaining(['getPolicies', 'showLists', 'showList', 'showMeasure', 'showScenario']),
  )
  for (const route of open) expect([401, 403]).not.toContain((await call(route)).status)
})

it('answers 401 to whoever holds no key, or a wrong one, on every such route', async () => {
  for (const route of guarded())
    for (const key of [undefined, 'cpk_nobody_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'nonsense']) {
      const answer = await call(route, key)
      expect([route.operation, answer.status, answer.body.code]).toEqual([
        route.operation,
        401,
        'unauthenticated',
      ])
    }
})

it('answers 403 to every role that may not, and never to one that may', async () => {
  for (const route of guarded())
    for (const role of ROLES) {
      const answer = await call(route, keys.get(role))
      const may = MAY[route.operation]?.includes(role) === true
      expect([route.operation, role, answer.status === 403]).toEqual([route.operation, role, !may])
    }
})

it('keeps every record of a unit from every other unit, as if it did not exist', async () => {
  const own = as(platform, keys.get('submitter'))
  const foreign = as(platform, await platform.keyOf(['submitter'], { unit: OTHER_AUTHORITY }))
  const { id } = (await own.post('/api/v1/decisions', buildPenalty())).body
  const batch = (await own.lines('/api/v1/decision-batches', [buildPenalty()])).body.id
  const calls = (client: typeof own) => [
    client.get(`/api/v1/decisions/${id}`),
    client.get(`/api/v1/decisions/${id}/revisions/1`),
    client.put(`/api/v1/decisions/${id}`, 1, buildPenalty()),
    client.post(`/api/v1/decisions/${id}/withdrawal`, { cause: 'void', explanation: '无效' }),
    client.post(`/api/v1/decisions/${id}/review`, { verdict: 'publish', note: '核对' }),
    client.get(`/api/v1/decision-batches/${batch}`),
    client.get(`/api/v1/decision-batches/${batch}/rows`),
  ]
  for (const answer of await Promise.all(calls(foreign))) expect(answer.status).toBe(404)
  expect((await own.get(`/api/v1/decisions/${id}`)).body.publication.state).toBe('scheduled')
})

it('refuses a revoked key at once in this process, and keeps the refusal in the trail', async () => {
  const operator = as(platform, keys.get('operator'))
  const registration = { name: 'short-lived', unit: OTHER_AUTHORITY, roles: ['submitter'] }
  const { id, key } = (await operator.post('/api/v1/clients', registration)).body
  expect((await operator.delete(`/api/v1/clients/${id}`)).status).toBe(204)
  // Refusals beyond so many a second are only counted; the next second has room again.
  const trail = await eventually(async () => {
    expect((await as(platform, key).get('/api/v1/decisions')).status).toBe(401)
    const answer = await as(platform, keys.get('auditor')).get(`/api/v1/trail?who=${id}`)
    expect(answer.body.items[0]).toMatchObject({ action: 'authenticate', outcome: 'refused' })
    return answer
  })
  expect(trail.text).not.toContain(key)
})
