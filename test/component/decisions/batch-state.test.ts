import type { BatchRow, DecisionBatch } from '../../../src/decisions/batch-document'
import { chunkId } from '../../../src/platform/batch/chunk-rows'
import { openSignsOfLife } from '../../../src/platform/sign-of-life'
import { AUTHORITY } from '../../support/decisions'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
let department: ReturnType<typeof as>

beforeAll(async () => {
  platform = await openTestPlatform()
  department = as(platform, await platform.keyOf(['submitter']))
})
afterAll(() => platform.close())

const batch = (id: string, more: Partial<DecisionBatch> = {}): DecisionBatch => ({
  _id: id,
  revision: 1,
  unit: AUTHORITY.uscc,
  client: 'c1',
  state: 'running',
  startedAt: platform.now(),
  changedAt: platform.now(),
  chunks: 0,
  counts: { accepted: 0, repeated: 0, corrected: 0, refused: 0 },
  ...more,
})

describe('the state of a batch', () => {
  const stateOf = async (id: string): Promise<unknown> =>
    (await department.get(`/api/v1/decision-batches/${id}`)).body.state

  it('is running while a process shows that it has it in hand, however far the clock is moved', async () => {
    await platform.submit.store.batches.insert(batch('live', { changedAt: '2026-05-01T00:00:00.000Z' }))
    const end = await openSignsOfLife(platform.base.store).show('decision-batch:live')
    expect(await stateOf('live')).toBe('running')
    await end()
    expect(await stateOf('live')).toBe('failed')
  })

  it('is failed as soon as nobody has it in hand, also right after its last row', async () => {
    await platform.submit.store.batches.insert(batch('dead'))
    expect(await stateOf('dead')).toBe('failed')
  })

  it('is what the process said at last, when it has nothing in hand any more', async () => {
    const { body } = await department.lines('/api/v1/decision-batches', ['{}'])
    expect(await stateOf(body.id)).toBe('done')
    expect(await openSignsOfLife(platform.base.store).isShown(`decision-batch:${body.id}`)).toBe(false)
  })
})

describe('GET /api/v1/decision-batches/{id}/rows', () => {
  /** Three chunks of 4, 0 and 5 rows; every second row is refused. */
  const chunks = [4, 0, 5].map((length, at) =>
    Array.from({ length }, (_row, i): BatchRow => {
      const row = at * 10 + i
      return row % 2 === 0
        ? { row: row + 1, outcome: 'accepted', id: `d${row}` }
        : { row: row + 1, outcome: 'refused' }
    }),
  )
  const rowsUrl = '/api/v1/decision-batches/rows/rows'

  beforeAll(async () => {
    const { store } = platform.submit
    await store.batches.insert(batch('rows', { state: 'done', chunks: 3 }))
    await store.chunks.insertMany(
      chunks.map((rows, at) => ({ _id: chunkId('rows', at + 1), revision: 1, batchId: 'rows', rows })),
    )
  })

  const walk = async (query: string): Promise<number[][]> => {
    const pages: number[][] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await department.get(`${rowsUrl}?${query}&cursor=${cursor}`)
      pages.push(body.items.map(({ row }: BatchRow) => row))
      cursor = body.next
    }
    return pages
  }

  it.each([
    ['limit=4', [[1, 2, 3, 4], [21, 22, 23, 24], [25]]],
    [
      'limit=3',
      [
        [1, 2, 3],
        [4, 21, 22],
        [23, 24, 25],
      ],
    ],
    ['limit=9', [[1, 2, 3, 4, 21, 22, 23, 24, 25]]],
    [
      'limit=2&outcome=refused',
      [
        [2, 4],
        [22, 24],
      ],
    ],
    ['limit=1&outcome=refused', [[2], [4], [22], [24]]],
    ['outcome=corrected', [[]]],
  ])('gives exactly as many as asked for, and every row once: %s', async (query, pages) => {
    expect(await walk(query)).toEqual(pages)
  })

  it.each([
    ['a misspelt outcome', 'outcome=rejected', ['not-in-list #/outcome']],
    ['a cursor of nobody', 'cursor=abc', ['foreign-cursor #/cursor']],
    ['a cursor before the first chunk', 'cursor=0.1', ['foreign-cursor #/cursor']],
    ['both at once', 'outcome=1&cursor=-1', ['not-in-list #/outcome', 'foreign-cursor #/cursor']],
    ['a limit of none', 'limit=0', ['out-of-range #/limit']],
    ['a limit beyond all', 'limit=10001', ['out-of-range #/limit']],
  ])('refuses %s', async (_what, query, errors) => {
    const { status, body } = await department.get(`${rowsUrl}?${query}`)
    expect([status, body.code]).toEqual([422, 'schema-violation'])
    expect(body.errors.map((one: { code: string; pointer: string }) => `${one.code} ${one.pointer}`)).toEqual(
      errors,
    )
  })
})
