import { buildCheck } from '../../support/checks'
import { AUTHORITY, buildPenalty } from '../../support/decisions'
import { describeWithMongo } from '../../support/describe-with-servers'
import { fallsOf, race, staleOf } from '../../support/freshness'
import { buildEntry, company } from '../../support/list-entries'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

const ROUNDS = 3

const suite = (environment: () => Record<string, string>): void => {
  let platform: TestPlatform
  let lister: ReturnType<typeof as>
  let department: ReturnType<typeof as>
  let checker: ReturnType<typeof as>
  let next = 100

  beforeAll(async () => {
    platform = await openTestPlatform(environment())
    lister = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists: ['LB-02'] }))
    department = as(platform, await platform.keyOf(['submitter']))
    checker = as(platform, await platform.keyOf(['checker'], { scenarios: ['SC-03'] }))
  }, 60_000)
  afterAll(() => platform.close())

  const asker = (subject: ReturnType<typeof company>) => async () =>
    (await checker.post('/api/v1/checks', buildCheck(subject))).body
  const expectFresh = async (subject: ReturnType<typeof company>, write: () => Promise<void>) => {
    const seen = await race([asker(subject), asker(subject), asker(subject)], write)
    expect(seen.answers.filter(({ uses }) => uses).length).toBeGreaterThan(0)
    expect(staleOf(seen, 0)).toEqual([])
    expect(fallsOf(seen)).toEqual([])
  }

  it.each([
    ['repaired', 'removal', { cause: 'repaired', docNo: '示税修〔2026〕1号', effectiveOn: '2026-05-06' }],
    ['revoked', 'removal', { cause: 'revoked', docNo: '示税撤〔2026〕1号', effectiveOn: '2026-05-06' }],
    [
      'removed as an error',
      'removal',
      { cause: 'error', docNo: '示税更〔2026〕1号', effectiveOn: '2026-05-06' },
    ],
    ['stayed by a court', 'marks', { mark: 'stay', from: '2026-05-06', docNo: '（2026）示行停1号' }],
  ])(
    'is never answered from an entry whose being %s was acknowledged before it was asked',
    async (_how, path, change) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const subject = company((next += 1))
        const { id } = (await lister.post('/api/v1/list-entries', buildEntry({ subject }))).body
        await expectFresh(subject, async () => {
          expect((await lister.post(`/api/v1/list-entries/${id}/${path}`, change)).status).toBeLessThan(300)
        })
      }
    },
    60_000,
  )

  it('states a data version that never falls, whatever was read when', async () => {
    const subjects = [company((next += 1)), company((next += 1))]
    const seen: number[] = []
    for (let round = 0; round < ROUNDS; round += 1)
      for (const subject of subjects) {
        // The other one is still held from the round before.
        await lister.post('/api/v1/list-entries', buildEntry({ subject: company((next += 1)) }))
        await platform.settle()
        seen.push((await asker(subject)()).versions.data)
      }
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(new Set(seen).size).toBe(seen.length)
  }, 60_000)

  /** A fine that the public sees. */
  const publish = async (subject: ReturnType<typeof company>) => {
    const CF_WSH = `示市监罚字〔2026〕${(next += 1)}号`
    const penalty = buildPenalty(
      { CF_XDR_MC: subject.name, CF_XDR_SHXYM: subject.uscc, CF_WSH },
      { severity: 'general' },
    )
    const { id } = (await department.post('/api/v1/decisions', penalty)).body
    await platform.settle()
    return { id, penalty }
  }

  it('is never answered from a penalty that is withdrawn', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const subject = company((next += 1))
      const { id } = await publish(subject)
      await expectFresh(subject, async () => {
        const withdrawal = { cause: 'revoked', explanation: '复议撤销', documentNo: '示复决〔2026〕1号' }
        expect((await department.post(`/api/v1/decisions/${id}/withdrawal`, withdrawal)).status).toBe(200)
      })
    }
  }, 60_000)

  it('is never answered from a penalty that turns out to be of somebody else', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [subject, other] = [company((next += 1)), company((next += 1))]
      const { id, penalty } = await publish(subject)
      await expectFresh(subject, async () => {
        const record = { ...penalty.record, CF_XDR_MC: other.name, CF_XDR_SHXYM: other.uscc }
        expect((await department.put(`/api/v1/decisions/${id}`, 1, { ...penalty, record })).status).toBe(200)
      })
      expect((await asker(other)()).subjects[0].hits).toHaveLength(1)
    }
  }, 60_000)
}

describe('a check on the embedded engine', () => {
  suite(() => ({}))
})

describeWithMongo('a check on MongoDB', (database) => {
  suite(() => ({ CREDIT_MONGO_URL: database.url() }))
})
