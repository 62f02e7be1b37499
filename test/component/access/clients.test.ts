import { eventually } from '../../support/eventually'
import { adminKey, openAccessApp, unit, type AccessApp } from './access-app'

let app: AccessApp
beforeEach(async () => (app = await openAccessApp()))
afterEach(() => app.close())

const trail = '/api/v1/trail'
const opens = async (key: string, process: 0 | 1 = 0): Promise<boolean> =>
  (await app.call('get', trail, key, process)).status === 200

describe('a client', () => {
  it('is registered by an operator and gets a key that opens what its roles allow', async () => {
    const { id, key } = await app.register()
    expect(key.startsWith(`cpk_${id}_`)).toBe(true)
    expect(await opens(key)).toBe(true)
    expect((await app.call('get', '/api/v1/clients', key)).status).toBe(403)
  })

  it('is listed without its key, page by page', async () => {
    const first = await app.register({
      name: '一',
      roles: ['submitter'],
      recordTypes: ['CF_FR'],
      backfill: true,
    })
    app.clock.moveTo('2026-02-09T02:00:00.000Z')
    await app.register({ name: '二', roles: ['steward', 'auditor'] })
    const page = (await app.call('get', '/api/v1/clients?limit=1').expect(200)).body
    expect(page.items).toEqual([
      {
        id: first.id,
        name: '一',
        unit,
        roles: ['submitter'],
        recordTypes: ['CF_FR'],
        backfill: true,
        createdAt: '2026-02-09T01:00:00.000Z',
        keys: 1,
      },
    ])
    const rest = (await app.call('get', `/api/v1/clients?limit=1&cursor=${String(page.next)}`).expect(200))
      .body
    expect(rest.items.map(({ name }: { name: string }) => name)).toEqual(['二'])
    expect(rest.next).toBeNull()
  })

  it.each([
    ['no role', { roles: [] }, '#/roles'],
    ['an unknown role', { roles: ['king'] }, '#/roles/0'],
    ['a unit without a code', { unit: { name: '某局' } }, '#/unit/uscc'],
    ['a code of the wrong form', { unit: { ...unit, uscc: '123' } }, '#/unit/uscc'],
    ['an unknown field', { admin: true }, '#/admin'],
  ])('with %s is refused', async (_what, overrides, pointer) => {
    const sent = app
      .call('post', '/api/v1/clients')
      .send({ name: 'x', unit, roles: ['auditor'], ...overrides })
    expect((await sent.expect(422)).body.errors[0].pointer).toBe(pointer)
  })

  it('registered twice under one idempotency key is one client', async () => {
    const send = () =>
      app
        .call('post', '/api/v1/clients')
        .set('Idempotency-Key', 'k')
        .send({ name: 'x', unit, roles: ['auditor'] })
    const first = (await send().expect(201)).body
    expect((await send().expect(201)).body).toEqual(first)
    expect(await app.store.clients.count()).toBe(1)
  })

  it('leaves no key in the store', async () => {
    const { key } = await app.register()
    const secret = key.split('_').slice(2).join('_')
    const stored = JSON.stringify([
      await app.store.clients.find({ limit: 10 }),
      await app.store.trail.find({ limit: 10 }),
    ])
    expect(stored).not.toContain(secret)
  })
})

describe('a key', () => {
  it('that is rotated stays valid for the stated time, the new one beyond', async () => {
    const { id, key } = await app.register()
    const rotated = (
      await app.call('post', `/api/v1/clients/${id}/rotation`).send({ validForHours: 2 }).expect(201)
    ).body
    expect(rotated).toMatchObject({ id, previousKeyValidUntil: '2026-02-09T03:00:00.000Z' })
    app.clock.moveTo('2026-02-09T02:59:59.999Z')
    expect([await opens(key, 1), await opens(rotated.key as string, 1)]).toEqual([true, true])
    app.clock.moveTo('2026-02-09T03:00:00.000Z')
    expect([await opens(key, 1), await opens(rotated.key as string, 1)]).toEqual([false, true])
  })

  it('is valid for a day after a rotation without a word', async () => {
    const { id } = await app.register()
    const { body } = await app.call('post', `/api/v1/clients/${id}/rotation`).expect(201)
    expect(body.previousKeyValidUntil).toBe('2026-02-10T01:00:00.000Z')
  })

  it('does not live longer by a second rotation', async () => {
    const { id, key } = await app.register()
    await app.call('post', `/api/v1/clients/${id}/rotation`).send({ validForHours: 1 }).expect(201)
    await app.call('post', `/api/v1/clients/${id}/rotation`).send({ validForHours: 100 }).expect(201)
    app.clock.moveTo('2026-02-09T02:00:00.000Z')
    expect(await opens(key)).toBe(false)
  })

  it('of a client that is revoked opens nothing, in every process, within a second', async () => {
    const { id, key } = await app.register()
    expect([await opens(key, 0), await opens(key, 1)]).toEqual([true, true])
    const revokedAt = performance.now()
    await app.call('delete', `/api/v1/clients/${id}`).expect(204)
    await eventually(async () => {
      expect([await opens(key, 0), await opens(key, 1)]).toEqual([false, false])
    })
    expect(performance.now() - revokedAt).toBeLessThan(5_000)
    await app.call('post', `/api/v1/clients/${id}/rotation`).expect(404)
    await app.call('delete', `/api/v1/clients/${id}`).expect(404)
    const [listed] = (await app.call('get', '/api/v1/clients').expect(200)).body.items
    expect(listed).toMatchObject({ id, keys: 0, revokedAt: '2026-02-09T01:00:00.000Z' })
  })

  it.each([
    ['of nobody', () => `cpk_nobody_${'x'.repeat(43)}`],
    ['of another secret', ({ id }: { id: string }) => `cpk_${id}_${'x'.repeat(43)}`],
    [
      'with a changed last character',
      ({ key }: { key: string }) => key.slice(0, -2) + (key.endsWith('AA') ? 'BB' : 'AA'),
    ],
    ['of no form', () => 'x'],
    ['like the first operator’s', () => `${adminKey}x`],
  ])('%s is refused', async (_what, forge) => {
    await app.call('get', trail, forge(await app.register())).expect(401)
    expect(await app.store.trail.count({ who: 'bootstrap-operator' })).toBe(1)
  })
})
