import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { listen, type Listening } from '../../../src/platform/http/listen'
import { askLines, buildCheck } from '../../support/checks'
import { AUTHORITY } from '../../support/decisions'
import { describeWithMongo } from '../../support/describe-with-servers'
import { eventually } from '../../support/eventually'
import { buildEntry, company } from '../../support/list-entries'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

const PATH = '/api/v1/check-batches'
const SCENARIOS = ['SC-03', 'SC-07', 'SC-14']
const TYPE = 'application/x-ndjson'

let platform: TestPlatform
let checker: ReturnType<typeof as>
let auditor: ReturnType<typeof as>
let key = ''

const open = async (environment: Record<string, string>): Promise<void> => {
  platform = await openTestPlatform(environment)
  key = await platform.keyOf(['checker'], { scenarios: SCENARIOS })
  checker = as(platform, key)
  auditor = as(platform, await platform.keyOf(['auditor']))
  const lister = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists: ['LB-02'] }))
  await lister.post('/api/v1/list-entries', buildEntry({ listId: 'LB-02', subject: company(1) }))
}

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1)
const check = (number: number, change: Parameters<typeof buildCheck>[1] = {}) =>
  buildCheck(company(number), { caseNo: `示采〔2026〕${number}号`, ...change })

const send = (lines: readonly (object | string)[], path = PATH) => askLines(checker, lines, path)

/** One hit, then none; answers what was asked and answered. */
const askInOrder = async (count: number) => {
  const asked = Array.from({ length: count }, (_, i) => check(i + 1))
  const { status, lines } = await send(asked)
  return { asked, status, lines, answers: lines.map((line) => JSON.parse(line)) }
}

