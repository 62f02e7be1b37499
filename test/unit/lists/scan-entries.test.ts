import { findGone } from '../../../src/lists/find-gone'
import { scanEntries } from '../../../src/lists/scan-entries'
import { listCollections, openListStore, type ListStore } from '../../../src/lists/store'
import { AUTHORITY, OTHER_AUTHORITY } from '../../support/decisions'
import { buildStoredEntry } from '../../support/list-entries'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'

const MANY = 4_500
const TODAY = '2026-05-06'
const idOf = (number: number) => `e${String(number).padStart(5, '0')}`

let temporary: TemporaryStore
let store: ListStore
beforeAll(async () => {
  temporary = await openTemporaryStore(listCollections)
  store = openListStore(temporary.store)
  const { entries } = store
  await entries.insertMany(Array.from({ length: MANY }, (_, i) => buildStoredEntry({ _id: idOf(i) })))
  await entries.insertMany([
    buildStoredEntry({ _id: 'of-another-unit', unit: OTHER_AUTHORITY.uscc }),
    buildStoredEntry({ _id: 'on-another-list', listId: 'LB-04' }),
    buildStoredEntry({ _id: 'over', validTo: '2026-05-05' }),
    buildStoredEntry({ _id: 'last-day', validTo: TODAY }),
  ])
})
afterAll(() => temporary.remove())

describe('a page of what no index knows', () => {
  /** Reads all pages; counts how many documents each of them cost. */
  const readAll = async (limit: number, isKept: (id: string) => boolean) => {
    const ids: string[] = []
    const costs: number[] = []
    let cursor: string | undefined
    do {
      let cost = 0
      const find = { where: { listId: 'LB-02', lastDay: { gte: '2027-01-01' } }, sort: 'byList' }
      const page = await scanEntries(
        store.entries,
        find,
        { limit, ...(cursor === undefined ? {} : { cursor }) },
        async (found) => {
          cost += found.length
          return found.filter(({ _id }) => isKept(_id))
        },
      )
      expect(page.items.length).toBeLessThanOrEqual(limit)
      ids.push(...page.items.map(({ _id }) => _id))
      costs.push(cost)
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    return { ids, costs }
  }

  it.each([
    ['most are kept', (id: string) => id !== idOf(7)],
    ['few are kept', (id: string) => Number(id.slice(1)) % 400 === 399],
  ])('gives each entry once, however many are passed over: %s', async (_what, isKept) => {
    const { ids } = await readAll(100, isKept)
    const kept = Array.from({ length: MANY }, (_, i) => idOf(i)).filter(isKept)
    expect(ids.filter((id) => id.startsWith('e'))).toEqual(kept)
  })

  it('ends before it has read a whole list in vain, and goes on from there', async () => {
    const { ids, costs } = await readAll(10, (id) => id === idOf(MANY - 1))
    expect(ids).toEqual([idOf(MANY - 1)])
    expect(costs).toEqual([4_000, MANY + 1 - 4_000])
  })
})

describe('what a complete file says nothing of', () => {
  const goneBut = async (isNamed: (id: string) => boolean) => {
    const ids: string[] = []
    const of = { unit: AUTHORITY.uscc, listId: 'LB-02', today: TODAY }
    for await (const page of findGone(store, of, isNamed)) {
      expect(page.length).toBeGreaterThan(0)
      ids.push(...page.map(({ id }) => id))
    }
    return ids.sort()
  }

  it('is every live entry of the unit on the list, more than the store gives at once', async () => {
    const all = [...Array.from({ length: MANY }, (_, i) => idOf(i)), 'last-day'].sort()
    expect(await goneBut(() => false)).toEqual(all)
  })

  it('is none of those that have a line, a page of which there is nothing to tell being left out', async () => {
    expect(await goneBut((id) => id !== idOf(4_321))).toEqual([idOf(4_321)])
    expect(await goneBut(() => true)).toEqual([])
  })

  it('is told by name, document and term', async () => {
    const of = { unit: AUTHORITY.uscc, listId: 'LB-04', today: TODAY }
    const pages = []
    for await (const page of findGone(store, of, () => false)) pages.push(page)
    expect(pages).toEqual([
      [
        {
          id: 'on-another-list',
          name: buildStoredEntry().subject.name,
          docNo: '示税失信〔2026〕1号',
          listedOn: '2026-04-30',
          validTo: '2029-04-30',
        },
      ],
    ])
  })
})
