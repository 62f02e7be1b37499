import {
  buildLicence,
  buildPenalty,
  buildPersonPenalty,
  CITIZEN_ID,
  COMPANY,
  OTHER_AUTHORITY,
  OTHER_COMPANY,
} from '../../support/decisions'
import { ADMIN_KEY, as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
let department: ReturnType<typeof as>
let steward: ReturnType<typeof as>
let auditor: ReturnType<typeof as>
let stranger: ReturnType<typeof as>
let everybody: ReturnType<typeof as>

beforeAll(async () => {
  platform = await openTestPlatform()
  department = as(platform, await platform.keyOf(['submitter']))
  stranger = as(platform, await platform.keyOf(['submitter'], { unit: OTHER_AUTHORITY }))
  steward = as(platform, await platform.keyOf(['steward']))
  auditor = as(platform, await platform.keyOf(['auditor']))
  everybody = as(platform)
})
afterAll(() => platform.close())

let serial = 100
const fresh = (overrides: Record<string, string | undefined> = {}, context = {}) =>
  buildPenalty({ CF_WSH: `示市监罚字〔2026〕${(serial += 1)}号`, ...overrides }, context)

const push = async (submission: object) => {
  const answer = await department.post('/api/v1/decisions', submission)
  expect(answer.status).toBe(202)
  return answer.body
}

describe('GET /api/v1/decisions', () => {
  it.each([
    ['/api/v1/decisions?limit=abc&foo=1&cursor=xx&state=hold&dueBefore=2026-02-30', 5],
    ['/api/v1/decision-batches/none/rows?limit=0&cursor=xx&outcome=lost&foo=1', 4],
  ])('tells all faults of its query at once: %s', async (path, count) => {
    const answer = await department.get(path)
    expect([answer.status, answer.body.code]).toEqual([422, 'schema-violation'])
    expect(answer.body.errors).toHaveLength(count)
  })
})

describe('POST /api/v1/decisions', () => {
  it('answers 202 with deadline, publication, rule and a signed receipt, and the public reads it at once after', async () => {
    const body = await push(fresh({}, { severity: 'general' }))
    expect(body).toMatchObject({
      outcome: 'accepted',
      revision: 1,
      deadline: { dueOn: '2026-05-13', received: 'on-time' },
      publication: { state: 'scheduled', until: '2027-04-30', repairableFrom: '2026-07-30', reason: null },
      warnings: [],
    })
    await platform.settle()
    const { receipt, ...answer } = body
    expect(platform.base.vault.verify(answer, receipt)).toBe(true)
    const shown = await everybody.get(`/api/v1/public/decisions/${body.id}`)
    expect(shown.status).toBe(200)
    expect(shown.body).toMatchObject({
      subject: { uscc: COMPANY.uscc },
      publication: { from: '2026-05-06', until: '2027-04-30' },
    })
  })

  it('tells all faults of a record at once, each with its place', async () => {
    const answer = await department.post(
      '/api/v1/decisions',
      fresh({ CF_CFLB: '罚钱', CF_JDRQ: '2026-02-30', CF_WFXW: '', X: '1' }),
    )
    expect(answer.status).toBe(422)
    expect(answer.type).toBe('application/problem+json')
    const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer)
    expect(pointers).toEqual(
      expect.arrayContaining(['#/record/CF_CFLB', '#/record/CF_JDRQ', '#/record/CF_WFXW', '#/record/X']),
    )
  })

  it('says of a value that is no text whether its code exists at all, and tells the faults of the others too', async () => {
    const sent = fresh({ CF_CFLB: '罚钱' })
    const record = { ...sent.record, CF_NR_FK: 0.2, CF_JE: 2000, 罚款金额: null }
    const answer = await department.post('/api/v1/decisions', { ...sent, record })
    expect([answer.status, answer.body.code]).toEqual([422, 'schema-violation'])
    expect(answer.body.errors).toHaveLength(4)
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '#/record/CF_NR_FK', code: 'wrong-type' }),
        {
          pointer: '#/record/CF_JE',
          code: 'unknown-field',
          detail: expect.stringContaining('不是2018年标准 CF_FR 模板的数据项代码'),
        },
        expect.objectContaining({
          pointer: `#/record/${encodeURIComponent('罚款金额')}`,
          code: 'unknown-field',
        }),
        expect.objectContaining({ pointer: '#/record/CF_CFLB' }),
      ]),
    )
  })

  it('tells what the schema finds outside of the record beside an unknown code', async () => {
    const sent = fresh()
    const answer = await department.post('/api/v1/decisions', {
      ...sent,
      record: { ...sent.record, CF_JE: 2000, CF_CFLB: '罚钱' },
      context: { severity: 'grave' },
    })
    expect(
      answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    ).toEqual([
      ['#/context/severity', 'not-in-list'],
      ['#/record/CF_JE', 'unknown-field'],
    ])
  })

  it.each([
    ['a penalty of the summary procedure', { procedure: 'simple' }],
    ['a state secret', { secrecy: 'state' }],
  ])('does not collect %s', async (_what, context) => {
    const before = await platform.submit.store.decisions.count()
    const answer = await department.post('/api/v1/decisions', fresh({}, context))
    expect([answer.status, answer.body.code]).toEqual([422, 'outside-catalogue'])
    expect(await platform.submit.store.decisions.count()).toBe(before)
  })

  it('refuses what the unit neither decided nor is the source of', async () => {
    const answer = await stranger.post('/api/v1/decisions', fresh())
    expect([answer.status, answer.body.code]).toEqual([403, 'outside-competence'])
  })

  it('marks a late receipt and still accepts it', async () => {
    const body = await push(fresh({ CF_JDRQ: '2026-04-01' }))
    expect(body.deadline.received).toBe('late')
  })

  it('does not judge history, and shows nothing of it that is over', async () => {
    const body = await push(fresh({ CF_JDRQ: '2021-03-01' }, { backfill: true }))
    expect(body.deadline.received).toBe('backfill')
    expect(body.publication).toMatchObject({ state: 'ended', until: '2022-03-01' })
  })

  it('does not take a decision made after the client joined as history', async () => {
    const answer = await department.post(
      '/api/v1/decisions',
      fresh({ CF_JDRQ: '2026-05-06' }, { backfill: true }),
    )
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden'])
  })

  it('gives the first answer again to the same idempotency key', async () => {
    const submission = fresh()
    const send = (body: object) =>
      department.post('/api/v1/decisions', body).set('Idempotency-Key', 'one-key')
    const first = await send(submission)
    const again = await send(submission)
    expect([first.status, again.status]).toEqual([202, 202])
    expect(again.text).toBe(first.text)
    expect((await send(fresh())).body.code).toBe('idempotency-mismatch')
  })

  it.each([
    ['a key twice', '{"type":"CF_FR","type":"XK_FR","record":{}}', 400],
    ['a prototype', '{"type":"CF_FR","record":{"__proto__":{}}}', 400],
    ['no JSON', '{"type":', 400],
    ['a member that nobody knows', '{"type":"CF_FR","record":{},"extra":1}', 422],
  ])('refuses %s with a problem of its own', async (_what, text, status) => {
    const answer = await department
      .post('/api/v1/decisions')
      .set('Content-Type', 'application/json')
      .send(text)
    expect(answer.status).toBe(status)
    expect(answer.type).toBe('application/problem+json')
  })
})

