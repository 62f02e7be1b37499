import { buildPenalty, OTHER_AUTHORITY } from '../../support/decisions'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
let department: ReturnType<typeof as>
let other: ReturnType<typeof as>
let auditor: ReturnType<typeof as>

beforeEach(async () => {
  platform = await openTestPlatform()
  department = as(platform, await platform.keyOf(['submitter']))
  other = as(platform, await platform.keyOf(['submitter'], { unit: OTHER_AUTHORITY }))
  auditor = as(platform, await platform.keyOf(['auditor']))
})
afterEach(() => platform.close())

const numbered = (serial: number, overrides = {}) =>
  buildPenalty({ CF_WSH: `示市监罚字〔2026〕${serial}号`, ...overrides })

const post = (client: ReturnType<typeof as>, submission: object) =>
  client.post('/api/v1/decisions', submission)

describe('decisions that many send in the same moment', () => {
  it('are each answered, signed and written into the trail under their own sender', async () => {
    const theirs = { CF_CFJG: OTHER_AUTHORITY.name, CF_CFJGDM: OTHER_AUTHORITY.uscc }
    const answers = await Promise.all([
      post(department, numbered(1)),
      post(other, numbered(2, theirs)),
      post(department, numbered(3)),
    ])
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
    for (const { body, headers } of answers) {
      const { receipt, ...answer } = body
      expect(platform.base.vault.verify(answer, receipt)).toBe(true)
      const { items } = (await auditor.get(`/api/v1/trail?target=decisions:${answer.id}`)).body
      const { unit } = await platform.submit.store.decisions.get(answer.id).then((one) => ({ ...one }))
      expect(unit).toBe(
        answer.id === answers[1].body.id ? OTHER_AUTHORITY.uscc : numbered(1).record['CF_CFJGDM'],
      )
      expect(items).toEqual([
        expect.objectContaining({
          action: 'submit-decision',
          outcome: 'accepted',
          requestId: headers['x-request-id'],
        }),
      ])
    }
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(3)
  })

  it('are refused alone: a bad one among them stops none of the others', async () => {
    const answers = await Promise.all([
      post(department, numbered(1)),
      post(department, numbered(2, { CF_JDRQ: '2026-02-30' })),
      post(other, numbered(3)),
      post(department, numbered(4)),
    ])
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [202, undefined],
      [422, 'schema-violation'],
      [403, 'outside-competence'],
      [202, undefined],
    ])
    expect(await platform.submit.store.decisions.count()).toBe(2)
  })

  it('are one record where they are the same, and other contents are its revisions', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, () => post(department, numbered(1))),
      post(department, numbered(1, { CF_NR: '处罚款人民币贰万元整' })),
      post(department, numbered(2)),
    ])
    const outcomes = answers.map(({ body }) => body.outcome as string)
    expect(outcomes.slice(0, 10).filter((outcome) => outcome === 'accepted')).toHaveLength(1)
    expect(outcomes.slice(10)).toEqual(['corrected', 'accepted'])
    expect(await platform.submit.store.decisions.count()).toBe(2)
  })
})
