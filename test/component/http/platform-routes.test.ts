import request from 'supertest'
import { createVault } from '../../../src/platform/crypto/vault'
import { platformFailures } from '../../../src/platform/http/failure'
import { platformRoutes, type PlatformRouteDeps } from '../../../src/platform/http/platform-routes'
import { createMetrics } from '../../../src/platform/metrics/metrics'
import { route, smallApp } from './small-app'

const others = [
  route({
    path: '/api/v1/things/{id}',
    method: 'put',
    operation: 'changeThing',
    roles: ['submitter'],
    body: 'http/input-error',
    query: { dry: '只<试>算' },
    answers: { 200: 'http/problem' },
    idempotent: true,
  }),
  route({ path: '/things', operation: 'showThings', page: true }),
]
const vault = createVault(['a-secret-of-at-least-thirty-two-characters'])

const answers = () => Promise.resolve()
const fails = () => Promise.reject(new Error('redis://user:password@host'))

const appWith = (overrides: Partial<PlatformRouteDeps> = {}) => {
  const own = platformRoutes({
    routes: others,
    failures: platformFailures,
    publicUrl: 'https://credit.example.cn',
    version: '0.1.0',
    vault,
    metrics: createMetrics(),
    checks: { needed: { store: answers } },
    ...overrides,
  })
  return smallApp([...others, ...own])
}

const referencesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : referencesIn(member),
  )
}

const resolve = (document: unknown, ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)

describe('the description of the interface', () => {
  const describeInterface = async () =>
    (await request(appWith()).get('/api/v1/openapi.json').expect(200)).body

  it('holds every operation but the pages, each under its own name', async () => {
    const { paths, openapi } = await describeInterface()
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths).sort()).toEqual(
      [
        '/.well-known/jwks.json',
        '/api/v1/openapi.json',
        '/api/v1/things/{id}',
        '/livez',
        '/metrics',
        '/readyz',
      ].sort(),
    )
    const names = Object.values<Record<string, { operationId: string }>>(paths)
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  it('refers to nothing that is not in it', async () => {
    const document = await describeInterface()
    const references = referencesIn(document)
    expect(references).toContain('#/components/schemas/http.input-error')
    expect(references.filter((ref) => resolve(document, ref) === undefined)).toEqual([])
    expect(JSON.stringify(document)).not.toContain('"$id"')
  })

  it('tells roles, parameters, body, answers and problems of an operation', async () => {
    const { paths } = await describeInterface()
    const operation = paths['/api/v1/things/{id}'].put
    expect(operation.security).toEqual([{ key: [] }])
    expect(operation.parameters.map((one: { name: string; in: string }) => `${one.in} ${one.name}`)).toEqual([
      'path id',
      'query dry',
      'header Idempotency-Key',
    ])
    expect(operation.requestBody.content['application/json'].example).toMatchObject({ code: 'required' })
    expect(Object.keys(operation.responses)).toEqual(['200', 'default'])
    expect(operation.responses.default.content).toHaveProperty(['application/problem+json'])
    expect(paths['/livez'].get.security).toEqual([])
  })

  it('is a page for people too, without script and with everything escaped', async () => {
    const { text } = await request(appWith({ stylesheet: '/assets/a.css' }))
      .get('/api/docs')
      .expect(200)
    expect(text).toContain('PUT /api/v1/things/{id}')
    expect(text).toContain('只&lt;试&gt;算')
    expect(text).toContain('<link rel="stylesheet" href="/assets/a.css">')
    expect(text).not.toMatch(/<script|<试>/)
    expect(text).toContain('<li><code>not-found</code> (404) 未找到所请求的内容：')
    expect(text).toContain('href="#error-codes"')
    expect(text).toContain('<link rel="icon" href="data:,">')
    const anchors = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(anchors.filter((id) => !text.includes(`id="${String(id)}"`))).toEqual([])
  })
})

describe('the health of a process', () => {
  it('is alive without asking anybody', async () => {
    const app = appWith({ checks: { needed: { store: fails } } })
    expect((await request(app).get('/livez').expect(200)).body.state).toBe('alive')
  })

  it('is ready when everything answers', async () => {
    expect((await request(appWith()).get('/readyz').expect(200)).body).toEqual({
      state: 'ready',
      checks: ['store'],
      failing: [],
    })
  })

  it('is not ready when something it needs does not answer, or not in time, and names all that fails', async () => {
    const app = appWith({
      checks: {
        needed: {
          store: answers,
          index: () => new Promise(() => undefined),
          broken: () => {
            throw new Error('at once')
          },
        },
        helpful: { queue: fails },
      },
    })
    const { body, text } = await request(app).get('/readyz').expect(503)
    expect(body).toMatchObject({ code: 'dependency-unavailable', failing: ['index', 'broken', 'queue'] })
    expect(text).not.toContain('password')
  })

  it('is ready without what it does not need to answer, and says what is missing', async () => {
    const app = appWith({ checks: { needed: { store: answers }, helpful: { queue: fails } } })
    const { body, text } = await request(app).get('/readyz').expect(200)
    expect(body).toEqual({ state: 'degraded', checks: ['store', 'queue'], failing: ['queue'] })
    expect(text).not.toContain('password')
  })
})

describe('the measures', () => {
  it('are told to this machine without a key', async () => {
    const { text } = await request(appWith())
      .get('/metrics')
      .expect(200)
      .expect('Content-Type', /^text\/plain/)
    expect(text).toContain('process_cpu_seconds_total')
  })

  it.each([
    ['nobody', undefined, 401],
    ['another role', 'Bearer one', 403],
    ['an operator', 'Bearer root', 200],
  ])('are told through a proxy to %s: %s %s', async (_who, key, status) => {
    const asked = request(appWith()).get('/metrics').set('X-Forwarded-For', '203.0.113.7')
    const answer = await (key === undefined ? asked : asked.set('Authorization', key))
    expect(answer.status).toBe(status)
    expect(answer.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined)
  })
})

describe('the keys of receipts', () => {
  it('are those that sign', async () => {
    const { body } = await request(appWith()).get('/.well-known/jwks.json').expect(200)
    expect(body.keys.map(({ kid }: { kid: string }) => kid)).toEqual([vault.sign({}).keyId])
  })
})
