import request from 'supertest'
import { Failure } from '../../../src/platform/http/failure'
import { createLog } from '../../../src/platform/log/log'
import { validatorFor } from '../../../src/platform/schema/validator'
import { route, smallApp } from './small-app'

const thing = { pointer: '#/a', code: 'required', detail: '缺少必填字段：a' }
const routes = [
  route({ path: '/api/things', query: { q: '检索词', limit: '条数' } }),
  route({ path: '/api/things', method: 'post', roles: ['submitter', 'operator'], body: 'http/input-error' }),
  route({ path: '/api/things/{id}' }),
  route({
    path: '/api/things/special',
    operation: 'special',
    handle: () => Promise.resolve({ status: 200, json: 'special' }),
  }),
  route({ path: '/api/templates/{type}.xlsx' }),
  route({
    path: '/api/stream',
    method: 'post',
    stream: ['application/x-ndjson'],
    handle: async ({ stream }) => {
      let bytes = 0
      for await (const chunk of stream) bytes += (chunk as Buffer).length
      return { status: 200, json: bytes }
    },
  }),
  route({
    path: '/api/pieces',
    handle: () =>
      Promise.resolve({
        status: 200,
        type: 'application/json',
        headers: { 'Batch-Id': '7' },
        write: async (out) => {
          await out('[1')
          await out(',2]')
        },
      }),
  }),
  route({
    path: '/api/fails',
    query: { how: '方式' },
    handle: ({ query }) => {
      if (query.how === 'failure') {
        throw new Failure('stale-revision', '请重新读取', {
          extra: { current: 3 },
          headers: { ETag: '"3"' },
          errors: [thing],
        })
      }
      if (query.how === 'unlisted') throw new Failure('made-up', '身份证 11010119900307000X')
      throw new Error('secret 11010119900307000X')
    },
  }),
  route({ path: '/page', page: true, handle: () => Promise.reject(new Failure('not-found', '没有')) }),
]
const app = smallApp(routes, { renderProblem: ({ code, title }) => `<h1>${title}</h1><p>${code}</p>` })

const expectProblem = async (test: request.Test, status: number, code: string) => {
  const { body, headers } = await test
    .expect(status)
    .expect('Content-Type', 'application/problem+json; charset=utf-8')
  expect(validatorFor('http/problem')(body)).toEqual([])
  expect(body).toMatchObject({ status, code, type: `https://credit.example.cn/problems/${code}` })
  expect(body.instance).toBe(`urn:uuid:${String(headers['x-request-id'])}`)
  return body as Record<string, unknown>
}

const post = (path: string, key = 'one') => request(app).post(path).set('Authorization', `Bearer ${key}`)

describe('a route', () => {
  it('is given parameters, query, caller and body', async () => {
    const got = await request(app).get('/api/things/a%2Fb').expect(200)
    expect(got.body).toMatchObject({ params: { id: 'a/b' }, caller: 'public' })
    const sent = await post('/api/things').send({ pointer: '#', code: 'x', detail: 'y' }).expect(200)
    expect(sent.body).toMatchObject({ body: { pointer: '#', code: 'x', detail: 'y' }, caller: 'one' })
    const asked = await request(app).get('/api/things?q=%E4%BF%A1%E7%94%A8+a&limit=').expect(200)
    expect(asked.body.query).toEqual({ q: '信用 a' })
  })

  it('with a literal path goes before one with a parameter', async () => {
    expect((await request(app).get('/api/things/special')).body).toBe('special')
    expect((await request(app).get('/api/templates/CF_FR.xlsx')).body.params).toEqual({ type: 'CF_FR' })
  })

  it.each(['/api/things?q=a', '/api/things/?q=a', '/API/things?q=a'])('is found as %s', async (path) => {
    const answer = await request(app).get(path).expect(200)
    expect(answer.body).toEqual((await request(app).get('/api/things?q=a').expect(200)).body)
  })

  it('may answer in pieces', async () => {
    const { body, headers } = await request(app).get('/api/pieces').expect(200)
    expect(body).toEqual([1, 2])
    expect(headers).toMatchObject({ 'batch-id': '7', 'transfer-encoding': 'chunked' })
  })

  it('may read a stream beyond the limit of a body', async () => {
    const sent = post('/api/stream').set('Content-Type', 'application/x-ndjson').send('x'.repeat(3_000_000))
    expect((await sent.expect(200)).body).toBe(3_000_000)
  })

  it('is held to its schema in tests', async () => {
    const loose = smallApp([
      route({ path: '/a', answers: { 200: 'http/receipt' } }),
      route({ path: '/b', answers: { 201: null } }),
    ])
    await request(loose).get('/a').expect(500)
    await request(loose).get('/b').expect(500)
  })

  it('answers HEAD without a body and OPTIONS with its methods', async () => {
    const head = await request(app).head('/api/things').expect(200)
    expect(head.text).toBeUndefined()
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0)
    await request(app).options('/api/things').expect(204).expect('Allow', 'GET, POST, HEAD, OPTIONS')
  })
})

