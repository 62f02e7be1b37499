import { buildOpenApi } from '../../../../src/platform/http/openapi'
import { platformFailures } from '../../../../src/platform/http/failure'
import type { Route } from '../../../../src/platform/http/route'
import { schemaOf } from '../../../../src/platform/schema/validator'

const route = (more: Partial<Route>): Route => ({
  method: 'get',
  path: '/api/v1/decisions',
  operation: 'listDecisions',
  summary: '查询决定',
  roles: 'public',
  answers: { 200: 'decision/list' },
  handle: () => Promise.resolve({ status: 200, json: {} }),
  ...more,
})
const facts = { failures: platformFailures, publicUrl: 'https://credit.invalid', version: '1.2.3' }
const build = (...routes: Route[]) => buildOpenApi({ ...facts, routes })

/** Every `$ref` of a document. */
const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    key === '$ref' && typeof member === 'string' ? [member] : referencesIn(member),
  )
}
const resolve = (document: object, reference: string): unknown =>
  reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document)

describe('the description of the interface', () => {
  it('gathers the methods of a path and leaves out pages', () => {
    const { paths } = build(
      route({}),
      route({ method: 'post', operation: 'submitDecision', body: 'decision/submission' }),
      route({ path: '/search', operation: 'showSearch', page: true }),
    )
    expect(Object.keys(paths)).toEqual(['/api/v1/decisions'])
    expect(Object.keys(paths['/api/v1/decisions'] ?? {})).toEqual(['get', 'post'])
  })

  it('tells parameters of path, query and header apart', () => {
    const { paths } = build(
      route({
        method: 'post',
        path: '/api/v1/decisions/{id}/revisions/{revision}',
        query: { limit: '每页条数' },
        idempotent: true,
        revises: true,
      }),
    )
    const parameters = paths['/api/v1/decisions/{id}/revisions/{revision}']?.['post']?.parameters ?? []
    expect(parameters.map((one) => [one.name, one.in, one.required])).toEqual([
      ['id', 'path', true],
      ['revision', 'path', true],
      ['limit', 'query', false],
      ['If-Match', 'header', true],
      ['Idempotency-Key', 'header', false],
    ])
  })

  it('asks for a key where a role is needed, and says which', () => {
    const { paths } = build(
      route({ roles: ['steward', 'auditor'] }),
      route({ path: '/livez', operation: 'isAlive' }),
    )
    expect(paths['/api/v1/decisions']?.['get']).toMatchObject({
      security: [{ key: [] }],
      description: '需要角色：steward、auditor',
      tags: ['decisions'],
    })
    expect(paths['/livez']?.['get']).toMatchObject({ security: [], tags: ['livez'] })
    expect(paths['/livez']?.['get']).not.toHaveProperty('description')
  })

  it('says in Chinese what roles, addresses and groups mean, where it is told', () => {
    const { paths, tags } = buildOpenApi({
      ...facts,
      routes: [route({ path: '/api/v1/decisions/{id}', roles: ['steward', 'auditor'] })],
      words: {
        roles: { steward: '信用办' },
        pathParameters: { 'decisions/{id}': '决定编号' },
        tags: { decisions: '双公示报送' },
      },
    })
    expect(paths['/api/v1/decisions/{id}']?.['get']).toMatchObject({
      description: '需要角色：steward（信用办）、auditor',
      parameters: [{ name: 'id', description: '决定编号' }],
    })
    expect(tags).toEqual([{ name: 'decisions', description: '双公示报送' }])
  })

  it('shows examples under the public URL of this platform', () => {
    const text = JSON.stringify(
      build(route({ answers: { 200: 'decision/list', 410: 'public/withdrawn-problem' } })),
    )
    expect(text).not.toContain('127.0.0.1')
    expect(text).toContain('https://credit.invalid/problems/decision-withdrawn')
  })

  it('shows the body with an example, or the media types of a stream, or none', () => {
    const { paths } = build(
      route({ method: 'post', operation: 'one', body: 'decision/submission' }),
      route({ method: 'put', operation: 'two', stream: ['application/x-ndjson'] }),
      route({ operation: 'three' }),
    )
    const { post, put, get } = paths['/api/v1/decisions'] ?? {}
    const [example] = schemaOf('decision/submission')['examples'] as unknown[]
    expect(post?.requestBody?.content['application/json']?.example).toEqual(example)
    expect(put?.requestBody?.content).toEqual({ 'application/x-ndjson': {} })
    expect(get).not.toHaveProperty('requestBody')
  })

  it('holds every schema that it refers to, wherever it is referred to', () => {
    const document = build(
      route({ method: 'post', body: 'decision/submission', answers: { 200: 'decision/detail', 204: null } }),
    )
    const references = referencesIn(document)
    expect(references.length).toBeGreaterThan(3)
    expect(references.filter((reference) => resolve(document, reference) === undefined)).toEqual([])
    expect(JSON.stringify(document.components)).not.toMatch(/"\$id"|"\$schema"/)
  })

  it('lists every code with its status and its cure', () => {
    const { description } = build().info
    for (const [code, { status, title, cure }] of Object.entries(platformFailures))
      expect(description).toContain(`- \`${code}\` (${status}) ${title}：${cure}`)
  })

  it('promises no body where there is none, and a problem for everything else', () => {
    const { paths } = build(route({ method: 'delete', answers: { 204: null } }))
    const responses = paths['/api/v1/decisions']?.['delete']?.responses ?? {}
    expect(responses['204']).toEqual({ description: '查询决定' })
    expect(responses['default']?.content).toHaveProperty('application/problem+json')
  })
})
