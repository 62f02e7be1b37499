import { openEventLog, type EventLog } from '../../../src/platform/events/event-log'
import { eventCollection, eventId, type EventDocument } from '../../../src/platform/events/documents'
import { follow, storeCursor, type EventCursor } from '../../../src/platform/events/follow'
import type { Store } from '../../../src/platform/store/port'
import { eventually } from '../../support/eventually'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'
import { collections } from './suite'

const event = (number: number): EventDocument => ({
  _id: eventId(number),
  revision: 1,
  number,
  entryId: `r${number}:1`,
  source: { collection: 'records', id: `r${number}` },
  type: 'record-changed',
  at: '2026-03-02T01:00:00.000Z',
  data: {},
})
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

describe('event log', () => {
  let kept: TemporaryStore
  let store: Store
  let log: EventLog
  const errors: unknown[] = []
  const put = (...numbers: number[]) => store.collection(eventCollection).insertMany(numbers.map(event))
  const start = (cursor: EventCursor, handle: (numbers: number[]) => void, batchSize = 3) =>
    follow({
      log,
      cursor,
      batchSize,
      report: (error) => errors.push(error),
      handle: (events) => Promise.resolve().then(() => handle(events.map(({ number }) => number))),
    })

  beforeEach(async () => {
    errors.length = 0
    kept = await openTemporaryStore(collections)
    store = kept.store
    log = openEventLog(store)
  })
  afterEach(() => kept.remove())

  it('is empty at number 0', async () => {
    expect(await log.latest()).toBe(0)
    expect(await log.read(0, 10)).toEqual([])
  })

  it('is read after a number, up to a limit', async () => {
    await put(...range(1, 12))
    expect(await log.latest()).toBe(12)
    expect((await log.read(8, 3)).map(({ number }) => number)).toEqual([9, 10, 11])
  })

  it.each([
    ['in the middle', [1, 2, 4, 5], [1, 2]],
    ['at the start', [2, 3], []],
  ])('is read no further than a number that is not visible yet %s', async (_where, stored, seen) => {
    await put(...stored)
    expect((await log.read(0, 10)).map(({ number }) => number)).toEqual(seen)
  })

  it('is followed in order, in batches, to its end and beyond', async () => {
    await put(...range(1, 7))
    const batches: number[][] = []
    const follower = start(storeCursor(store, 'test'), (numbers) => batches.push(numbers))
    await follower.drain()
    expect(batches).toEqual([[1, 2, 3], [4, 5, 6], [7]])
    await put(8)
    follower.nudge()
    await eventually(() => expect(batches.at(-1)).toEqual([8]))
    await follower.close()
  })

  it('is followed from where the follower was before it stopped', async () => {
    await put(...range(1, 4))
    const first = start(storeCursor(store, 'test'), () => undefined)
    await first.drain()
    await first.close()
    await put(5)
    const seen: number[] = []
    const second = start(storeCursor(store, 'test'), (numbers) => seen.push(...numbers))
    await second.drain()
    await second.close()
    expect(seen).toEqual([5])
    expect(await storeCursor(store, 'other').load()).toBe(0)
  })

  it('gives a batch again until its handler succeeds, and skips none', async () => {
    await put(...range(1, 4))
    const seen: number[][] = []
    const follower = start(storeCursor(store, 'test'), (numbers) => {
      seen.push(numbers)
      if (seen.length < 3) throw new Error('not now')
    })
    await eventually(() => expect(seen).toEqual([[1, 2, 3], [1, 2, 3], [1, 2, 3], [4]]))
    await follower.close()
    expect(errors).toHaveLength(2)
    expect(await storeCursor(store, 'test').load()).toBe(4)
  })

  it('is followed from a cursor that the follower keeps itself', async () => {
    await put(...range(1, 5))
    let position = 3
    const seen: number[] = []
    const cursor = {
      load: () => Promise.resolve(position),
      save: (number: number) => Promise.resolve(void (position = number)),
    }
    const follower = start(cursor, (numbers) => seen.push(...numbers))
    await follower.drain()
    await follower.close()
    expect(seen).toEqual([4, 5])
    expect(position).toBe(5)
  })

  it('never moves a stored cursor back, however many followers save it', async () => {
    const cursor = storeCursor(store, 'shared')
    await Promise.all([7, 3, 9, 1, 5].map((number) => cursor.save(number)))
    expect(await cursor.load()).toBe(9)
  })
})
