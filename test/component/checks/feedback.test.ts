import { AUTHORITY, OTHER_AUTHORITY } from '../../support/decisions'
import { buildCheck, buildFeedback } from '../../support/checks'
import { describeWithMongo } from '../../support/describe-with-servers'
import { buildEntry, company } from '../../support/list-entries'
import { ADMIN_KEY, as, openTestPlatform, type TestPlatform } from '../../support/platform'

const LISTS = ['LB-02', 'LR-01', 'LW-06']
const SCENARIOS = ['SC-03', 'SC-22']

const suite = (environment: () => Record<string, string>): void => {
  let platform: TestPlatform
  let lister: ReturnType<typeof as>
  let checker: ReturnType<typeof as>
  let steward: ReturnType<typeof as>
  let auditor: ReturnType<typeof as>
  let next = 100

  /** A check of a company on the tax list, which bars it from tenders by CJ-06. */
  const askListed = async (client = checker, overrides: Parameters<typeof buildCheck>[1] = {}) => {
    const subject = company((next += 1))
    await lister.post('/api/v1/list-entries', buildEntry({ subject }))
    const asked = await client.post('/api/v1/checks', buildCheck(subject, overrides))
    expect([asked.status, asked.body.errors ?? []]).toEqual([200, []])
    return asked
  }
  const pathOf = (id: string): string => `/api/v1/checks/${id}/feedback`
  const give = (id: string, overrides: Parameters<typeof buildFeedback>[0] = {}) =>
    checker.post(pathOf(id), buildFeedback(overrides))
  const open = async (state: string, client = steward): Promise<string[]> =>
    (await client.get(`/api/v1/operations/feedback?state=${state}&limit=100`)).body.items.map(
      ({ checkId }: { checkId: string }) => checkId,
    )
  const figures = async (client = checker) =>
    (await client.get('/api/v1/operations/feedback-statistics')).body.items

  beforeAll(async () => {
    platform = await openTestPlatform(environment())
    lister = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists: LISTS }))
    checker = as(platform, await platform.keyOf(['checker'], { unit: AUTHORITY, scenarios: SCENARIOS }))
    steward = as(platform, await platform.keyOf(['steward']))
    auditor = as(platform, await platform.keyOf(['auditor']))
  }, 60_000)
  afterAll(() => platform.close())

  it('keeps what the officer did beside the answer, whose bytes do not change', async () => {
    const asked = await askListed()
    const { id } = asked.body
    expect(await open('awaiting')).toContain(id)
    const given = await give(id)
    expect([given.status, given.body]).toMatchObject([
      201,
      { checkId: id, version: 1, offered: true, raised: [], operator: { id: 'u-17', name: '某甲' } },
    ])
    expect((await checker.get(`/api/v1/checks/${id}`)).text).toBe(asked.text)
    expect((await auditor.get(`/api/v1/checks/${id}/replay`)).body.identical).toBe(true)
    expect((await auditor.get(pathOf(id))).body).toEqual({ items: [given.body], next: null })
    expect(await open('awaiting')).not.toContain(id)
    const trail = await auditor.get(`/api/v1/trail?target=credit-checks:${id}`)
    expect(trail.body.items).toMatchObject([
      { action: 'give-feedback', outcome: 'done', revision: 1, detail: 'CJ-06 拒绝办理' },
    ])
  })

  it('takes the same again as said already, and a change of mind as a further line', async () => {
    const { id } = (await askListed()).body
    const once = await give(id)
    expect((await give(id)).body).toEqual(once.body)
    expect((await give(id, { result: '未适用', reason: '经核对，该记录已纠正。' })).body.version).toBe(2)
    expect((await give(id)).body.version).toBe(3)
  })

  it('gives the first answer to the same key again', async () => {
    const { id } = (await askListed()).body
    const send = (overrides = {}) => give(id, overrides).set('Idempotency-Key', `feedback-${id}`)
    const [first, second] = [await send(), await send()]
    expect([second.status, second.text]).toEqual([201, first.text])
    expect((await send({ reason: '另一个理由，内容不同。' })).body.code).toBe('idempotency-mismatch')
  })

  it('loses none of several that come at once', async () => {
    const { id } = (await askListed()).body
    const reasons = ['甲', '乙', '丙', '丁', '戊'].map((name) => `由${name}经办，依法不予投标资格。`)
    const given = await Promise.all(reasons.map((reason) => give(id, { reason })))
    expect(given.map(({ status }) => status)).toEqual(reasons.map(() => 201))
    const { items } = (await checker.get(pathOf(id))).body
    expect(items.map(({ version }: { version: number }) => version)).toEqual([1, 2, 3, 4, 5])
    expect(new Set(items.map(({ reason }: { reason: string }) => reason))).toEqual(new Set(reasons))
  })

  it('refuses what does not say by whom, why and by which decision, all faults at once', async () => {
    const { id } = (await askListed()).body
    const refused = await give(id, {
      decisionNo: ' ',
      reason: '无',
      measure: 'CJ-99',
      decidedOn: '2026-05-07',
    })
    expect([refused.status, refused.body.code]).toEqual([422, 'schema-violation'])
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '#/decidedOn',
      '#/decisionNo',
      '#/measure',
      '#/reason',
    ])
    expect((await checker.get(pathOf(id))).body.items).toEqual([])
  })

  it('is taken from the unit that asked only', async () => {
    const { id } = (await askListed()).body
    const foreign = await platform.keyOf(['checker', 'steward'], { unit: OTHER_AUTHORITY })
    const answer = await as(platform, foreign).post(pathOf(id), buildFeedback())
    expect([answer.status, answer.body.code]).toEqual([404, 'check-not-found'])
  })

  it.each([
    ['a measure that was never offered', { measure: 'CJ-30', result: '从严审查' }, false, ['not-offered']],
    ['speed on a punishment', { result: '加速办理' }, true, ['favour-on-punishment']],
  ] as const)('records %s as such and raises it to the steward', async (_what, change, offered, codes) => {
    const { id } = (await askListed()).body
    const { status, body } = await give(id, change)
    expect([status, body.offered]).toEqual([201, offered])
    expect(body.raised.map(({ code }: { code: string }) => code)).toEqual(codes)
    expect(await open('raised')).toContain(id)
    const trail = await auditor.get(`/api/v1/trail?target=credit-checks:${id}`)
    expect(trail.body.items[0]).toMatchObject({ outcome: 'raised' })
    expect((await open('awaiting')).includes(id)).toBe(!offered)
  })

  describe('what was raised', () => {
    const settle = (id: string, body: object, client = steward) =>
      client.post(`/api/v1/operations/feedback/${id}/settlement`, body)
    const note = '经核实，经办人误填措施代码，已告知更正。'
    const raise = async () => {
      const { id } = (await askListed()).body
      await give(id, { measure: 'CJ-05' })
      return id
    }

    it('leaves the list once the steward has settled it, and stays on record with who, when and why', async () => {
      const id = await raise()
      expect(await open('raised')).toContain(id)
      const settled = await settle(id, { version: 1, note })
      expect([settled.status, settled.body]).toMatchObject([
        200,
        { checkId: id, settlements: [{ version: 1, note, by: expect.any(String), at: expect.any(String) }] },
      ])
      expect([await open('raised'), await open('settled')]).toEqual([
        expect.not.arrayContaining([id]),
        expect.arrayContaining([id]),
      ])
      expect((await settle(id, { version: 1, note })).body).toEqual(settled.body)
      expect((await auditor.get(pathOf(id))).body.items[0].raised).toMatchObject([{ code: 'not-offered' }])
      const trail = await auditor.get(`/api/v1/trail?target=credit-checks:${id}`)
      expect(trail.body.items[0]).toMatchObject({ action: 'settle-feedback', revision: 1 })
      expect((await auditor.get(`/api/v1/checks/${id}/replay`)).body.identical).toBe(true)
    })

    it('is raised anew by a further contradiction, not by feedback that fits', async () => {
      const id = await raise()
      await settle(id, { version: 1, note })
      await give(id)
      expect(await open('settled')).toContain(id)
      await give(id, { measure: 'CJ-10' })
      expect([await open('raised'), await open('settled')]).toEqual([
        expect.arrayContaining([id]),
        expect.not.arrayContaining([id]),
      ])
      const unseen = await settle(id, { version: 1, note })
      expect([unseen.status, unseen.body.code, unseen.body.detail]).toEqual([
        409,
        'state-conflict',
        expect.stringContaining('version 3'),
      ])
      expect((await settle(id, { version: 3, note })).body.settlements).toHaveLength(2)
    })

    it.each([
      ['无', 'says-nothing'],
      ['已致电13812345678', 'personal-data-in-text'],
    ])('is not settled by the note %s', async (text, code) => {
      const id = await raise()
      const { status, body } = await settle(id, { version: 1, note: text })
      expect([status, body.errors]).toMatchObject([422, [{ pointer: '#/note', code }]])
      expect(await open('raised')).toContain(id)
    })

    it('is nothing that a unit settles itself, or that is settled where nothing was raised', async () => {
      expect((await settle(await raise(), { version: 1, note }, checker)).status).toBe(403)
      const { id } = (await askListed()).body
      expect((await settle(id, { version: 1, note })).body.code).toBe('state-conflict')
      expect((await settle('unknown', { version: 1, note })).status).toBe(404)
    })
  })

  it('raises the refusal of a filing, whose measures only follow up', async () => {
    const { id } = (await askListed(checker, { actType: 'filing' })).body
    const { body } = await give(id)
    expect(body.raised).toContainEqual(expect.objectContaining({ code: 'filing' }))
  })

  it('shows a unit its own only, and the steward every unit', async () => {
    const other = as(
      platform,
      await platform.keyOf(['checker'], { unit: OTHER_AUTHORITY, scenarios: SCENARIOS }),
    )
    const { id } = (await askListed(other)).body
    expect([await open('awaiting', other), await open('awaiting', checker)]).toEqual([
      [id],
      expect.not.arrayContaining([id]),
    ])
    const path = `/api/v1/operations/feedback?unit=${OTHER_AUTHORITY.uscc}`
    expect((await checker.get(path)).status).toBe(403)
    expect((await steward.get(path)).body.items).toMatchObject([
      { checkId: id, state: 'awaiting', dueOn: '2026-05-19', offered: [{ subject: 0, measure: 'CJ-06' }] },
    ])
    expect(await figures(other)).toMatchObject([{ unit: OTHER_AUTHORITY.uscc, offered: 1, awaiting: 1 }])
    expect(await figures(steward)).toHaveLength(2)
  })

  it.each(['state=overdu', 'limit=0'])('refuses the listing with %s', async (query) => {
    expect((await steward.get(`/api/v1/operations/feedback?${query}`)).status).toBe(422)
  })

  it.each([
    ['from=2026-5', ['#/from']],
    ['from=2026-13&to=x', ['#/from', '#/to']],
    ['from=2026-06&to=2026-05', ['#/from']],
  ])('refuses statistics of %s', async (query, pointers) => {
    const { status, body } = await steward.get(`/api/v1/operations/feedback-statistics?${query}`)
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([422, pointers])
  })

  it('counts nothing of a month in which nobody asked', async () => {
    const { body } = await steward.get('/api/v1/operations/feedback-statistics?from=2025-01&to=2025-03')
    expect(body.items.filter(({ offered }: { offered: number }) => offered > 0)).toEqual([])
  })

  // The clock moves on from here.
  it('finds what is overdue when its day is over, reminds once, and counts it as late when it comes', async () => {
    const [answered, overdue] = [(await askListed()).body.id, (await askListed()).body.id]
    const [before] = await figures()
    await give(answered)
    expect((await figures())[0]).toMatchObject({
      offered: before.offered,
      fedBack: before.fedBack + 1,
      onTime: before.onTime + 1,
      used: before.used + 1,
      awaiting: before.awaiting - 1,
      overdue: 0,
    })
    const operator = as(platform, ADMIN_KEY)
    await operator.put('/api/v1/clock', undefined, { now: '2026-05-19T23:59:00+08:00' })
    expect(await open('overdue')).toEqual([])
    await operator.put('/api/v1/clock', undefined, { now: '2026-05-20T09:00:00+08:00' })
    const listed = await checker.get('/api/v1/operations/feedback?state=overdue')
    const shown = listed.body.items.find(({ checkId }: { checkId: string }) => checkId === overdue)
    expect(shown).toMatchObject({ state: 'overdue', dueOn: '2026-05-19' })
    expect(shown.remindedAt.slice(0, 16)).toBe('2026-05-19T16:00')
    expect(await open('overdue')).not.toContain(answered)
    await platform.settle()
    const again = await checker.get('/api/v1/operations/feedback?state=overdue')
    expect(again.body).toEqual(listed.body)
    const metrics = await operator.get('/metrics')
    expect(metrics.text).toContain(`credit_feedback_open{state="overdue"} ${(await open('overdue')).length}`)
    const [late] = await figures()
    await give(overdue)
    expect((await figures())[0]).toMatchObject({
      fedBack: late.fedBack + 1,
      onTime: late.onTime,
      overdue: late.overdue - 1,
    })
  })

  it('is due provisionally where its day lies in a year whose notice is not out, and says so', async () => {
    const today = (await askListed()).body
    expect(today).not.toHaveProperty('feedbackProvisional')
    await as(platform, ADMIN_KEY).put('/api/v1/clock', undefined, { now: '2026-12-25T09:00:00+08:00' })
    const { id, feedbackDueOn, feedbackProvisional } = (await askListed()).body
    expect([feedbackDueOn.slice(0, 5), feedbackProvisional]).toEqual(['2027-', true])
    const { items } = (await steward.get('/api/v1/operations/feedback?state=awaiting&limit=100')).body
    expect(items.find(({ checkId }: { checkId: string }) => checkId === id)).toMatchObject({
      dueOn: feedbackDueOn,
      dueProvisional: true,
    })
    expect((await auditor.get(`/api/v1/checks/${id}/replay`)).body).toMatchObject({ identical: true })
  })
}

describe('feedback on a credit check on the embedded engine', () => {
  suite(() => ({}))
})

describeWithMongo('feedback on a credit check on MongoDB', (database) => {
  suite(() => ({ CREDIT_MONGO_URL: database.url() }))
})
