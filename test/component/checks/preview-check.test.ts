import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
let steward: ReturnType<typeof as>

beforeAll(async () => {
  platform = await openTestPlatform()
  steward = as(platform, await platform.keyOf(['steward']))
})
afterAll(() => platform.close())

const hit = (listId: string, rest: object = {}) => ({
  listId,
  listedOn: '2026-01-01',
  validTo: '2028-01-01',
  status: 'active',
  via: 'self',
  match: 'code',
  ...rest,
})

const preview = (body: object, query = '') => steward.post(`/api/v1/checks/preview${query}`, body)

interface Fault {
  readonly pointer: string
  readonly code: string
}

it('answers the question against stated hits, on any day, and leaves no record', async () => {
  const { status, body } = await preview({
    scenario: 'SC-13',
    asOf: '2027-11-22',
    hits: [hit('LR-01'), hit('LB-04')],
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({ outcome: '禁止', mustConfirm: true, suspendedRewards: ['JL-06'] })
  expect(body.measures).toContain('CJ-60')
  expect(await platform.checks.deps.store.checks.count()).toBe(0)
})

it('takes marks by name or with their days, and a stay lifts only while it lasts', async () => {
  const outcomeOf = async (marks: readonly unknown[]): Promise<string> =>
    (await preview({ scenario: 'SC-03', asOf: '2026-11-22', hits: [hit('LB-02', { marks })] })).body.outcome
  expect(await outcomeOf(['objection'])).toBe('禁止')
  expect(await outcomeOf(['stay'])).toBe('正常')
  expect(await outcomeOf([{ mark: 'stay', from: '2026-11-01', until: '2026-11-21' }])).toBe('禁止')
})

it('fires a decision-based measure only by the number of a decision that names it', async () => {
  const outcomeOf = async (decision: object | null): Promise<string> =>
    (
      await preview({
        scenario: 'SC-08',
        roleSought: '食品许可申请人',
        asOf: '2026-11-22',
        hits: [hit('LB-13', { decision })],
      })
    ).body.outcome
  expect(await outcomeOf({ docNo: '示市监罚〔2026〕7号', measures: ['CJ-16'] })).toBe('禁止')
  for (const decision of [null, { docNo: '  ', measures: ['CJ-16'] }, { docNo: '示市监罚〔2026〕7号' }])
    expect(await outcomeOf(decision)).toBe('从严审查')
})

it('explains when asked, measure by measure', async () => {
  const { body } = await preview(
    { scenario: 'SC-18', asOf: '2026-11-22', hits: [hit('LW-01')] },
    '?explain=1',
  )
  expect(body.hits).toMatchObject([{ place: 0, measures: [{ code: 'CJ-23' }] }])
  expect(body.hits[0].leftOut.map(({ reason }: { reason: string }) => reason)).toContain('outside-scenario')
})

it('names everything that the law does not know, at once', async () => {
  const { status, body } = await preview({
    scenario: 'SC-99',
    asOf: '2026-11-22',
    hits: [hit('LB-99'), hit('LB-02', { decision: { docNo: '1', measures: ['CJ-06', 'CJ-99'] } })],
  })
  expect([status, body.code]).toEqual([422, 'schema-violation'])
  expect(body.errors.map(({ pointer, code }: Fault) => [pointer, code])).toEqual([
    ['#/scenario', 'unknown-scenario'],
    ['#/hits/0/listId', 'unknown-list'],
    ['#/hits/1/decision/measures/1', 'unknown-measure'],
  ])
})

it('refuses a day before the first set', async () => {
  const { body } = await preview({ scenario: 'SC-03', asOf: '2013-12-31', hits: [] })
  expect(body.errors.map(({ pointer, code }: Fault) => [pointer, code])).toEqual([['#/asOf', 'no-policy']])
})
