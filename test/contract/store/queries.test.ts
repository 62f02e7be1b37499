import type { Collection, Filter, Store } from '../../../src/platform/store/port'
import { describeOnBothEngines } from './engines'
import { idsOf, thing, things, type Thing } from './things'

const documents = [
  thing('a', { state: 'open', dueOn: '2026-01-05', rank: 1, owner: { code: 'X' }, key: 'k1' }),
  thing('b', { state: 'open', dueOn: '2026-01-06', rank: 2, owner: { code: 'Y' } }),
  thing('c', { state: 'open', rank: 10 }),
  thing('d', { state: 'shut', dueOn: '2026-01-05', rank: '2', owner: { name: 'no code' } }),
  thing('e', { state: '公示', dueOn: '2026-02-01', rank: '10' }),
  thing('f', { dueOn: '2026-01-05', owner: { code: 'X' } }),
]

const rows: readonly (readonly [string, Filter, string])[] = [
  ['no condition', {}, 'abcdef'],
  ['equality', { state: 'open' }, 'abc'],
  ['equality of a nested path', { 'owner.code': 'X' }, 'af'],
  ['equality of a number, which a string does not meet', { rank: 2 }, 'b'],
  ['equality of a string, which a number does not meet', { rank: '2' }, 'd'],
  ['equality of 4-byte and Chinese text', { state: '公示' }, 'e'],
  ['equality of the second path of an index', { dueOn: '2026-01-05' }, 'adf'],
  ['equality of the identifier', { _id: 'c' }, 'c'],
  ['two equalities', { state: 'open', dueOn: '2026-01-05' }, 'a'],
  ['in', { state: { in: ['shut', '公示', 'none'] } }, 'de'],
  ['in, of numbers and strings', { rank: { in: [1, '2', 99] } }, 'ad'],
  ['in, of nothing', { state: { in: [] } }, ''],
  ['in, of identifiers', { _id: { in: ['f', 'a', 'zz'] } }, 'af'],
  ['from, not included', { dueOn: { gt: '2026-01-05' } }, 'be'],
  ['from, included', { dueOn: { gte: '2026-01-06' } }, 'be'],
  ['to, not included', { dueOn: { lt: '2026-01-06' } }, 'adf'],
  ['to, included', { dueOn: { lte: '2026-01-06' } }, 'abdf'],
  ['between', { dueOn: { gte: '2026-01-05', lt: '2026-02-01' } }, 'abdf'],
  ['a range of numbers holds no strings', { rank: { gt: 1 } }, 'bc'],
  ['a range of numbers to the top holds no strings', { rank: { lte: 2 } }, 'ab'],
  ['a range of strings holds no numbers', { rank: { lte: '2' } }, 'de'],
  ['a range of strings from below', { rank: { gte: '' } }, 'de'],
  ['a range of identifiers', { _id: { gt: 'b', lte: 'e' } }, 'cde'],
  ['exists', { state: { exists: true } }, 'abcde'],
  ['exists, nested', { 'owner.code': { exists: true } }, 'abf'],
  ['exists not', { state: { exists: false } }, 'f'],
  ['equality and exists not', { state: 'open', dueOn: { exists: false } }, 'c'],
  ['equality and range', { state: 'open', dueOn: { gte: '2026-01-06' } }, 'b'],
]

