import { askLines, buildCheck } from '../../support/checks'
import { AUTHORITY, OTHER_AUTHORITY } from '../../support/decisions'
import { company } from '../../support/list-entries'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
beforeAll(async () => {
  platform = await openTestPlatform()
}, 60_000)
afterAll(() => platform.close())

const ask = (client: ReturnType<typeof as>, number: number, change: Parameters<typeof buildCheck>[1] = {}) =>
  client.post('/api/v1/checks', buildCheck(company(number), { caseNo: `办件${number}`, ...change }))

describe('checks of one moment', () => {
  it('keep each its caller, its request, its answer, and its refusal in the trail', async () => {
    const [one, other] = await Promise.all(
      [AUTHORITY, OTHER_AUTHORITY].map(async (unit) =>
        as(platform, await platform.keyOf(['checker'], { unit, scenarios: ['SC-03'] })),
      ),
    )
    if (one === undefined || other === undefined) throw new Error('two clients')
    const [refused, forbidden, ...answers] = await Promise.all([
      ask(other, 1, { purpose: null }),
      ask(one, 2, { scenario: 'SC-06' }),
      ...Array.from({ length: 20 }, (_, i) => ask(i % 2 === 0 ? one : other, 10 + i)),
    ])
    expect([refused.status, forbidden.status]).toEqual([422, 403])
    expect(answers.map(({ status, body }) => [status, body.caseNo])).toEqual(
      answers.map((_answer, i) => [200, `办件${10 + i}`]),
    )
    const records = await platform.checks.deps.store.checks.getMany(answers.map(({ body }) => body.id))
    expect(records.map(({ unit, requestId, text }) => [unit, requestId, text])).toEqual(
      answers.map(({ headers, text }, i) => [
        (i % 2 === 0 ? AUTHORITY : OTHER_AUTHORITY).uscc,
        headers['x-request-id'],
        text,
      ]),
    )
    const auditor = as(platform, await platform.keyOf(['auditor']))
    const { items } = (await auditor.get('/api/v1/trail?limit=50')).body
    for (const [answer, detail] of [
      [refused, 'query-refused SC-03'],
      [forbidden, 'forbidden SC-06'],
    ] as const)
      expect(items).toContainEqual(
        expect.objectContaining({ requestId: answer.headers['x-request-id'], action: 'ask-check', detail }),
      )
  })
})

describe('the budget of checks', () => {
  const openClient = async (checksPerMinute?: number) =>
    as(
      platform,
      await platform.keyOf(['checker'], {
        scenarios: ['SC-03'],
        ...(checksPerMinute === undefined ? {} : { checksPerMinute }),
      }),
    )

  it('is told with every answer, also with a refusal', async () => {
    const client = await openClient()
    for (const [change, status, left] of [
      [{}, 200, 299_999],
      [{ purpose: null }, 422, 299_998],
    ] as const) {
      const answer = await ask(client, 40, change)
      expect([answer.status, answer.headers['ratelimit-policy'], answer.headers['ratelimit']]).toEqual([
        status,
        '"checks";q=300000;w=60',
        expect.stringMatching(new RegExp(`^"checks";r=${left};t=\\d+$`)),
      ])
    }
  })

  it('refuses beyond what the client was registered with, with the time to wait, and leaves others alone', async () => {
    const [client, other] = [await openClient(2), await openClient(2)]
    const statuses = [await ask(client, 41), await ask(client, 42)].map(({ status }) => status)
    const refused = await ask(client, 43)
    expect([...statuses, refused.status, refused.body.code]).toEqual([200, 200, 429, 'rate-limited'])
    expect(refused.headers['ratelimit']).toMatch(/^"checks";r=0;t=\d+$/)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await ask(other, 44)).status).toBe(200)
  })

  it('counts a call that is answered again as well, and does not bring back its old figures', async () => {
    const client = await openClient(2)
    const again = () => ask(client, 45).set('Idempotency-Key', 'k-45')
    const [first, second, third] = [await again(), await again(), await again()]
    expect([second.text === first.text, second.headers['idempotency-replayed']]).toEqual([true, 'true'])
    expect(second.headers['ratelimit']).toMatch(/r=0;/)
    expect(third.status).toBe(429)
  })

  it('counts each line of a batch', async () => {
    const client = await openClient(3)
    const lines = Array.from({ length: 5 }, (_, i) => buildCheck(company(50 + i)))
    const answer = await askLines(client, lines)
    expect(answer.headers['ratelimit']).toMatch(/r=3;/)
    const told = answer.lines.map((line) => JSON.parse(line))
    expect(told.map(({ code, outcome }) => code ?? outcome)).toEqual([
      ...Array(3).fill('正常'),
      ...Array(2).fill('rate-limited'),
    ])
    expect((await ask(client, 60)).status).toBe(429)
  })
})
