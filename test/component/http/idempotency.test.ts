import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Express } from 'express'
import request from 'supertest'
import { createVault } from '../../../src/platform/crypto/vault'
import { Failure } from '../../../src/platform/http/failure'
import {
  createIdempotencyStore,
  forgetExpiredCalls,
  idempotencyCollection,
  type IdempotencyDocument,
} from '../../../src/platform/http/idempotency'
import { openStore } from '../../../src/platform/store/open-store'
import type { Collection, Store } from '../../../src/platform/store/port'
import { route, smallApp } from './small-app'

const vault = createVault(['a-secret-of-at-least-thirty-two-characters'])
const body = { pointer: '#', code: 'x', detail: 'y' }

let folder: string
let store: Store
let calls: Collection<IdempotencyDocument>
let app: Express
let now: string
let handled: number
let behave: () => Promise<void>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'credit-idempotency-'))
  store = await openStore({ sqlitePath: join(folder, 'credit.db') }, [idempotencyCollection])
  calls = store.collection(idempotencyCollection)
  now = '2026-02-09T01:00:00.000Z'
  handled = 0
  behave = () => Promise.resolve()
  const work = route({
    path: '/things',
    method: 'post',
    roles: ['submitter'],
    body: 'http/input-error',
    idempotent: true,
    answers: { 201: null },
    handle: async () => {
      handled += 1
      await behave()
      return {
        status: 201,
        json: { number: handled, key: 'cpk_secret' },
        headers: { Location: `/things/${handled}` },
      }
    },
  })
  const idempotency = createIdempotencyStore({
    calls,
    now: () => now,
    seal: (text) => vault.seal(text),
    open: (sealed) => vault.open(sealed),
  })
  app = smallApp([work, { ...work, path: '/checks', operation: 'check', idempotent: 'until-midnight' }], {
    idempotency,
  })
})

afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const send = (key: string, { as = 'one', sent = body, path = '/things' } = {}) =>
  request(app).post(path).set('Authorization', `Bearer ${as}`).set('Idempotency-Key', key).send(sent)

describe('a call with an idempotency key', () => {
  it('is answered once; the same again gets the first answer', async () => {
    const first = await send('k').expect(201)
    const again = await send('k')
      .expect(201)
      .expect('Idempotency-Replayed', 'true')
      .expect('Location', '/things/1')
    expect(first.headers).not.toHaveProperty('idempotency-replayed')
    expect(again.text).toBe(first.text)
    expect(handled).toBe(1)
  })

  it.each([
    ['another key', { key: 'other' }],
    ['another caller', { as: 'two' }],
    ['another route', { path: '/checks' }],
  ])(
    'of %s is another call',
    async (_what, { key = 'k', ...rest }: { key?: string; as?: string; path?: string }) => {
      await send('k').expect(201)
      await send(key, rest).expect(201)
      expect(handled).toBe(2)
    },
  )

  it('with another body is a mismatch', async () => {
    await send('k').expect(201)
    const { body: problem } = await send('k', { sent: { ...body, code: 'other' } }).expect(409)
    expect(problem.code).toBe('idempotency-mismatch')
  })

  it('while the first is in hand is told to wait', async () => {
    let release: () => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      behave = () => {
        resolve()
        return new Promise((done) => (release = done))
      }
    })
    const first = send('k').then((answer) => answer.status)
    await begun
    const { body: problem } = await send('k').expect(409).expect('Retry-After', '1')
    expect(problem.code).toBe('idempotency-in-progress')
    release()
    expect(await first).toBe(201)
    await send('k').expect(201)
    expect(handled).toBe(1)
  })

  it('that failed by its own fault fails the same way again', async () => {
    behave = () => Promise.reject(new Failure('forbidden', '不属于本单位'))
    const first = await send('k').expect(403)
    behave = () => Promise.resolve()
    const again = await send('k')
      .expect(403)
      .expect('Content-Type', 'application/problem+json; charset=utf-8')
    expect(again.text).toBe(first.text)
  })

  it('that failed by the fault of the platform may be tried again', async () => {
    behave = () => Promise.reject(new Error('store lost'))
    await send('k').expect(500)
    behave = () => Promise.resolve()
    await send('k').expect(201)
    expect(handled).toBe(2)
  })

  it('that was refused for its shape has not used up its key', async () => {
    await send('k', { sent: { ...body, code: 1 } as never }).expect(422)
    await send('k').expect(201)
    expect(handled).toBe(1)
  })

  it('may be made by exactly one of many that come together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send('k').then(({ status }) => status)),
    )
    expect(handled).toBe(1)
    expect(answers.filter((status) => status !== 201 && status !== 409)).toEqual([])
  })

  it.each([
    ['/things', '2026-02-10T00:59:59.999Z', 1],
    ['/things', '2026-02-10T01:00:00.000Z', 2],
    ['/checks', '2026-02-09T15:59:59.999Z', 1],
    ['/checks', '2026-02-09T16:00:00.000Z', 2],
  ])('to %s at 09:00 in China, sent again at %s, is worked on %s times', async (path, at, times) => {
    await send('k', { path }).expect(201)
    now = at
    await send('k', { path }).expect(201)
    expect(handled).toBe(times)
  })

  it('that was lost with its process frees its key after a minute', async () => {
    await send('k').expect(201)
    const [call] = await calls.find({ limit: 1 })
    const { sealedAnswer: _dropped, ...begun } = call as IdempotencyDocument
    await calls.replace({ ...begun, revision: 3 }, 2)
    now = '2026-02-09T01:00:59.999Z'
    await send('k').expect(409)
    now = '2026-02-09T01:01:00.000Z'
    await send('k').expect(201)
    expect(handled).toBe(2)
  })

  it('leaves its answer sealed in the store, and nothing after its time', async () => {
    await send('k').expect(201)
    expect(JSON.stringify(await calls.find({ limit: 10 }))).not.toContain('cpk_secret')
    expect(await forgetExpiredCalls({ calls, now: () => now })).toBe(0)
    now = '2026-02-10T01:00:00.000Z'
    expect(await forgetExpiredCalls({ calls, now: () => now })).toBe(1)
    expect(await calls.count()).toBe(0)
  })

  it('must be visible characters', async () => {
    await send('a b').expect(422)
    await send('x'.repeat(201)).expect(422)
    expect(handled).toBe(0)
  })
})
