import { askBatch, type BatchDeps, type BatchLine } from '../../../src/checks/ask-batch'
import { createCallBudget } from '../../../src/platform/call-budget'
import { platformFailure } from '../../../src/platform/http/failure'

/** Refused lines need no store: what is tried here is in which order and how far ahead they are taken. */
const deps = {
  budget: createCallBudget({ name: 'checks', windowSeconds: 60, ticks: () => 0 }),
  problemOf: ({ code }: { code: string }) => ({ code }),
} as unknown as BatchDeps

const callNow = (checksPerMinute = 1_000_000) => ({
  caller: { id: 'c1', name: 'c1', roles: ['checker'], checksPerMinute },
  requestId: 'r1',
  at: '2026-05-06T01:00:00.000Z',
  today: '2026-05-06',
})

const LINES = 200

/** Groups of one chunk each; tells how many were taken. */
const source = (groups: number) => {
  let taken = 0
  const lines = async function* (): AsyncGenerator<BatchLine[]> {
    while (taken < groups) {
      taken += 1
      const request = platformFailure('malformed-json', '不是 JSON')
      yield await Promise.resolve(
        Array.from({ length: LINES }, (_, i) => ({ row: (taken - 1) * LINES + i + 1, request })),
      )
    }
  }
  return { lines: lines(), taken: () => taken }
}

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('askBatch', () => {
  it('writes one line for each, in order', async () => {
    const { lines } = source(5)
    let text = ''
    const write = (piece: string): Promise<boolean> => {
      text += piece
      return Promise.resolve(true)
    }
    await askBatch(deps, { callNow, explain: false, write }, lines)
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).row)
    expect(rows).toEqual(Array.from({ length: 5 * LINES }, (_, i) => i + 1))
  })

  it('takes no more lines while nobody reads the answers', async () => {
    const { lines, taken } = source(1_000)
    let read = (_isRead: boolean): void => undefined
    const write = (): Promise<boolean> => new Promise((resolve) => (read = resolve))
    const asked = askBatch(deps, { callNow, explain: false, write }, lines)
    await turns(50)
    expect(taken()).toBeLessThanOrEqual(2)
    read(true)
    await turns(50)
    expect(taken()).toBe(3)
    read(false)
    await asked
  })

  it('ends within a few chunks when the reader has gone', async () => {
    const { lines, taken } = source(1_000)
    await askBatch(deps, { callNow, explain: false, write: () => Promise.resolve(false) }, lines)
    expect(taken()).toBeLessThanOrEqual(3)
  })

  it('tells a failure of the lines to whoever waits', async () => {
    const broken = (async function* (): AsyncGenerator<BatchLine[]> {
      yield* source(1).lines
      throw new Error('the connection broke')
    })()
    const asked = askBatch(deps, { callNow, explain: false, write: () => Promise.resolve(true) }, broken)
    await expect(asked).rejects.toThrow('the connection broke')
  })

  it('refuses the lines beyond what the client may ask in this minute', async () => {
    const { lines } = source(1)
    let text = ''
    const write = (piece: string): Promise<boolean> => {
      text += piece
      return Promise.resolve(true)
    }
    const caller = { ...callNow(150).caller, id: 'c2' }
    await askBatch(deps, { callNow: () => ({ ...callNow(), caller }), explain: false, write }, lines)
    const codes = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).code)
    expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(50)
    expect(codes.indexOf('rate-limited')).toBe(150)
  })
})