describe('a batch of checks on the embedded engine', () => {
  let server: Listening
  beforeAll(async () => {
    await open({})
    server = await listen(platform.app, { host: '127.0.0.1', port: 0 })
  }, 60_000)
  afterAll(async () => {
    await server.close(0)
    await platform.close()
  })

  it('is answered line by line in order, each answer as it can be read again', async () => {
    const { asked, status, lines, answers } = await askInOrder(450)
    expect([status, lines.length]).toEqual([200, 450])
    expect(answers.map(({ caseNo }) => caseNo)).toEqual(asked.map(({ caseNo }) => caseNo))
    expect(answers.map(({ outcome }) => outcome)).toEqual(['禁止', ...Array(449).fill('正常')])
    for (const place of [0, 1, 449])
      expect((await checker.get(`/api/v1/checks/${answers[place].id}`)).text).toBe(lines[place])
    expect((await auditor.get(`/api/v1/checks/${answers[0].id}/replay`)).body.identical).toBe(true)
  }, 30_000)

  it.each([
    ['is no JSON', '{"scenario":', 400, 'malformed-json', '#'],
    ['names a member twice', '{"scenario":"SC-03","scenario":"SC-07"}', 400, 'malformed-json', '#'],
    ['is of another shape', { scenario: 'SC-03', subjects: [] }, 422, 'schema-violation', '#/subjects'],
    ['names no purpose', check(3, { purpose: ' ' }), 422, 'query-refused', '#/purpose'],
    ['is longer than a line may be', 'x'.repeat(64 * 1024 + 1), 413, 'body-too-large', '#'],
    ['asks in a scenario of others', check(4, { scenario: 'SC-06' }), 403, 'forbidden', undefined],
    ['asks about a day to come', check(5, { asOf: '2027-01-01' }), 422, 'schema-violation', '#/asOf'],
  ])(
    'refuses a line that %s in its place, and answers the others',
    async (_what, bad, status, code, pointer) => {
      const { lines } = await send([check(1), bad, '', check(2)])
      const [first, second, third, ...rest] = lines.map((line) => JSON.parse(line))
      expect([first.outcome, third.outcome, rest]).toEqual(['禁止', '正常', []])
      expect(second).toMatchObject({
        row: 2,
        status,
        code,
        type: expect.stringMatching(`/problems/${code}$`),
      })
      expect([typeof second.title, typeof second.detail]).toEqual(['string', 'string'])
      expect(second.errors?.[0]?.pointer).toBe(pointer)
    },
  )

  it('puts what was refused for its ground into the trail', async () => {
    await send([check(6, { operator: null })])
    const { body } = await auditor.get('/api/v1/trail?limit=20')
    expect(body.items).toContainEqual(
      expect.objectContaining({ action: 'ask-check', outcome: 'refused', detail: 'query-refused SC-03' }),
    )
  })

  it('says why measures are left out, when asked, and refuses another question', async () => {
    const { lines } = await send([check(1)], `${PATH}?explain=1`)
    expect(JSON.parse(lines[0] ?? '').subjects[0].hits[0].leftOut.length).toBeGreaterThan(0)
    expect((await send([check(1)], `${PATH}?explain=2`)).status).toBe(422)
  })

  it('takes ten thousand lines and refuses each one beyond', async () => {
    const { lines } = await send([...Array<string>(9_999).fill('x'), check(1), check(2), '', check(3)])
    const told = lines.map((line) => JSON.parse(line))
    expect(told.slice(9_998).map(({ row, code, outcome }) => [row, code, outcome])).toEqual([
      [9_999, 'malformed-json', undefined],
      [undefined, undefined, '禁止'],
      [10_001, 'body-too-large', undefined],
      [10_003, 'body-too-large', undefined],
    ])
  }, 30_000)

  it('answers an empty batch with nothing', async () => {
    expect(await send([''])).toMatchObject({ status: 200, lines: [] })
  })

  it.each([
    ['1', 422],
    ['application/json', 415],
  ])('refuses what is not sent as lines (%s)', async (type, status) => {
    const call = type === '1' ? checker.lines(`${PATH}?limit=1`, [check(1)]) : checker.post(PATH, check(1))
    expect((await call).status).toBe(status)
  })

  const post = (path = PATH): ReturnType<typeof request> =>
    request(`http://127.0.0.1:${server.port}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': TYPE },
    })
  const body = (count: number): string =>
    Array.from({ length: count }, (_, i) => `${JSON.stringify(check((i % 900) + 2))}\n`).join('')
  /** Thousands of them and of their answers are more than the connection itself can hold. */
  const longLines = (count: number): string => {
    const words = { purpose: '审'.repeat(200), matter: { code: '370299-CG-01', name: '购'.repeat(200) } }
    return `${JSON.stringify(check(1, words))}\n`.repeat(count)
  }
  const onRecord = (): Promise<number> => platform.checks.deps.store.checks.count()

  it('answers what has come before the rest is sent', async () => {
    const call = post()
    call.write(body(1))
    const [answer] = (await once(call, 'response')) as [IncomingMessage]
    const [first] = (await once(answer, 'data')) as [Buffer]
    expect(JSON.parse(first.toString()).outcome).toBe('正常')
    call.end(body(2))
    let rest = ''
    for await (const piece of answer) rest += String(piece)
    expect(linesOf(rest)).toHaveLength(2)
  })

  it('answers a client that reads nothing before it has sent everything', async () => {
    const call = post()
    const answered = once(call, 'response') as Promise<[IncomingMessage]>
    await new Promise<void>((resolve) => call.end(longLines(4_000), resolve))
    const [answer] = await answered
    let lines = 0
    for await (const piece of answer) lines += String(piece).split('\n').length - 1
    expect(lines).toBe(4_000)
  }, 120_000)

  it.each([
    ['it still sends', false],
    ['it has sent everything', true],
  ])(
    'stops soon when the client goes while %s; what it has read is on record',
    async (_when, isEnded) => {
      const before = await onRecord()
      const call = post()
      call.on('error', () => undefined)
      call.write(body(5_000))
      if (isEnded) call.end()
      const [answer] = (await once(call, 'response')) as [IncomingMessage]
      answer.on('error', () => undefined)
      const [piece] = (await once(answer, 'data')) as [Buffer]
      await eventually(() => expect(call.socket?.writableLength).toBe(0))
      call.destroy()
      const read = linesOf(`${piece.toString().split('\n').slice(0, -1).join('\n')}\n`)
      expect(read.length).toBeGreaterThan(0)
      for (const line of read.slice(0, 5))
        expect((await checker.get(`/api/v1/checks/${JSON.parse(line).id}`)).text).toBe(line)
      let last = -1
      await eventually(async () => {
        const now = await onRecord()
        const isStill = now === last
        last = now
        expect(isStill).toBe(true)
      })
      expect(last - before).toBeLessThan(1_400)
    },
    30_000,
  )
})

describeWithMongo('a batch of checks on MongoDB', (database) => {
  beforeAll(() => open({ CREDIT_MONGO_URL: database.url() }), 60_000)
  afterAll(() => platform.close())

  it('is answered line by line in order, each answer as it can be read again', async () => {
    const { asked, answers, lines } = await askInOrder(250)
    expect(answers.map(({ caseNo }) => caseNo)).toEqual(asked.map(({ caseNo }) => caseNo))
    expect((await checker.get(`/api/v1/checks/${answers[0].id}`)).text).toBe(lines[0])
    expect((await auditor.get(`/api/v1/checks/${answers[0].id}/replay`)).body.identical).toBe(true)
  }, 60_000)
})