describe('reading and changing a decision', () => {
  it('is for its unit, the steward and the auditor; for others it does not exist', async () => {
    const { id } = await push(fresh())
    for (const reader of [department, steward, auditor])
      expect((await reader.get(`/api/v1/decisions/${id}`)).status).toBe(200)
    expect((await stranger.get(`/api/v1/decisions/${id}`)).status).toBe(404)
    expect((await stranger.put(`/api/v1/decisions/${id}`, 1, fresh())).status).toBe(404)
    expect((await as(platform, ADMIN_KEY).get(`/api/v1/decisions/${id}`)).status).toBe(403)
  })

  it('corrects number, name and code under If-Match without a second record', async () => {
    const submission = fresh()
    const { id } = await push(submission)
    const moved = {
      ...submission,
      record: {
        ...submission.record,
        CF_WSH: '示市监罚字〔2026〕9999号',
        CF_XDR_SHXYM: OTHER_COMPANY.uscc,
        CF_XDR_MC: OTHER_COMPANY.name,
      },
    }
    expect((await department.put(`/api/v1/decisions/${id}`, undefined, moved)).status).toBe(428)
    expect((await department.put(`/api/v1/decisions/${id}`, 7, moved)).body.code).toBe('stale-revision')
    const corrected = await department.put(`/api/v1/decisions/${id}`, 1, moved)
    expect([corrected.status, corrected.body.revision, corrected.body.id]).toEqual([200, 2, id])
    expect(await department.post('/api/v1/decisions', moved).then((answer) => answer.body)).toMatchObject({
      outcome: 'repeated',
      id,
    })
    expect((await push(submission)).id).not.toBe(id)
    expect((await department.get(`/api/v1/decisions/${id}/revisions/1`)).body.record.CF_WSH).toBe(
      submission.record['CF_WSH'],
    )
  })

  it('refuses a correction onto the key of another record', async () => {
    const one = fresh()
    const two = fresh()
    const first = await push(one)
    const { id } = await push(two)
    const answer = await department.put(`/api/v1/decisions/${id}`, 1, one)
    expect([answer.status, answer.body.code, answer.body.other]).toEqual([
      409,
      'duplicate-decision',
      first.id,
    ])
  })

  it('shows identity numbers only as masks', async () => {
    const { id } = await push({ ...buildPersonPenalty({ CF_WSH: '示市监罚字〔2026〕8001号' }) })
    for (const reader of [department, steward, auditor]) {
      const answer = await reader.get(`/api/v1/decisions/${id}`)
      expect(answer.body.record.CF_XDR_ZJHM).toBe('3702**********0007')
      expect(answer.text).not.toContain(CITIZEN_ID)
    }
  })

  it('withdraws with a public explanation that names no party after an entry in error', async () => {
    const { id } = await push(fresh())
    await platform.settle()
    const answer = await department.post(`/api/v1/decisions/${id}/withdrawal`, {
      cause: 'entered-in-error',
      explanation: '录入有误',
    })
    expect(answer.body.publication).toMatchObject({ state: 'withdrawn', reason: 'entered-in-error' })
    const gone = await everybody.get(`/api/v1/public/decisions/${id}`)
    expect([gone.status, gone.type]).toEqual([410, 'application/problem+json'])
    expect(gone.text).toContain('录入有误')
    expect(gone.text).not.toContain(COMPANY.uscc)
  })

  it('publishes a reviewed text with its personal numbers taken out, and says so', async () => {
    const { id } = await push(fresh({ CF_SY: `负责人（身份证号${CITIZEN_ID}，电话139 1234 5678）到场` }))
    expect((await department.get(`/api/v1/decisions/${id}`)).body.publication).toMatchObject({
      state: 'held',
      reason: 'personal-data-in-text',
    })
    const reviewed = await steward.post(`/api/v1/decisions/${id}/review`, {
      verdict: 'publish',
      note: '已核对',
    })
    expect(reviewed.body.publication.state).toBe('scheduled')
    await platform.settle()
    const shown = await everybody.get(`/api/v1/public/decisions/${id}`)
    expect(shown.status).toBe(200)
    expect(shown.text).not.toContain(CITIZEN_ID)
    expect(shown.text).not.toMatch(/139\s?1234\s?5678/)
    expect(shown.body.remarks).toHaveLength(1)
  })

  it('keeps the number of a person in a party name from the master, the search and every public answer', async () => {
    const code = '91370299MA0007778R'
    const { id } = await push(fresh({ CF_XDR_MC: `王某${CITIZEN_ID}`, CF_XDR_SHXYM: code }))
    expect((await everybody.get(`/api/v1/public/subjects/${code}`)).status).toBe(404)
    await steward.post(`/api/v1/decisions/${id}/review`, { verdict: 'publish', note: '已核对' })
    await platform.settle()
    const shown = await everybody.get(`/api/v1/public/decisions/${id}`)
    expect(shown.body.subject.name).toBe('王某〔身份证号已隐去〕')
    expect(shown.text).not.toContain(CITIZEN_ID)
  })

  it.each([
    ['withdrawal', 'explanation', `经王某（${CITIZEN_ID}）申请复议撤销`, { cause: 'revoked' }],
    ['withdrawal', 'explanation', '请致电13812345678', { cause: 'revoked' }],
    ['review', 'note', '已电话13812345678核对', { verdict: 'publish' }],
    ['review', 'note', '退款卡号4111111111111111', { verdict: 'withhold' }],
  ])(
    'takes no personal number in the words of a %s (%s: %s), and stores nothing',
    async (act, member, text, body) => {
      const { id } = await push(fresh({ CF_SY: '当事人电话13912345678，事实清楚。' }))
      const before = await platform.submit.store.decisions.get(id)
      const answer = await department.post(`/api/v1/decisions/${id}/${act}`, { ...body, [member]: text })
      expect([answer.status, answer.body.code]).toEqual([422, 'schema-violation'])
      expect(answer.body.errors).toMatchObject([
        { pointer: `#/${member}`, code: 'personal-data-in-text', detail: expect.stringContaining('请删去') },
      ])
      expect(await platform.submit.store.decisions.get(id)).toEqual(before)
    },
  )

  it('keeps a number that an earlier version took in an explanation to those who may read the record', async () => {
    const { id } = await push(fresh())
    await platform.settle()
    await department.post(`/api/v1/decisions/${id}/withdrawal`, { cause: 'revoked', explanation: '复议撤销' })
    const { decisions } = platform.submit.store
    const stored = await decisions.get(id)
    const withdrawal = stored?.publication.withdrawal
    if (stored === null || withdrawal === undefined) throw new Error('it was withdrawn')
    const explanation = `经王某（${CITIZEN_ID}）申请复议撤销`
    const publication = { ...stored.publication, withdrawal: { ...withdrawal, explanation } }
    await decisions.replace({ ...stored, revision: stored.revision + 1, publication }, stored.revision)
    const gone = await everybody.get(`/api/v1/public/decisions/${id}`)
    expect([gone.status, gone.body.withdrawal.explanation]).toEqual([
      410,
      '经王某（〔身份证号已隐去〕）申请复议撤销',
    ])
    expect(gone.text).not.toContain(CITIZEN_ID)
  })

  it('takes no personal number in the reason to show a minor penalty', async () => {
    const context = { severity: 'minor', publishReason: '当事人13812345678要求公示' }
    const { status, body } = await department.post('/api/v1/decisions', fresh({}, context))
    expect([status, body.errors]).toEqual([
      422,
      [
        {
          pointer: '#/context/publishReason',
          code: 'personal-data-in-text',
          detail: '公示理由含手机号码（138****5678），此项会原样留存，请删去',
        },
      ],
    ])
  })

  it('holds a record for a number in its remarks too, though nobody is shown them', async () => {
    const { publication } = await push(fresh({ BZ: `联系人${CITIZEN_ID}` }))
    expect(publication).toMatchObject({ state: 'held', reason: 'personal-data-in-text' })
  })

  it.each([
    ['state=hold', '#/state'],
    ['dueBefore=2026-02-30', '#/dueBefore'],
  ])('refuses to list by %s, for an empty list would read as nothing to do', async (query, pointer) => {
    const answer = await department.get(`/api/v1/decisions?${query}`)
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer])
  })

  it('lists the own records of a unit by state, and every unit for the steward', async () => {
    const own = await department.get('/api/v1/decisions?state=held&limit=100')
    const all = await steward.get('/api/v1/decisions?limit=5')
    expect(
      own.body.items.every((item: { publication: { state: string } }) => item.publication.state === 'held'),
    ).toBe(true)
    expect(all.body.items).toHaveLength(5)
    expect(all.body.next).toEqual(expect.any(String))
    expect((await stranger.get('/api/v1/decisions')).body.items).toEqual([])
  })
})

