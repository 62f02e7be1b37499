import { cast, castPersons } from '../../../src/demo/list-cast'
import { demoKey } from '../../../src/demo/demo-clients'
import { demoEntries } from '../../../src/demo/build-entries'
import { loadDemo } from '../../../src/demo/load-demo'
import type { CheckAnswer } from '../../../src/generated/check/answer'
import type { CheckRequest } from '../../../src/generated/check/request'
import { buildCheck } from '../../support/checks'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
beforeAll(async () => {
  platform = await openTestPlatform()
  await loadDemo({ ...platform, secrets: platform.base.vault })
  await platform.settle()
}, 60_000)
afterAll(() => platform.close())

const holder = (name: string) => as(platform, demoKey(platform.base.vault, `demo-${name}`))

const ask = async (by: string, request: CheckRequest): Promise<CheckAnswer> => {
  const { status, body } = await holder(by).post('/api/v1/checks', request)
  expect(status).toBe(200)
  return body as CheckAnswer
}

const applicant = ({ uscc, name }: { uscc: string; name: string }) => ({ uscc, name })
const bidder = (subject: { uscc: string; name: string }) => ({
  ...applicant(subject),
  role: 'consortium-member' as const,
  roleSought: '投标人',
})

type Row = [
  what: string,
  by: string,
  scenario: string,
  subjects: CheckRequest['subjects'],
  expected: Partial<Pick<CheckAnswer, 'outcome' | 'measures' | 'suspendedRewards'>>,
  actType?: CheckRequest['actType'],
]

describe('the fictitious city answers its approval systems', () => {
  it.each<Row>([
    [
      'a tax list entry bars from procurement, objection or not',
      'procurement',
      'SC-03',
      [applicant(cast.taxDebtor)],
      { outcome: '禁止', measures: ['CJ-06'] },
    ],
    [
      'the same entry only makes a permit strict, and suspends the rewards of the red one',
      'approval',
      'SC-07',
      [applicant(cast.taxDebtor)],
      { outcome: '从严审查', measures: ['CJ-32', 'CJ-34', 'CJ-40'], suspendedRewards: ['JL-01', 'JL-03'] },
    ],
    [
      'an entry that a court has stayed has no effect',
      'procurement',
      'SC-03',
      [applicant(cast.stayed)],
      { outcome: '正常', measures: [] },
    ],
    [
      'a branch takes what stands against its parent',
      'procurement',
      'SC-03',
      [applicant(cast.branch)],
      { outcome: '禁止', measures: ['CJ-05', 'CJ-06'] },
    ],
    [
      'one member decides for its consortium',
      'tender',
      'SC-01',
      [bidder(cast.debtor), bidder(cast.partner)],
      { outcome: '限制', measures: ['CJ-02', 'CJ-36'] },
    ],
    [
      'a clean red entry opens the green channel',
      'approval',
      'SC-04',
      [applicant(cast.exemplary)],
      { outcome: '绿色通道', measures: ['JL-01', 'JL-10'] },
    ],
    [
      'a filing cannot be refused',
      'approval',
      'SC-22',
      [applicant(cast.shipAgent)],
      { outcome: '正常', measures: ['CJ-30', 'CJ-34'] },
      'filing',
    ],
    [
      'a broken promise costs the shortcut',
      'approval',
      'SC-09',
      [applicant(cast.promiseBreaker)],
      { outcome: '限制', measures: ['CJ-31'] },
    ],
    [
      'unpaid wages limit public funds',
      'finance',
      'SC-06',
      [applicant(cast.wageDebtor)],
      { outcome: '限制', measures: ['CJ-10', 'CJ-11'] },
    ],
    [
      'a watch list limits nothing',
      'finance',
      'SC-06',
      [applicant(cast.watched)],
      { outcome: '正常', measures: [] },
    ],
    [
      'who cannot be reached is looked at closely',
      'approval',
      'SC-07',
      [applicant(cast.lostContact)],
      { outcome: '从严审查', measures: ['CJ-34'] },
    ],
    [
      'a serious accident halts a project, though under review',
      'approval',
      'SC-04',
      [applicant(cast.plant)],
      { outcome: '限制' },
    ],
    [
      'a restructuring shields',
      'approval',
      'SC-07',
      [applicant(cast.restructured)],
      { outcome: '正常', measures: [] },
    ],
    [
      'what is expired, repaired or left early has no effect',
      'approval',
      'SC-07',
      [applicant(cast.formerlyListed)],
      { outcome: '正常', measures: [] },
    ],
    [
      'what was revoked or entered in error never had one',
      'procurement',
      'SC-03',
      [applicant(cast.wronglyListed)],
      { outcome: '正常', measures: [] },
    ],
    [
      'another body of the same name is not hit',
      'procurement',
      'SC-03',
      [applicant(cast.namesake)],
      { outcome: '正常', measures: [] },
    ],
    [
      'a name alone is a candidate, never a hit',
      'procurement',
      'SC-03',
      [{ name: cast.namesake.name }],
      { outcome: '正常', measures: [] },
    ],
    [
      'a person on the list of conscription',
      'personnel',
      'SC-14',
      [{ ...castPersons.conscript }],
      { outcome: '禁止' },
    ],
    [
      'a person who owes under a judgment',
      'personnel',
      'SC-14',
      [{ ...castPersons.debtor }],
      { outcome: '正常' },
    ],
  ])('%s', async (_what, by, scenario, subjects, expected, actType = null) => {
    expect(await ask(by, buildCheck(subjects, { scenario, actType }))).toMatchObject(expected)
  })
})

