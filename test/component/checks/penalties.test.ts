import { newId } from '../../../src/platform/id'
import { answerFaults, buildCheck } from '../../support/checks'
import { buildPenalty } from '../../support/decisions'
import { describeWithMongo } from '../../support/describe-with-servers'
import { company } from '../../support/list-entries'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

/** More than one page of the store. */
const MANY = 1_005

const suite = (environment: () => Record<string, string>): void => {
  let platform: TestPlatform
  let department: ReturnType<typeof as>
  let checker: ReturnType<typeof as>
  let auditor: ReturnType<typeof as>

  beforeAll(async () => {
    platform = await openTestPlatform(environment())
    department = as(platform, await platform.keyOf(['submitter']))
    checker = as(platform, await platform.keyOf(['checker'], { scenarios: ['SC-03'] }))
    auditor = as(platform, await platform.keyOf(['auditor']))
  }, 60_000)
  afterAll(() => platform.close())

  const penaltyOf = ({ uscc, name }: ReturnType<typeof company>, CF_WSH = '示市监罚字〔2026〕1号') =>
    buildPenalty({ CF_XDR_MC: name, CF_XDR_SHXYM: uscc, CF_WSH }, { severity: 'general' })
  const publish = async (subject: ReturnType<typeof company>): Promise<string> => {
    const { id } = (await department.post('/api/v1/decisions', penaltyOf(subject))).body
    await platform.settle()
    return id
  }
  const ask = async (...numbers: number[]) => {
    const role = numbers.length > 1 ? ('consortium-member' as const) : ('applicant' as const)
    const subjects = numbers.map((number) => ({ ...company(number), role }))
    const { status, body } = await checker.post('/api/v1/checks', buildCheck(subjects))
    expect([status, answerFaults(body)]).toEqual([200, []])
    return body
  }
  type Hits = { readonly hits: { readonly entryId: string; readonly decision: { decidedOn: string } }[] }
  const hitsOf = ({ subjects }: { subjects: Hits[] }) => subjects.map(({ hits }) => hits)

  /** Copies of a public penalty under other numbers, put into the store as they are. */
  const multiply = async (id: string, count: number): Promise<string[]> => {
    const { decisions } = platform.submit.store
    const sample = await decisions.get(id)
    if (sample?.shown === undefined) throw new Error('the penalty is public')
    const copies = Array.from({ length: count }, (_, i) => ({
      ...sample,
      _id: newId(sample.receivedAt),
      revision: 1,
      key: `key-${id}-${i}`,
      nameKey: `name-key-${id}-${i}`,
    }))
    const { outcomes } = await decisions.insertMany(copies)
    expect(outcomes.every((outcome) => outcome === 'inserted')).toBe(true)
    return copies.map(({ _id }) => _id)
  }

  it('reads every public penalty of a body that has more than the store gives at once', async () => {
    const first = await publish(company(1))
    const all = [first, ...(await multiply(first, MANY - 1))].sort()
    const other = await publish(company(2))
    const [hits = []] = hitsOf(await ask(1))
    expect(hits.map(({ entryId }) => entryId).sort()).toEqual(all)
    const [many, one, none] = hitsOf(await ask(1, 2, 3))
    expect(many?.map(({ entryId }) => entryId).sort()).toEqual(all)
    expect(one?.map(({ entryId }) => entryId)).toEqual([other])
    expect(none).toEqual([])
  }, 120_000)

  it('computes an answer again after its penalty was corrected, and after it was withdrawn', async () => {
    const subject = company(4)
    const id = await publish(subject)
    const asked = [await ask(4)]
    const corrected = {
      ...penaltyOf(subject),
      record: { ...penaltyOf(subject).record, CF_JDRQ: '2026-04-29' },
    }
    const { status, body } = await department.put(`/api/v1/decisions/${id}`, 1, corrected)
    expect([status, body.errors]).toEqual([200, undefined])
    await platform.settle()
    asked.push(await ask(4))
    const withdrawal = { cause: 'revoked', explanation: '复议撤销', documentNo: '示复决〔2026〕1号' }
    expect((await department.post(`/api/v1/decisions/${id}/withdrawal`, withdrawal)).status).toBe(200)
    expect(hitsOf(await ask(4))).toEqual([[]])
    expect(asked.flatMap(hitsOf).map(([hit]) => [hit?.entryId, hit?.decision.decidedOn])).toEqual([
      [id, '2026-04-30'],
      [id, '2026-04-29'],
    ])
    for (const [i, answer] of asked.entries())
      expect((await auditor.get(`/api/v1/checks/${answer.id}/replay`)).body).toMatchObject({
        identical: true,
        differences: [],
        outcome: answer.outcome,
        entries: [{ collection: 'decisions', id, version: i + 1, found: true }],
      })
  }, 60_000)
}

describe('a check of a body with penalties on the embedded engine', () => {
  suite(() => ({}))
})

describeWithMongo('a check of a body with penalties on MongoDB', (database) => {
  suite(() => ({ CREDIT_MONGO_URL: database.url() }))
})