describeOnBothEngines('queries', (engine) => {
  const declaration = things('queries')
  let store: Store
  let collection: Collection<Thing>

  beforeAll(async () => {
    store = await engine.open([declaration])
    collection = store.collection(declaration)
    await collection.insertMany(documents)
  })

  it.each(rows)('%s: find and count agree', async (_name, where, expected) => {
    expect(idsOf(await collection.find({ where, limit: 100 })).join('')).toBe(expected)
    expect(await collection.count(where)).toBe(expected.length)
  })

  it('without a sort the identifier orders', async () => {
    expect(idsOf(await collection.find({ limit: 3 }))).toEqual(['a', 'b', 'c'])
    expect(idsOf(await collection.find({ limit: 2, descending: true }))).toEqual(['f', 'e'])
  })

  it('a sort takes only documents that stand in its index; absent, numbers, strings is the order', async () => {
    expect(idsOf(await collection.find({ sort: 'by-state', limit: 9 })).join('')).toBe('cabde')
    expect(idsOf(await collection.find({ sort: 'by-state', limit: 9, descending: true })).join('')).toBe(
      'edbac',
    )
    expect(idsOf(await collection.find({ sort: 'by-rank', limit: 9 })).join('')).toBe('abced')
    expect(idsOf(await collection.find({ sort: 'by-rank', limit: 9, descending: true })).join('')).toBe(
      'decba',
    )
  })

  it('a sort is by code point, also beyond the basic plane', async () => {
    const texts = things('code-points')
    const sorted = (await engine.open([texts])).collection(texts)
    await sorted.insertMany(
      ['\u{20000}', '\uFF5E', 'z', '中', 'Z'].map((state) => thing(`id ${state}`, { state })),
    )
    expect((await sorted.find({ sort: 'by-state', limit: 9 })).map((each) => each.state)).toEqual([
      'Z', 'z', '中', '\uFF5E', '\u{20000}',
    ]) // prettier-ignore
  })

  it('getMany keeps the order asked for and leaves out what is absent', async () => {
    expect(idsOf(await collection.getMany(['e', 'nobody', 'a', 'e']))).toEqual(['e', 'a', 'e'])
    expect(await collection.getMany([])).toEqual([])
  })

  it('countBy counts the values of a path, also within a condition', async () => {
    expect(await collection.countBy('state')).toEqual(new Map([['open', 3], ['shut', 1], ['公示', 1]])) // prettier-ignore
    expect(await collection.countBy('rank', { state: 'open' })).toEqual(new Map([[1, 1], [2, 1], [10, 1]])) // prettier-ignore
    expect(await collection.countBy('owner.code', { 'owner.code': { in: ['X'] } })).toEqual(
      new Map([['X', 2]]),
    )
  })

  it.each<[string, Filter, readonly [string | number, number][]]>([
    [
      'state',
      { state: { in: ['shut', 'nowhere', 'open', 'shut'] } },
      [
        ['shut', 1],
        ['open', 3],
      ],
    ],
    ['state', { state: { in: ['open', '公示'] }, rank: { gte: 2 } }, [['open', 2]]],
    [
      'rank',
      { rank: { in: [10, 1, 3.5, '1'] }, state: 'open' },
      [
        [10, 1],
        [1, 1],
      ],
    ],
    ['_id', { _id: { in: ['nobody', 'nothing'] } }, []],
    ['state', { state: { in: [] } }, []],
  ])('countBy of %s within %j answers only what is there', async (path, where, counts) => {
    expect(await collection.countBy(path, where)).toEqual(new Map(counts))
  })

  const undeclared: readonly (readonly [string, Filter])[] = [
    ['a path in no index', { content: 'x' }],
    ['a part of a path', { owner: 'X' }],
    ['a path below a path', { 'state.x': 'y' }],
    ['the revision', { revision: 1 }],
    ['an operator of MongoDB', { state: { $gt: '' } as never }],
    ['an operator of SQL', { state: { like: '%' } as never }],
    ['two kinds of operator', { state: { in: ['a'], gt: 'b' } }],
    ['no operator', { state: {} }],
    ['null', { state: null as never }],
    ['a truth value', { state: true as never }],
    ['undefined', { state: undefined as never }],
    ['not a number', { rank: NaN }],
    ['a list', { state: ['open'] as never }],
    ['in, with null', { state: { in: ['a', null as never] } }],
    ['exists, with a word', { state: { exists: 'yes' as never } }],
    ['a range from a number to a string', { rank: { gt: 1, lt: 'b' } }],
    ['a number as an identifier', { _id: 1 }],
    ['an injection', { [`state' OR '1'='1`]: 'x' }],
  ]

  it.each(undeclared)('refuses %s in find, count and countBy', async (_name, where) => {
    const refusal = { name: 'UndeclaredPathError' }
    await expect(collection.find({ where, limit: 1 })).rejects.toMatchObject(refusal)
    await expect(collection.count(where)).rejects.toMatchObject(refusal)
    await expect(collection.countBy('state', where)).rejects.toMatchObject(refusal)
  })

  it('refuses a sort, a path to count by and a collection that nobody declared', async () => {
    const refusal = { name: 'UndeclaredPathError' }
    await expect(collection.find({ sort: 'state', limit: 1 })).rejects.toMatchObject(refusal)
    await expect(collection.countBy('content')).rejects.toMatchObject(refusal)
    expect(() => store.collection(things('elsewhere'))).toThrow(expect.objectContaining(refusal))
  })

  it.each([0, -1, 10_001, 1.5, NaN])('refuses the limit %p', async (limit) => {
    await expect(collection.find({ limit })).rejects.toThrow(RangeError)
  })

  it('answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined()
    expect(store.engine).toBe(engine.name)
  })
})