describe('every answer', () => {
  it.each(['/api/things', '/api/none', '/page'])(
    'of %s carries the security headers and no trace of the framework',
    async (path) => {
      const { headers } = await request(app).get(path)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/script|unsafe/)
      expect(headers['strict-transport-security']).toMatch(/^max-age=/)
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('etag')
    },
  )

  it('is counted by its route, not by its path', async () => {
    const seen: string[] = []
    const counted = smallApp(routes, {
      observe: (path, method, status) => seen.push(`${method} ${path} ${status}`),
    })
    await request(counted).get('/api/things/7')
    await request(counted).get('/api/none/at/all')
    await request(counted).delete('/api/things')
    expect(seen).toEqual(['GET /api/things/{id} 200', 'GET none 404', 'DELETE /api/things 405'])
  })
})

describe('a request that cannot be admitted', () => {
  it.each([
    ['no header', undefined, /没有 Authorization 请求头/],
    ['another scheme', 'Basic b25lOm9uZQ==', /不是 Bearer/],
    ['the bare key', 'cpk_one_secret', /不是 Bearer/],
    ['a key that is not or no more', 'Bearer wrong', /密钥无效：不存在、抄写不全或已失效/],
    ['no key behind the scheme', 'Bearer', /密钥无效/],
  ])('with %s is unauthenticated and told what to change', async (_what, header, detail) => {
    const asked = request(app).post('/api/things').expect('WWW-Authenticate', 'Bearer')
    const problem = await expectProblem(
      header === undefined ? asked : asked.set('Authorization', header),
      401,
      'unauthenticated',
    )
    expect(problem.detail).toMatch(detail)
    expect(problem.detail).not.toContain('secret')
    expect(problem.detail).not.toContain('此地址无需密钥')
  })

  it('with a wrong key is unauthenticated on a public path too, and told that it needs none', async () => {
    const asked = request(app).get('/api/things').set('Authorization', 'Bearer wrong')
    const problem = await expectProblem(asked, 401, 'unauthenticated')
    expect(problem.detail).toContain('此地址无需密钥')
  })

  it('with a JSON type and no body is told that the body is empty', async () => {
    const asked = post('/api/things').set('Content-Type', 'application/json').send('')
    const problem = await expectProblem(asked, 400, 'malformed-json')
    expect(problem.detail).toMatch(/^请求内容为空/)
  })

  it('without the role is forbidden and told which it needs and which it has', async () => {
    const problem = await expectProblem(post('/api/things', 'none'), 403, 'forbidden')
    expect(problem.detail).toMatch(/需要的角色（有其一即可）：submitter、operator；当前密钥的角色：无/)
  })

  it.each([
    ['/api/nothing', 'GET', 404, 'not-found'],
    ['/api/things', 'DELETE', 405, 'method-not-allowed'],
    ['/api/things/%E0%A4%A', 'GET', 404, 'not-found'],
    ['/api/things?x=1', 'GET', 422, 'schema-violation'],
    ['/api/things?q=1&q=2', 'GET', 422, 'schema-violation'],
    ['/api/things/7?q=1', 'GET', 422, 'schema-violation'],
  ])('%s by %s is answered %s %s', async (path, method, status, code) => {
    await expectProblem(method === 'GET' ? request(app).get(path) : request(app).delete(path), status, code)
  })

  it('says where the addresses of the interface are listed to who mistyped one', async () => {
    const problem = await expectProblem(request(app).get('/api/thing'), 404, 'not-found')
    expect(problem.detail).toContain('接口的全部地址见 /api/docs')
  })

  it('names the methods that are allowed', async () => {
    await request(app).delete('/api/things').expect('Allow', 'GET, POST, HEAD, OPTIONS')
  })

  it.each([
    ['no content type', {}, '{}', 415, 'unsupported-media-type'],
    ['another content type', { 'Content-Type': 'text/plain' }, '{}', 415, 'unsupported-media-type'],
    [
      'another charset',
      { 'Content-Type': 'application/json; charset=gbk' },
      '{}',
      415,
      'unsupported-media-type',
    ],
    [
      'a compressed body',
      { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      '{}',
      415,
      'unsupported-media-type',
    ],
    ['broken JSON', { 'Content-Type': 'application/json' }, '{"a":', 400, 'malformed-json'],
    [
      'a duplicate key',
      { 'Content-Type': 'application/json' },
      '{"code":"a","code":"b"}',
      400,
      'malformed-json',
    ],
    ['a prototype', { 'Content-Type': 'application/json' }, '{"__proto__":{}}', 400, 'malformed-json'],
    [
      'the wrong shape',
      { 'Content-Type': 'Application/JSON; Charset="UTF-8"' },
      '{"code":1}',
      422,
      'schema-violation',
    ],
    [
      'more than 1 MiB',
      { 'Content-Type': 'application/json' },
      `"${'x'.repeat(1024 * 1024)}"`,
      413,
      'body-too-large',
    ],
  ])('with %s is refused', async (_what, headers, body, status, code) => {
    const sent = post('/api/things').set(headers as Record<string, string>)
    await expectProblem(sent.serialize((text: unknown) => String(text)).send(body), status, code)
  })

  it('by invalid UTF-8 is refused', async () => {
    const sent = post('/api/things').set('Content-Type', 'application/json')
    await expectProblem(
      sent.serialize((bytes: unknown) => bytes as string).send(Buffer.from([0x22, 0xd6, 0xd0, 0x22])),
      400,
      'malformed-json',
    )
  })

  it('is told all faults of its shape', async () => {
    const problem = await expectProblem(
      post('/api/things').send({ pointer: 'x', extra: 1 }),
      422,
      'schema-violation',
    )
    expect((problem.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual([
      '#/code',
      '#/detail',
      '#/extra',
      '#/pointer',
    ])
  })

  it('without any body is an empty object', async () => {
    await expectProblem(post('/api/things'), 422, 'schema-violation')
  })
})

describe('a failure in a route', () => {
  it('is told with its detail, its faults, further members and headers', async () => {
    const problem = await expectProblem(
      request(app).get('/api/fails?how=failure').expect('ETag', '"3"'),
      412,
      'stale-revision',
    )
    expect(problem).toMatchObject({
      detail: '请重新读取',
      current: 3,
      errors: [thing],
      title: '记录已被他人修改',
    })
  })

  it.each(['unlisted', 'unknown'])(
    'that is %s tells nothing and is logged under its instance, masked',
    async (how) => {
      const lines: string[] = []
      const log = createLog('info', { write: (line) => lines.push(line) })
      const test = request(smallApp(routes, { log })).get(`/api/fails?how=${how}`)
      const problem = await expectProblem(test, 500, 'internal')
      expect(Object.keys(problem).sort()).toEqual(['code', 'instance', 'status', 'title', 'type'])
      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain(problem.instance)
      expect(lines[0]).not.toContain('19900307')
    },
  )

  it('after the first piece cuts the answer short', async () => {
    const cut = smallApp([
      route({
        path: '/cut',
        handle: () =>
          Promise.resolve({
            status: 200,
            type: 'text/plain',
            write: async (out) => {
              await out('begin')
              throw new Error('lost')
            },
          }),
      }),
    ])
    await expect(request(cut).get('/cut')).rejects.toThrow(/aborted|hang up|reset/)
  })

  it.each([
    ['/page', 'text/html,*/*', 'text/html; charset=utf-8'],
    ['/page', 'application/json', 'application/problem+json; charset=utf-8'],
    ['/nowhere', 'text/html', 'text/html; charset=utf-8'],
    ['/api/nowhere', 'text/html', 'application/problem+json; charset=utf-8'],
  ])('at %s for one who accepts %s is told as %s', async (path, accept, type) => {
    await request(app).get(path).set('Accept', accept).expect(404).expect('Content-Type', type)
  })
})

describe('the table of routes', () => {
  it('is refused when two routes have one name or a schema does not exist', () => {
    expect(() =>
      smallApp([route({ path: '/a', operation: 'x' }), route({ path: '/b', operation: 'x' })]),
    ).toThrow(/same operation/)
    expect(() => smallApp([route({ path: '/a', body: 'no/such' })])).toThrow(/no such schema/)
  })
})
