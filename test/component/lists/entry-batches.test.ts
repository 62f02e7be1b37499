import { AUTHORITY, OTHER_AUTHORITY } from '../../support/decisions'
import { describeWithMongo } from '../../support/describe-with-servers'
import { buildEntry, company } from '../../support/list-entries'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

const file = (numbers: readonly number[], listId = 'LB-02', overrides = {}, decision = {}) =>
  numbers.map((number) =>
    buildEntry(
      { listId, subject: company(number), ...overrides },
      { docNo: `示失信〔2026〕${number}号`, ...decision },
    ),
  )

const suite = (environment: () => Record<string, string>): void => {
  let platform: TestPlatform
  let lister: ReturnType<typeof as>

  beforeAll(async () => {
    platform = await openTestPlatform(environment())
    const lists = ['LB-01', 'LB-02', 'LB-10', 'LW-01']
    lister = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists }))
  }, 60_000)
  afterAll(() => platform.close())

  const send = async (query: string, lines: readonly (object | string)[]) => {
    const answer = await lister.lines(`/api/v1/list-entry-batches?${query}`, lines)
    expect(answer.status).toBe(200)
    return answer.body
  }
  const outcomes = (body: { rows: { outcome: string }[] }): string[] =>
    body.rows.map(({ outcome }) => outcome)

  it('tells new, changed, repeated and refused line by line, and one bad line stops none', async () => {
    await send('listId=LB-02', file([101, 102]))
    const body = await send('listId=LB-02', [
      ...file([101]),
      ...file([102], 'LB-02', {}, { facts: '更正后的事由：二百万元以上。' }),
      '{"listId":',
      ...file([103], 'LB-02', { listedOn: '2026-04-01' }),
      ...file([104], 'LB-03'),
      ...file([105]),
      ...file([105]),
    ])
    expect(outcomes(body)).toEqual([
      'repeated',
      'changed',
      'refused',
      'refused',
      'refused',
      'entered',
      'repeated',
    ])
    expect(body).toMatchObject({ entered: 1, changed: 1, repeated: 2, refused: 3, gone: [] })
    expect(
      body.rows.slice(2, 5).map(({ errors }: { errors: { code: string }[] }) => errors[0]?.code),
    ).toEqual(['invalid-json', 'before-decision', 'other-list'])
    const changed = await lister.get(`/api/v1/list-entries/${body.rows[1].id}`)
    expect(changed.body).toMatchObject({ revision: 2, decision: { facts: '更正后的事由：二百万元以上。' } })
  })

  it('tells what a complete file has left out, and removes it only when that is confirmed', async () => {
    const { rows } = await send('listId=LB-10&complete=true', file([111, 112, 113, 114], 'LB-10'))
    const [kept, dropped, faulty] = rows.map(({ id }: { id: string }) => id)
    const next = await send('listId=LB-10&complete=true', [
      ...file([111], 'LB-10'),
      ...file([113], 'LB-10', {}, { facts: '无' }),
      ...file([114], 'LB-10').map((line) => ({ ...line, remark: '不认识的字段' })),
    ])
    // A refused line still says which entry it is about.
    expect(next.gone.map(({ id }: { id: string }) => id)).toEqual([dropped])
    expect((await lister.get(`/api/v1/list-entries/${dropped}`)).body.state).toBe('active')
    const removal = { cause: 'repaired', docNo: '示信修〔2026〕1号', effectiveOn: '2026-05-06' }
    const path = `/api/v1/list-entry-batches/${next.id}`
    const confirmed = await lister.post(`${path}/removal`, { entries: [dropped, kept], ...removal })
    expect(confirmed.body).toMatchObject({
      removed: 1,
      refused: 1,
      rows: [
        { id: dropped, outcome: 'removed', state: 'repaired' },
        { id: kept, outcome: 'refused', errors: [{ code: 'not-gone' }] },
      ],
    })
    expect((await lister.get(`/api/v1/list-entries/${dropped}`)).body.state).toBe('repaired')
    expect((await send('listId=LB-10&complete=true', file([111, 113, 114], 'LB-10'))).gone).toEqual([])
    expect((await lister.get(`/api/v1/list-entries/${faulty}`)).body.state).toBe('active')
    const state = await lister.get(path)
    expect(state.body).toMatchObject({ state: 'done', complete: true, repeated: 1, refused: 2, gone: 1 })
    expect((await lister.get(`${path}/gone`)).body.items).toMatchObject([{ id: dropped }])
    const refused = await lister.get(`${path}/rows?outcome=refused`)
    expect(refused.body.items).toMatchObject([
      { row: 2, outcome: 'refused' },
      { row: 3, outcome: 'refused' },
    ])
  })

  it('does not bring back what was removed, in whatever words the next file names it', async () => {
    const { rows } = await send('listId=LB-10', file([131], 'LB-10'))
    const removal = { cause: 'repaired', docNo: '示信修〔2026〕2号', effectiveOn: '2026-05-06' }
    await lister.post(`/api/v1/list-entries/${rows[0].id}/removal`, removal)
    const next = await send('listId=LB-10', [
      ...file([131], 'LB-10'),
      ...file([131], 'LB-10', {}, { facts: '同一事由，换一种写法。' }),
    ])
    expect(next.rows).toMatchObject([
      { outcome: 'repeated', state: 'repaired' },
      { outcome: 'refused', errors: [{ code: 'list-entry-exists' }] },
    ])
  })

  it('leaves entries of other units, other lists and incomplete files in peace', async () => {
    const other = as(platform, await platform.keyOf(['lister'], { unit: OTHER_AUTHORITY, lists: ['LW-01'] }))
    await other.lines('/api/v1/list-entry-batches?listId=LW-01', file([121], 'LW-01'))
    await send('listId=LW-01', file([122], 'LW-01'))
    expect((await send('listId=LW-01', [])).gone).toEqual([])
    const { gone } = await send('listId=LW-01&complete=true', [])
    expect(gone).toMatchObject([{ name: company(122).name, docNo: '示失信〔2026〕122号' }])
  })

  it.each([
    ['without a list', '', 422],
    ['for a list that is not the client’s', 'listId=LB-06', 403],
    ['neither complete nor not', 'listId=LB-02&complete=yes', 422],
  ])('is refused %s', async (_what, query, status) => {
    expect((await lister.lines(`/api/v1/list-entry-batches?${query}`, [])).status).toBe(status)
  })

  it('hides a batch from other units, and from listers of other lists', async () => {
    const { id } = await send('listId=LB-02', [])
    const other = as(platform, await platform.keyOf(['lister'], { unit: OTHER_AUTHORITY, lists: ['LB-02'] }))
    expect((await other.get(`/api/v1/list-entry-batches/${id}`)).status).toBe(404)
    const colleague = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists: ['LB-03'] }))
    expect((await colleague.get(`/api/v1/list-entry-batches/${id}/gone`)).status).toBe(404)
    const removal = { entries: ['x'], cause: 'error', docNo: '示移〔2026〕1号', effectiveOn: '2026-05-06' }
    expect((await other.post(`/api/v1/list-entry-batches/${id}/removal`, removal)).status).toBe(404)
  })
}

describe('batches of list entries (sqlite)', () => {
  suite(() => ({}))
})

describeWithMongo('batches of list entries (mongodb)', (database) => {
  suite(() => ({ CREDIT_MONGO_URL: database.url() }))
})

it('takes more lines than one write holds', async () => {
  const platform = await openTestPlatform()
  const lister = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists: ['LB-03'] }))
  const numbers = Array.from({ length: 620 }, (_, index) => 200 + index)
  const { body } = await lister.lines('/api/v1/list-entry-batches?listId=LB-03', file(numbers, 'LB-03'))
  expect([body.entered, body.rows.length]).toEqual([620, 620])
  expect(body.rows.at(-1)).toMatchObject({ row: 620, outcome: 'entered', state: 'active' })
  const page = await lister.get(`/api/v1/list-entry-batches/${body.id}/rows?limit=600`)
  expect([page.body.items.length, page.body.next]).toEqual([600, '2.100'])
  await platform.close()
})