describe('a decision of a year without a working calendar', () => {
  const old = () => fresh({ CF_JDRQ: '2001-03-05', CF_YXQ: '2001-03-05' }, { backfill: true })

  it('is refused with the field, the value and the cure', async () => {
    const { status, body } = await department.post('/api/v1/decisions', old())
    expect([status, body.code]).toEqual([422, 'calendar-missing'])
    expect(body.errors).toEqual([
      {
        pointer: '#/record/CF_JDRQ',
        code: 'calendar-missing',
        detail: expect.stringMatching(/^决定日期为 2001-03-05：没有 2001 年的工作日历.*import-calendar/),
      },
    ])
  })

  it('stops no other row of its batch', async () => {
    const { body } = await department.lines('/api/v1/decision-batches', [fresh(), old(), fresh()])
    expect(body).toMatchObject({ accepted: 2, refused: 1 })
    expect(body.rows[1].errors).toMatchObject([{ pointer: '#/record/CF_JDRQ', code: 'calendar-missing' }])
  })
})

describe('POST /api/v1/decision-batches', () => {
  it('stores every good row, tells what is wrong with each bad one, and keeps the answer', async () => {
    const one = fresh()
    const answer = await department.lines('/api/v1/decision-batches', [
      one,
      '{"type":"CF_FR"',
      fresh({ CF_XDR_SHXYM: '123' }),
      one,
      { ...one, record: { ...one.record, CF_NR: '处罚款人民币贰万元整' } },
      buildLicence({ XK_WSH: '示市监许准〔2026〕77号' }),
      { ...fresh(), context: { secrecy: 'state' } },
    ])
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ accepted: 2, repeated: 1, corrected: 1, refused: 3 })
    expect(answer.body.rows.map((row: { outcome: string }) => row.outcome)).toEqual([
      'accepted',
      'refused',
      'refused',
      'repeated',
      'corrected',
      'accepted',
      'refused',
    ])
    expect(answer.headers['batch-id']).toBe(answer.body.id)
    const state = await department.get(`/api/v1/decision-batches/${answer.body.id}`)
    expect(state.body).toMatchObject({ state: 'done', total: 7, refused: 3 })
    const refused = await department.get(`/api/v1/decision-batches/${answer.body.id}/rows?outcome=refused`)
    expect(refused.body.items.map((row: { row: number }) => row.row)).toEqual([2, 3, 7])
    expect((await stranger.get(`/api/v1/decision-batches/${answer.body.id}`)).status).toBe(404)
  })

  it('keeps the order of a decision that comes again a thousand rows later', async () => {
    const one = fresh()
    const last = { ...one, record: { ...one.record, CF_NR: '处罚款人民币贰万元整' } }
    const rows = Array.from({ length: 1_200 }, () => fresh())
    const answer = await department.lines('/api/v1/decision-batches', [one, ...rows, last])
    expect(answer.body).toMatchObject({ accepted: 1_201, corrected: 1, repeated: 0, refused: 0 })
    const ids = answer.body.rows.map(({ id }: { id: string }) => id)
    expect(ids.at(-1)).toBe(ids[0])
    const { body } = await department.get(`/api/v1/decisions/${ids[0]}`)
    expect([body.revision, body.record.CF_NR]).toEqual([2, '处罚款人民币贰万元整'])
  })
})
