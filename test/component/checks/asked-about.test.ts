import { AUTHORITY, CITIZEN_ID, OTHER_AUTHORITY } from '../../support/decisions'
import { buildCheck } from '../../support/checks'
import { describeWithMongo } from '../../support/describe-with-servers'
import { buildEntry, company } from '../../support/list-entries'
import { ADMIN_KEY, as, openTestPlatform, type TestPlatform } from '../../support/platform'

const SCENARIOS = ['SC-03', 'SC-14']
const idsOf = (answer: { body: { items: { checkId?: string; id?: string }[] } }): (string | undefined)[] =>
  answer.body.items.map(({ checkId, id }) => checkId ?? id)

const suite = (environment: () => Record<string, string>): void => {
  let platform: TestPlatform
  let checker: ReturnType<typeof as>
  let other: ReturnType<typeof as>
  let steward: ReturnType<typeof as>
  let auditor: ReturnType<typeof as>

  const ask = async (...[subjects, overrides]: Parameters<typeof buildCheck>): Promise<string> =>
    (await checker.post('/api/v1/checks', buildCheck(subjects, overrides))).body.id
  const about = (uscc: string, client = steward, query = '') =>
    client.get(`/api/v1/subjects/${uscc}/checks${query}`)
  const moveTo = (now: string) => as(platform, ADMIN_KEY).put('/api/v1/clock', undefined, { now })

  beforeAll(async () => {
    platform = await openTestPlatform(environment())
    const keyOf = (unit: typeof AUTHORITY) => platform.keyOf(['checker'], { unit, scenarios: SCENARIOS })
    checker = as(platform, await keyOf(AUTHORITY))
    other = as(platform, await keyOf(OTHER_AUTHORITY))
    steward = as(platform, await platform.keyOf(['steward']))
    auditor = as(platform, await platform.keyOf(['auditor']))
  }, 60_000)
  afterAll(() => platform.close())

  it('tells a subject which unit asked, when, why and with what outcome for itself, newest first', async () => {
    const [listed, clean] = [company(300), company(301)]
    const lister = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists: ['LB-02'] }))
    await lister.post('/api/v1/list-entries', buildEntry({ subject: listed }))
    const alone = await ask(clean)
    const members = [listed, clean].map((one) => ({ ...one, role: 'consortium-member' as const }))
    const together = await ask(members)
    const found = await about(clean.uscc)
    expect(found.body.items).toMatchObject([
      { checkId: together, outcome: '正常' },
      {
        checkId: alone,
        unit: AUTHORITY.uscc,
        unitName: AUTHORITY.name,
        scenario: 'SC-03',
        purpose: '政府采购资格审查',
        matter: { name: '办公设备采购' },
        caseNo: '示采〔2026〕18号',
        consentId: null,
        concealedUntil: null,
      },
    ])
    expect((await about(listed.uscc)).body.items).toMatchObject([{ checkId: together, outcome: '禁止' }])
    const trail = await auditor.get(`/api/v1/trail?target=check-mentions:uscc:${clean.uscc}`)
    expect(trail.body.items).toMatchObject([{ action: 'read-asked-about', outcome: 'done' }])
  })

  it('gives pages without gaps or repeats', async () => {
    const subject = company(302)
    const asked = [await ask(subject), await ask(subject), await ask(subject)]
    const first = await about(subject.uscc, steward, '?limit=2')
    const second = await about(subject.uscc, steward, `?limit=2&cursor=${first.body.next}`)
    expect([idsOf(first), idsOf(second), second.body.next]).toEqual([[asked[2], asked[1]], [asked[0]], null])
  })

  it('refuses a code that is none, and knows nothing of a subject that nobody asked about', async () => {
    expect((await about('no-such-code')).status).toBe(422)
    expect((await about(company(303).uscc)).body).toEqual({ items: [], next: null })
  })

  it('finds the checks of a person by the number in the body, which is told to nobody', async () => {
    const person = { idType: '身份证', idNo: CITIZEN_ID }
    const id = await ask({ ...person, name: '某乙', roleSought: '报考人' }, { scenario: 'SC-14' })
    const found = await steward.post('/api/v1/subjects/person-checks', person)
    expect([found.status, idsOf(found)]).toEqual([200, [id]])
    const [entry] = (await auditor.get('/api/v1/trail?limit=1')).body.items
    expect([entry.action, JSON.stringify(entry).includes(CITIZEN_ID)]).toEqual(['read-asked-about', false])
    const wrong = await steward.post('/api/v1/subjects/person-checks', {
      ...person,
      idNo: '370202199001010008',
    })
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '#/idNo'])
  })

  // The clock moves on from here.
  it('hides what an open investigation conceals until its day is over, but not from the auditor', async () => {
    const subject = company(304)
    const [told, concealed] = [await ask(subject), await ask(subject, { concealedUntil: '2026-05-07' })]
    const both = await about(subject.uscc, auditor)
    expect(both.body.items).toMatchObject([
      { checkId: concealed, concealedUntil: '2026-05-07' },
      { checkId: told, concealedUntil: null },
    ])
    await moveTo('2026-05-07T23:59:00+08:00')
    const page = await about(subject.uscc, steward, '?limit=1')
    expect([idsOf(page), page.body.next]).toEqual([[told], null])
    await moveTo('2026-05-08T00:00:00+08:00')
    expect(idsOf(await about(subject.uscc))).toEqual([concealed, told])
  })

  it('lists the answers given by unit and day, newest first, page by page', async () => {
    const request = buildCheck(company(305))
    const foreign = async (): Promise<string> => (await other.post('/api/v1/checks', request)).body.id
    const first = await foreign()
    await moveTo('2026-05-10T00:00:00+08:00')
    const [second, third, own] = [await foreign(), await foreign(), await ask(company(305))]
    const list = (query: string, client = auditor) => client.get(`/api/v1/checks?${query}`)
    const ofOther = `unit=${OTHER_AUTHORITY.uscc}`
    expect(idsOf(await list(ofOther, steward))).toEqual([third, second, first])
    expect(idsOf(await list(`${ofOther}&to=2026-05-09`))).toEqual([first])
    expect(idsOf(await list('from=2026-05-10&to=2026-05-10'))).toEqual([own, third, second])
    const page = await list(`${ofOther}&from=2026-05-10&limit=1`)
    expect(page.body.items).toMatchObject([
      { id: third, unitName: OTHER_AUTHORITY.name, scenario: 'SC-03', outcome: '正常', consentIds: [] },
    ])
    const next = await list(`${ofOther}&from=2026-05-10&limit=1&cursor=${page.body.next}`)
    expect([idsOf(next), next.body.next]).toEqual([[second], null])
  })

  it.each([
    ['from=2026-02-30', ['#/from']],
    ['from=x&to=y', ['#/from', '#/to']],
    ['from=2026-05-02&to=2026-05-01', ['#/from']],
  ])('refuses the list of answers with %s', async (query, pointers) => {
    const { status, body } = await auditor.get(`/api/v1/checks?${query}`)
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([422, pointers])
  })
}

describe('who asked about a subject on the embedded engine', () => {
  suite(() => ({}))
})

describeWithMongo('who asked about a subject on MongoDB', (database) => {
  suite(() => ({ CREDIT_MONGO_URL: database.url() }))
})
