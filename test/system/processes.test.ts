import { decisionCollection } from '../../src/decisions/store'
import { eventCollection } from '../../src/platform/events/documents'
import { buildPlatform } from '../support/child-script'
import { buildPenalty, OTHER_COMPANY } from '../support/decisions'
import { eventually } from '../support/eventually'
import { caller, startPlatform, type PlatformProcess } from '../support/platform-process'
import {
  ADMIN_KEY,
  ENVIRONMENT,
  lookInto,
  numberedPenalty,
  registerWith,
  temporaryFolder,
  untilSettled,
} from '../support/system'

describe('two API processes and two workers on one data folder', () => {
  const folder = temporaryFolder()
  const started: PlatformProcess[] = []
  const urls = (): string[] => started.slice(0, 2).map(({ url }) => url)
  const operators = () => urls().map((url) => caller(url, ADMIN_KEY))
  const first = () => caller(urls()[0] ?? '', ADMIN_KEY)
  let key = ''
  const departments = () => urls().map((url) => caller(url, key))

  const look = () =>
    lookInto({ sqlitePath: `${folder.path}/credit.db` }, async (store) => {
      const decisions = await store.collection(decisionCollection).find({ limit: 1_000 })
      const events = await store.collection(eventCollection).find({ limit: 1_000 })
      const told = events.filter(({ type }) => type === 'decision-published')
      return {
        ids: decisions.map(({ _id }) => _id).sort(),
        told: told.map(({ source }) => source.id).sort(),
        numbers: events.map(({ number }) => number),
      }
    })

  beforeAll(async () => {
    buildPlatform()
    const environment = { ...ENVIRONMENT, CREDIT_DATA: folder.path }
    for (const role of ['api', 'api', 'worker', 'worker'])
      started.push(await startPlatform({ ...environment, CREDIT_ROLE: role }))
    key = (await registerWith(first(), ['submitter'])).key
  }, 120_000)
  afterAll(async () => {
    await Promise.all(started.map((one) => one.kill()))
    folder.remove()
  })

  it('keep one record of a decision that is pushed to both at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => n + 1).flatMap((number) =>
        departments().map((department) => department.post('/api/v1/decisions', numberedPenalty(number))),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    const ids = new Set(answers.map(({ body }): string => body.id))
    expect(ids.size).toBe(20)
    const outcomes = answers.map(({ body }): string => body.outcome).sort()
    expect(outcomes).toEqual([...Array(20).fill('accepted'), ...Array(20).fill('repeated')])
    await untilSettled(first())
    const stored = await look()
    expect(stored.ids).toEqual([...ids].sort())
    expect(stored.told).toEqual(stored.ids)
    expect(stored.numbers).toEqual(stored.numbers.map((_number, at) => at + 1))
  }, 60_000)

  it('take the same batch on both without a second record', async () => {
    const lines = Array.from({ length: 200 }, (_, n) => JSON.stringify(numberedPenalty(1_001 + n)))
    const answers = await Promise.all(
      departments().map((department) => department.post('/api/v1/decision-batches', lines.join('\n'))),
    )
    const [one, other] = answers.map(({ body }) => body)
    expect([one.accepted + other.accepted, one.refused + other.refused]).toEqual([200, 0])
    expect([one.corrected + other.corrected, one.repeated + other.repeated]).toEqual([0, 200])
    await untilSettled(first())
    const stored = await look()
    expect(stored.ids).toHaveLength(220)
    expect(stored.told).toEqual(stored.ids)
  }, 60_000)

  it('both refuse a key within two seconds after it was revoked on one', async () => {
    const { id, key: revoked } = await registerWith(first(), ['submitter'])
    const holders = urls().map((url) => caller(url, revoked))
    for (const holder of holders) expect((await holder.get('/api/v1/decisions')).status).toBe(200)
    expect((await first().delete(`/api/v1/clients/${id}`)).status).toBe(204)
    await eventually(async () => {
      const answers = await Promise.all(holders.map((holder) => holder.get('/api/v1/decisions')))
      expect(answers.map(({ status }) => status)).toEqual([401, 401])
    }, 2_000)
  }, 30_000)

  it('both find a subject that came in through one', async () => {
    const [department] = departments()
    const penalty = buildPenalty({
      CF_WSH: '示市监罚字〔2026〕3001号',
      CF_XDR_MC: OTHER_COMPANY.name,
      CF_XDR_SHXYM: OTHER_COMPANY.uscc,
    })
    expect((await department?.post('/api/v1/decisions', penalty))?.status).toBe(202)
    const search = `/api/v1/public/search?q=${encodeURIComponent('海石')}`
    await eventually(async () => {
      const answers = await Promise.all(urls().map((url) => caller(url).get(search)))
      for (const { body } of answers)
        expect(body.items.map(({ uscc }: { uscc: string }) => uscc)).toEqual([OTHER_COMPANY.uscc])
    }, 15_000)
  }, 30_000)

  it('follow a clock that is set on one, and never go back', async () => {
    const now = '2026-06-01T09:00:00+08:00'
    expect((await first().put('/api/v1/clock', { now })).status).toBe(200)
    await eventually(async () => {
      const clocks = await Promise.all(urls().map((url) => caller(url).get('/api/v1/clock')))
      expect(clocks.map(({ body }) => body.today)).toEqual(['2026-06-01', '2026-06-01'])
    }, 2_000)
    const [, second] = operators()
    const back = await second?.put('/api/v1/clock', { now: '2026-05-31T09:00:00+08:00' })
    expect([back?.status, back?.body.code]).toEqual([422, 'clock-backwards'])
  }, 30_000)

  it('publish on when one API and one worker are gone', async () => {
    await Promise.all([started[0]?.kill(), started[2]?.kill()])
    const [, department] = departments()
    const sent = await department?.post('/api/v1/decisions', numberedPenalty(4_001))
    await eventually(async () => {
      const answer = await caller(urls()[1] ?? '').get(`/api/v1/public/decisions/${sent?.body.id}`)
      expect(answer.status).toBe(200)
    }, 10_000)
  }, 30_000)
})
