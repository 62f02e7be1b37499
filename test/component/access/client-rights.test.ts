import { AUTHORITY } from '../../support/decisions'
import { ADMIN_KEY, as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
beforeAll(async () => {
  platform = await openTestPlatform()
})
afterAll(() => platform.close())

const register = (rights: object) =>
  as(platform, ADMIN_KEY).post('/api/v1/clients', {
    name: '对接程序',
    unit: AUTHORITY,
    roles: ['lister', 'checker'],
    ...rights,
  })

it('registers a client with lists and scenarios of the law', async () => {
  expect((await register({ lists: ['LB-02', 'LR-01'], scenarios: ['SC-03'] })).status).toBe(201)
  expect((await register({})).status).toBe(201)
})

it('refuses lists and scenarios that nobody knows, names each and where to look, and stores nothing', async () => {
  const count = () => platform.access.clients.count()
  const before = await count()
  const { status, body } = await register({ lists: ['LB-02', 'LB-2'], scenarios: ['SC-99', 'sc-03'] })
  expect([status, body.code]).toEqual([422, 'schema-violation'])
  expect(body.errors).toEqual([
    {
      pointer: '#/lists/1',
      code: 'unknown-list',
      detail: '没有名单 LB-2，请核对代码：全部名单见 GET /api/v1/policies/lists 或者页面 /lists',
    },
    expect.objectContaining({ pointer: '#/scenarios/0', code: 'unknown-scenario' }),
    expect.objectContaining({ pointer: '#/scenarios/1', detail: expect.stringContaining('sc-03') }),
  ])
  expect(await count()).toBe(before)
})
