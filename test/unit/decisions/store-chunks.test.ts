import type { BatchRow } from '../../../src/decisions/batch-document'
import type { PreparedDecision } from '../../../src/decisions/prepare-submission'
import { storeChunks, type PreparedLine } from '../../../src/decisions/store-chunks'

const line = (row: number, key: string, nameKey = `name of ${key}`): PreparedLine => ({
  row,
  prepared: { key, nameKey, warnings: [] } as unknown as PreparedDecision,
})

/** Chunks whose storing is ended by hand; reports take as long as `reporting`. */
const openChunks = (reporting: () => Promise<void> = () => Promise.resolve()) => {
  const begun: number[] = []
  const reported: number[] = []
  const reports: number[] = []
  const ends = new Map<number, { done: () => void; fail: () => void }>()
  const chunks = storeChunks({
    store: (lines) =>
      new Promise<BatchRow[]>((resolve, reject) => {
        const row = lines[0]?.row ?? 0
        begun.push(row)
        ends.set(row, {
          done: () => resolve([{ row, outcome: 'accepted' }]),
          fail: () => reject(new Error(`chunk ${row} is lost`)),
        })
      }),
    report: async (done) => {
      await reporting()
      reports.push(done.length)
      reported.push(...done.flat().map(({ row }) => row))
    },
  })
  return {
    ...chunks,
    begun,
    reported,
    reports,
    end: (...rows: number[]) => rows.forEach((row) => ends.get(row)?.done()),
    lose: (row: number) => ends.get(row)?.fail(),
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('chunks of a batch', () => {
  it('are stored side by side and reported in order, whichever is done first', async () => {
    const chunks = openChunks()
    await chunks.add([line(1, 'a')])
    await chunks.add([line(2, 'b')])
    expect(chunks.begun).toEqual([1, 2])
    chunks.end(2)
    await turn()
    expect(chunks.reported).toEqual([])
    chunks.end(1)
    await chunks.settled()
    expect(chunks.reported).toEqual([1, 2])
  })

  it('share a report when they are done while another one is written', async () => {
    let write = (): void => undefined
    const chunks = openChunks(() => new Promise((resolve) => (write = resolve)))
    for (const row of [1, 2, 3]) await chunks.add([line(row, `key ${row}`)])
    chunks.end(1)
    await turn()
    chunks.end(2, 3)
    await turn()
    write()
    await turn()
    expect(chunks.reports).toEqual([1])
    write()
    await chunks.settled()
    expect([chunks.reported, chunks.reports]).toEqual([
      [1, 2, 3],
      [1, 2],
    ])
  })

  it('wait, many as they are, for a report that takes long', async () => {
    let write = (): void => undefined
    const chunks = openChunks(() => new Promise((resolve) => (write = resolve)))
    let added = 0
    const reading = (async () => {
      for (let row = 1; row <= 20; row += 1) {
        const adding = chunks.add([line(row, `key ${row}`)])
        chunks.end(row)
        await adding
        added = row
      }
    })()
    const isRead = reading.then(() => true)
    for (let i = 0; i < 100; i += 1) await turn()
    expect(added).toBeGreaterThan(2)
    expect(added).toBeLessThan(20)
    while (!(await Promise.race([isRead, turn().then(() => false)]))) {
      chunks.end(...chunks.begun)
      write()
    }
    const settled = chunks.settled().then(() => true)
    while (!(await Promise.race([settled, turn().then(() => false)]))) write()
    expect(chunks.reported).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  })

  it.each([
    ['the key', line(2, 'a', 'another name')],
    ['the name', line(2, 'another key', 'name of a')],
  ])('wait for each other when they share %s of a decision', async (_what, second) => {
    const chunks = openChunks()
    await chunks.add([line(1, 'a')])
    const added = chunks.add([line(9, 'c'), second])
    await turn()
    expect(chunks.begun).toEqual([1])
    chunks.end(1)
    await added
    expect(chunks.begun).toEqual([1, 9])
    expect(chunks.reported).toEqual([1])
  })

  it('do not wait for each other over rows that were refused', async () => {
    const chunks = openChunks()
    await chunks.add([{ row: 1, errors: [] }])
    await chunks.add([{ row: 2, errors: [] }])
    expect(chunks.begun).toEqual([1, 2])
  })

  it('are never many: the reader waits until the oldest is reported', async () => {
    const chunks = openChunks()
    const reading = (async () => {
      for (let row = 1; row <= 9; row += 1) await chunks.add([line(row, `key ${row}`)])
    })()
    await turn()
    const most = chunks.begun.length
    expect(most).toBeLessThan(9)
    chunks.end(1)
    await turn()
    expect(chunks.begun).toHaveLength(most + 1)
    for (let row = 1; row <= 9; row += 1) {
      chunks.end(row)
      await turn()
    }
    await reading
    await chunks.settled()
    expect(chunks.reported).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('end the batch when one is lost: once the others are done, of which none behind it is reported', async () => {
    const chunks = openChunks()
    await chunks.add([line(1, 'a')])
    await chunks.add([line(2, 'b')])
    const settled = chunks.settled().catch((error: unknown) => error)
    chunks.lose(1)
    expect(await Promise.race([settled, turn()])).toBeUndefined()
    chunks.end(2)
    expect(String(await settled)).toContain('chunk 1 is lost')
    expect(chunks.reported).toEqual([])
  })
})