describe('the checks on record in the fictitious city', () => {
  it.each([
    ['overdue', 1],
    ['raised', 1],
  ])('are in part %s', async (state, least) => {
    const { status, body } = await holder('steward').get(`/api/v1/operations/feedback?state=${state}`)
    expect(status).toBe(200)
    expect((body as { items: object[] }).items.length).toBeGreaterThanOrEqual(least)
  })
})

describe('the lists of the fictitious city', () => {
  it('hold entries of every colour and in every state', async () => {
    const states = new Set<string>()
    for (const { authority } of demoEntries('2026-05-06')) {
      const { body } = await holder(authority).get('/api/v1/list-entries?limit=100')
      for (const { color, state } of (body as { items: { color: string; state: string }[] }).items)
        states.add(`${color} ${state}`)
    }
    expect([...states].sort()).toEqual([
      'black active',
      'black expired',
      'black removed',
      'black repaired',
      'black revoked',
      'red active',
      'red suspended',
      'watch active',
    ])
  })

  it('show no natural person and nothing that is over', async () => {
    const { body } = await as(platform).get(`/api/v1/public/subjects/${cast.formerlyListed.uscc}/lists`)
    expect((body as { items: object[] }).items).toEqual([])
    for (const { name } of Object.values(castPersons)) {
      const found = await as(platform).get(`/api/v1/public/search?q=${encodeURIComponent(name)}`)
      expect((found.body as { total: number }).total).toBe(0)
    }
  })

  it('is the same city at every start, whatever the day', () => {
    const on = (today: string) =>
      demoEntries(today)
        .map(({ submission }) => submission.subject.name)
        .sort()
    expect(on('2028-02-29')).toEqual(on('2026-05-06'))
  })
})

describe('a city of another day', () => {
  it.each(['2012-05-06T09:00:00+08:00', '2035-01-01T00:00:30+08:00'])(
    'is loaded all the same on %s, as far as the law reaches',
    async (instant) => {
      const other = await openTestPlatform({ CREDIT_CLOCK: instant })
      try {
        await loadDemo({ ...other, secrets: other.base.vault })
        const { body } = await as(other, demoKey(other.base.vault, 'demo-steward')).get('/api/v1/checks/none')
        expect(body).toMatchObject({ code: 'check-not-found' })
      } finally {
        await other.close()
      }
    },
    60_000,
  )
})
