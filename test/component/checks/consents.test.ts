import { CITIZEN_ID, OTHER_AUTHORITY } from '../../support/decisions'
import { buildCheck, buildConsent } from '../../support/checks'
import { describeWithMongo } from '../../support/describe-with-servers'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

const PERSON = { idType: '身份证', idNo: CITIZEN_ID, name: '某乙' }

const suite = (environment: () => Record<string, string>): void => {
  let platform: TestPlatform
  let checker: ReturnType<typeof as>
  let foreign: ReturnType<typeof as>
  let steward: ReturnType<typeof as>
  let auditor: ReturnType<typeof as>

  const give = (overrides: Parameters<typeof buildConsent>[0] = {}) =>
    checker.post('/api/v1/consents', buildConsent(overrides))
  /** SC-07, general permits: no statutory duty to check persons. */
  const ask = (consentId: string, client = checker, scenario = 'SC-07') =>
    client.post('/api/v1/checks', buildCheck({ ...PERSON, consentId }, { scenario }))
  const withdraw = (id: string, client = checker) => client.post(`/api/v1/consents/${id}/withdrawal`, {})
  const trailOf = async (query: string) => (await auditor.get(`/api/v1/trail?${query}`)).body.items

  beforeAll(async () => {
    platform = await openTestPlatform(environment())
    const scenarios = ['SC-07', 'SC-13']
    checker = as(platform, await platform.keyOf(['checker'], { scenarios }))
    foreign = as(platform, await platform.keyOf(['checker'], { scenarios, unit: OTHER_AUTHORITY }))
    steward = as(platform, await platform.keyOf(['steward']))
    auditor = as(platform, await platform.keyOf(['auditor']))
  }, 60_000)
  afterAll(() => platform.close())

  it('lets the unit check the person, and the record of the check names it', async () => {
    const given = await give()
    expect([given.status, given.body]).toMatchObject([
      201,
      { state: 'active', subject: { idNo: '3702**********0007' }, withdrawnAt: null },
    ])
    const { id } = given.body
    const asked = await ask(id)
    expect([asked.status, asked.body.errors ?? []]).toEqual([200, []])
    const record = await platform.checks.deps.store.checks.get(asked.body.id)
    expect(record?.consents).toEqual([{ subject: 0, id }])
    expect((await auditor.get(`/api/v1/checks/${asked.body.id}/replay`)).body.identical).toBe(true)
    expect(await trailOf(`target=consents:${id}`)).toMatchObject([
      { action: 'record-consent', outcome: 'done' },
    ])
  })

  it('keeps the number of the person nowhere in the clear', async () => {
    const { id } = (await give()).body
    const stored = await platform.checks.deps.store.consents.get(id)
    expect(JSON.stringify(stored)).not.toContain(CITIZEN_ID)
    expect(stored?.person).toMatch(/^person:/)
  })

  it('covers its own unit and its own scenarios only, and the attempt is in the trail', async () => {
    const { id } = (await give()).body
    for (const answer of [await ask(id, foreign), await ask(id, checker, 'SC-13'), await ask('none')]) {
      expect([answer.status, answer.body.code]).toEqual([422, 'query-refused'])
      expect(answer.body.errors).toMatchObject([
        { pointer: '#/subjects/0/consentId', code: 'consent-required' },
      ])
    }
    const [attempt] = await trailOf('limit=1')
    expect(attempt).toMatchObject({ action: 'ask-check', outcome: 'refused', detail: 'query-refused SC-07' })
    expect((await foreign.get(`/api/v1/consents/${id}`)).status).toBe(404)
    expect((await auditor.get(`/api/v1/consents/${id}`)).body.state).toBe('active')
  })

  it('no longer covers anything once its withdrawal is acknowledged, and stays withdrawn', async () => {
    const { id } = (await give()).body
    expect((await ask(id)).status).toBe(200)
    const withdrawn = await withdraw(id)
    expect([withdrawn.status, withdrawn.body.state]).toEqual([200, 'withdrawn'])
    const refused = await ask(id)
    expect([refused.status, refused.body.errors[0].detail]).toEqual([422, expect.stringContaining('撤回')])
    expect((await withdraw(id, steward)).body.withdrawnAt).toBe(withdrawn.body.withdrawnAt)
    const actions = (await trailOf(`target=consents:${id}`)).map(({ action }: { action: string }) => action)
    expect(actions).toEqual(['withdraw-consent', 'withdraw-consent', 'record-consent'])
  })

  it('is withdrawn once by many who withdraw it at the same moment', async () => {
    const { id } = (await give()).body
    const answers = await Promise.all([1, 2, 3, 4].map(() => withdraw(id)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await platform.checks.deps.store.consents.get(id))?.revision).toBe(2)
  })

  it('is refused with all its faults, and another unit cannot withdraw it: both attempts are in the trail', async () => {
    const subject = { ...PERSON, idNo: '370202199001010008' }
    const refused = await give({ subject, evidence: {}, scenarios: ['SC-99'] })
    expect([refused.status, refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      ['#/subject/idNo', '#/scenarios/0', '#/evidence'],
    ])
    expect(refused.text).not.toContain(subject.idNo)
    const { id } = (await give()).body
    expect((await withdraw(id, foreign)).status).toBe(404)
    const attempts = (await trailOf('limit=3')).filter(
      ({ outcome }: { outcome: string }) => outcome === 'refused',
    )
    expect(attempts).toMatchObject([
      { action: 'withdraw-consent', detail: 'consent-not-found' },
      { action: 'record-consent', detail: 'schema-violation' },
    ])
  })
}

describe('a consent on the embedded engine', () => {
  suite(() => ({}))
})

describeWithMongo('a consent on MongoDB', (database) => {
  suite(() => ({ CREDIT_MONGO_URL: database.url() }))
})
