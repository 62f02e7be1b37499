import { openAccessApp, type AccessApp } from './access-app'

let app: AccessApp
let auditor: { id: string; key: string }
beforeEach(async () => {
  app = await openAccessApp()
  auditor = await app.register()
})
afterEach(() => app.close())

const read = async (query = '') =>
  (await app.call('get', `/api/v1/trail${query}`, auditor.key).expect(200)).body as {
    items: { who: string; action: string; outcome: string; target?: { id: string }; detail?: string }[]
    next: string | null
  }

describe('the trail', () => {
  it('tells who did what to which record and revision, newest first', async () => {
    app.clock.moveTo('2026-02-09T02:00:00.000Z')
    const { headers } = await app.call('post', `/api/v1/clients/${auditor.id}/rotation`).expect(201)
    const { items } = await read()
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: '2026-02-09T02:00:00.000Z',
        who: 'bootstrap-operator',
        action: 'rotate-key',
        target: { collection: 'clients', id: auditor.id },
        revision: 2,
        outcome: 'done',
        requestId: headers['x-request-id'],
      },
      expect.objectContaining({ action: 'register-client', revision: 1 }),
    ])
  })

  it('tells every refused authentication without the key', async () => {
    const forged = `cpk_${auditor.id}_${'x'.repeat(43)}`
    app.clock.moveTo('2026-02-09T02:00:00.000Z')
    await app.call('get', '/api/v1/clients', forged).expect(401)
    app.clock.moveTo('2026-02-09T03:00:00.000Z')
    await app.call('get', '/api/v1/clients', null).expect(401)
    const { items } = await read()
    expect(items.slice(0, 2).map(({ who, outcome, detail }) => [who, outcome, detail])).toEqual([
      ['unknown', 'refused', 'GET /api/v1/clients：未提供密钥'],
      [auditor.id, 'refused', 'GET /api/v1/clients：密钥不对或已失效'],
    ])
    expect(JSON.stringify(items)).not.toContain('xxxxx')
  })

  it('can be asked by who acted and by what was acted on', async () => {
    const other = await app.register()
    await app.call('get', '/api/v1/clients', null).expect(401)
    expect((await read('?who=unknown')).items).toHaveLength(1)
    expect((await read(`?target=clients:${other.id}`)).items.map(({ target }) => target?.id)).toEqual([
      other.id,
    ])
  })

  it('is read page by page, each entry once, while others are added', async () => {
    for (let hour = 2; hour < 7; hour += 1) {
      app.clock.moveTo(`2026-02-09T0${hour}:00:00.000Z`)
      await app.register()
    }
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await read(`?limit=2${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)
      seen.push(...page.items.map(({ target }) => target?.id ?? ''))
      cursor = page.next
      app.clock.moveTo('2026-02-09T09:00:00.000Z')
      await app.register()
    }
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
  })

  it.each([
    ['operator', 403],
    ['submitter', 403],
    ['steward', 200],
    ['auditor', 200],
  ])('is answered to %s with %s', async (role, status) => {
    const { key } = await app.register({ roles: [role] })
    expect((await app.call('get', '/api/v1/trail', key)).status).toBe(status)
  })

  it('cannot be changed through any route', async () => {
    await app.call('post', '/api/v1/trail', auditor.key).expect(405)
    await app.call('delete', '/api/v1/trail', auditor.key).expect(405)
    expect(await app.store.trail.count()).toBe(1)
  })
})
