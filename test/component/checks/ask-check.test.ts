import { hasValidReceipt } from '../../../src/platform/crypto/receipt'
import { AUTHORITY, CITIZEN_ID, OTHER_AUTHORITY } from '../../support/decisions'
import { answerFaults, buildCheck } from '../../support/checks'
import { describeWithMongo } from '../../support/describe-with-servers'
import { buildEntry, company } from '../../support/list-entries'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

const LISTS = ['LB-02', 'LB-04', 'LR-01', 'LW-01']
const SCENARIOS = ['SC-01', 'SC-03', 'SC-07', 'SC-13', 'SC-14']

const suite = (environment: () => Record<string, string>): void => {
  let platform: TestPlatform
  let lister: ReturnType<typeof as>
  let checker: ReturnType<typeof as>
  let auditor: ReturnType<typeof as>

  const enter = async (subject: ReturnType<typeof company>, listId: string): Promise<string> => {
    const sent = await lister.post('/api/v1/list-entries', buildEntry({ listId, subject }))
    expect([listId, sent.status, sent.body.errors ?? []]).toEqual([listId, 201, []])
    return sent.body.id
  }
  const ask = (...args: Parameters<typeof buildCheck>) => checker.post('/api/v1/checks', buildCheck(...args))

  beforeAll(async () => {
    platform = await openTestPlatform(environment())
    lister = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists: LISTS }))
    checker = as(platform, await platform.keyOf(['checker'], { scenarios: SCENARIOS }))
    auditor = as(platform, await platform.keyOf(['auditor']))
  }, 60_000)
  afterAll(() => platform.close())

  it('answers with outcome, measure, basis and the entry behind it, signed', async () => {
    const subject = company(11)
    const entryId = await enter(subject, 'LB-02')
    const { status, body } = await ask(subject)
    expect([status, answerFaults(body)]).toEqual([200, []])
    expect(body).toMatchObject({
      outcome: '禁止',
      mustConfirm: true,
      measures: ['CJ-06'],
      asOf: '2026-05-06',
      feedbackDueOn: '2026-05-19',
      subjects: [
        {
          match: 'exact',
          state: 'active',
          hits: [{ entryId, listId: 'LB-02', color: 'black', via: 'self', measures: [{ code: 'CJ-06' }] }],
        },
      ],
    })
    expect(body.summary).toContain('CJ-06')
    expect(hasValidReceipt(platform.base.vault, body)).toBe(true)
  })

  it('gives the same bytes again, to its unit, the steward and the auditor only, and replays them', async () => {
    const subject = company(12)
    const entryId = await enter(subject, 'LB-02')
    const asked = await ask(subject)
    const path = `/api/v1/checks/${asked.body.id}`
    expect((await checker.get(path)).text).toBe(asked.text)
    expect((await auditor.get(path)).text).toBe(asked.text)
    const foreign = as(platform, await platform.keyOf(['checker'], { unit: OTHER_AUTHORITY }))
    expect((await foreign.get(path)).status).toBe(404)
    expect((await auditor.get(`${path}/replay`)).body).toMatchObject({
      identical: true,
      outcome: '禁止',
      entries: [{ collection: 'list-entries', id: entryId, version: 1, found: true }],
      differences: [],
    })
  })

  it('no longer uses an entry once its removal is acknowledged, and still replays what was answered before', async () => {
    const subject = company(13)
    const entryId = await enter(subject, 'LB-02')
    const before = await ask(subject)
    const removal = { cause: 'repaired', docNo: '示税修〔2026〕1号', effectiveOn: '2026-05-06' }
    expect((await lister.post(`/api/v1/list-entries/${entryId}/removal`, removal)).status).toBe(200)
    const after = await ask(subject)
    expect([before.body.outcome, after.body.outcome, after.body.subjects[0].hits]).toEqual([
      '禁止',
      '正常',
      [],
    ])
    const asOfBefore = (await ask(subject, { asOf: '2026-05-05' })).body
    expect([asOfBefore.outcome, asOfBefore.subjects[0].hits]).toEqual(['正常', []])
    const replay = await auditor.get(`/api/v1/checks/${before.body.id}/replay`)
    expect(replay.body).toMatchObject({ identical: true, outcome: '禁止' })
  })

  it('tells a falsified record from a genuine one', async () => {
    const subject = company(14)
    await enter(subject, 'LB-02')
    const { id } = (await ask(subject)).body
    const stored = await platform.checks.deps.store.checks.get(id)
    if (stored === null) throw new Error('the check is on record')
    const text = stored.text.replaceAll('禁止', '正常')
    await platform.checks.deps.store.checks.replace({ ...stored, revision: 2, text }, 1)
    const { identical, differences } = (await auditor.get(`/api/v1/checks/${id}/replay`)).body
    expect(identical).toBe(false)
    expect(differences.join()).toMatch(/签名.*不同/)
  })

  it('refuses a query without purpose, matter, case or operator, and keeps the attempt in the trail', async () => {
    const answer = await ask(company(15), { purpose: null, caseNo: '' })
    expect([answer.status, answer.body.code]).toEqual([422, 'query-refused'])
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/purpose',
      '#/caseNo',
    ])
    const trail = await auditor.get('/api/v1/trail?limit=20')
    expect(trail.body.items).toContainEqual(
      expect.objectContaining({ action: 'ask-check', outcome: 'refused', detail: 'query-refused SC-03' }),
    )
  })

  it.each([
    ['a scenario it was not given', { scenario: 'SC-06' }, 403, 'forbidden'],
    ['a day to come', { asOf: '2026-05-07' }, 422, 'schema-violation'],
    ['to be concealed for more than a year', { concealedUntil: '2027-05-07' }, 422, 'schema-violation'],
  ])('refuses %s', async (_what, change, status, code) => {
    const answer = await ask(company(16), change)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it.each([
    ['in the place of a code', { uscc: CITIZEN_ID, name: '某乙' }, '#/subjects/0/uscc'],
    ['in a name', { ...company(16), name: `某乙${CITIZEN_ID}` }, '#/subjects/0/name'],
  ])(
    'refuses the number of a person %s, where it would be kept in the clear',
    async (_what, subject, pointer) => {
      const { status, body } = await ask(subject)
      expect([status, body.errors.map((one: { pointer: string }) => one.pointer)]).toEqual([422, [pointer]])
      expect(JSON.stringify(body)).not.toContain(CITIZEN_ID)
    },
  )

  it('keeps no number of a person in the trail, even in the place of a scenario', async () => {
    expect((await ask(company(16), { scenario: CITIZEN_ID })).status).toBe(403)
    const trail = await auditor.get('/api/v1/trail?limit=50')
    expect(trail.body.items).toContainEqual(
      expect.objectContaining({
        action: 'ask-check',
        detail: expect.stringContaining('forbidden') as string,
      }),
    )
    expect(JSON.stringify(trail.body)).not.toContain(CITIZEN_ID)
  })

  it('finds candidates by name alone, never a hit', async () => {
    const subject = company(17)
    await enter(subject, 'LB-02')
    const { body } = await ask({ name: subject.name })
    expect(body).toMatchObject({
      outcome: '正常',
      mustConfirm: true,
      measures: [],
      subjects: [
        {
          match: 'candidate',
          hits: [],
          advisories: [{ listId: 'LB-02', code: 'name-only' }],
          candidates: [{ uscc: subject.uscc, name: subject.name }],
        },
      ],
    })
    expect((await ask({ name: '无人知晓的虚构公司' })).body.subjects[0]).toMatchObject({ match: 'none' })
  })

  it('asks a person to look where a code is miswritten and unknown, and still answers', async () => {
    const subject = company(117)
    await enter(subject, 'LB-02')
    const [first = '', second = ''] = subject.uscc.slice(12, 14)
    const uscc = `${subject.uscc.slice(0, 12)}${second}${first}${subject.uscc.slice(14)}`
    expect(uscc).not.toBe(subject.uscc)
    const { body } = await ask({ ...subject, uscc })
    expect(body).toMatchObject({ outcome: '正常', mustConfirm: true, subjects: [{ match: 'none' }] })
    expect(body.summary).toContain('主体身份尚未核实，本结论不能作为办理依据')
    const clean = (await ask(company(118))).body
    expect([clean.mustConfirm, clean.summary]).toEqual([false, expect.not.stringContaining('尚未核实')])
  })

  it('judges a consortium by its worst member, and leaves an agent to itself', async () => {
    const [listed, clean] = [company(18), company(19)]
    await enter(listed, 'LB-02')
    const group = [clean, listed].map((one) => ({ ...one, role: 'consortium-member' as const }))
    const together = (await ask(group)).body
    expect([together.outcome, together.subjects.map((one: { outcome: string }) => one.outcome)]).toEqual([
      '禁止',
      ['正常', '禁止'],
    ])
    const agent = (
      await ask([
        { ...clean, role: 'applicant' },
        { ...listed, role: 'agent' },
      ])
    ).body
    expect([agent.outcome, agent.measures, agent.subjects[1].outcome]).toEqual(['正常', [], '禁止'])
    expect((await ask({ ...listed, role: 'agent' })).status).toBe(422)
  })

  it('says why a measure of the list is left out, when asked', async () => {
    const subject = company(20)
    await enter(subject, 'LB-02')
    const { body } = await checker.post('/api/v1/checks?explain=1', buildCheck(subject))
    expect(answerFaults(body)).toEqual([])
    expect(body.subjects[0].hits[0].leftOut).toContainEqual(
      expect.objectContaining({ code: 'CJ-10', reason: 'outside-scenario' }),
    )
    expect((await auditor.get(`/api/v1/checks/${body.id}/replay`)).body.identical).toBe(true)
  })

  it('checks a person only by number, by a statutory duty or a consent, and never writes the number down', async () => {
    const person = { idType: '身份证', idNo: CITIZEN_ID, name: '某乙', roleSought: '报考人' }
    const { body } = await ask(person, { scenario: 'SC-14' })
    expect(body.subjects[0]).toMatchObject({ idType: '身份证', idNo: '3702**********0007', match: 'none' })
    const stored = await platform.checks.deps.store.checks.get(body.id)
    expect(JSON.stringify(stored)).not.toContain(person.idNo)
    const refused = await ask(person, { scenario: 'SC-07' })
    expect([refused.status, refused.body.code, refused.body.errors[0].pointer]).toEqual([
      422,
      'query-refused',
      '#/subjects/0/consentId',
    ])
  })
}

describe('a credit check on the embedded engine', () => {
  suite(() => ({}))
})

describeWithMongo('a credit check on MongoDB', (database) => {
  suite(() => ({ CREDIT_MONGO_URL: database.url() }))
})
