import { DOCUMENT_LIMIT_BYTES, type Collection } from '../../../src/platform/store/port'
import { describeOnBothEngines } from './engines'
import { thing, things, type Thing } from './things'

const nested = (depth: number): unknown => (depth === 0 ? 'end' : { n: nested(depth - 1) })

const kept: readonly (readonly [string, unknown])[] = [
  ['a key with dots', { 'a.b': 1, '.': 2, 'c.': { '.d': 3 } }],
  ['a key with dollars', { $set: 1, a$b: 2, $: { $where: '1' } }],
  ['what the driver takes for a reference', { $ref: 'x', $id: 'y', $db: 'z' }],
  ['what the driver takes for a type', { _bsontype: 'Long', low: 1, high: 2 }],
  ['the escape itself', { '\uE000s': 1, '\uE000': 2, 's\uE000d.': 3 }],
  ['an empty key and keys that look like numbers', { '': 1, 0: 'a', 10: 'b', 9: 'c' }],
  ['names of built-in members', { constructor: 1, toString: 'x', hasOwnProperty: null, length: 5 }],
  ['4-byte characters as key and value', { '𠮷野家': '青岛市𠀀𪚥😀' }],
  ['combining and bidirectional characters', 'e\u0301 \u202Eabc\u202C \uFEFF'],
  ['control characters and NUL', 'a\0b\u0001\n\t\u001F\u007F'],
  ['quotes and backslashes', `'"\\\\ud800 ''; DROP TABLE values;--`],
  ['null, in objects and lists', { a: null, b: [null, { c: null }] }],
  ['empty objects and lists', { a: {}, b: [], c: [[], [{}]] }],
  [
    'numbers',
    [0, 1, -1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 1e21, 5e-324, 1.7976931348623157e308, 0.1],
  ],
  ['truth values', [true, false]],
  [
    'text that looks like something else',
    ['2026-01-01T00:00:00.000Z', '1', 'null', '64b7f0f0f0f0f0f0f0f0f0f0'],
  ],
  ['a very long string', '公'.repeat(300_000)],
  ['a list of lists', [[1, [2, [3]]]]],
  ['90 levels', nested(90)],
]

const refused: readonly (readonly [string, unknown])[] = [
  ['a Date', new Date(0)],
  ['a Date in a list', [new Date(0)]],
  ['undefined in a list', [undefined]],
  ['a bigint', 1n],
  ['not a number', NaN],
  ['infinity', -Infinity],
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a Map', new Map()],
  ['a Buffer', Buffer.from('x')],
  ['a regular expression', /x/],
  ['an object with a class', new URL('http://x.invalid')],
  ['__proto__ as a key', JSON.parse('{"__proto__":{"admin":true}}')],
  ['a NUL in a key', { 'a\0b': 1 }],
  ['half a character', 'x\uD800y'],
  ['half a character as a key', { '\uDC00': 1 }],
  ['too many levels', nested(120)],
]

describeOnBothEngines('values that hurt', (engine) => {
  const declaration = things('hurting')
  let collection: Collection<Thing>

  beforeAll(async () => {
    collection = (await engine.open([declaration])).collection(declaration)
  })

  it.each(kept)('%s comes back as it was, inserted and replaced', async (name, content) => {
    await collection.insert(thing(name, { content }))
    expect(await collection.get(name)).toStrictEqual(thing(name, { content }))
    const next = { ...thing(name, { content: [content] }), revision: 2 }
    expect(await collection.replace(next, 1)).toBe(true)
    expect(await collection.find({ where: { _id: name }, limit: 1 })).toStrictEqual([next])
  })

  it.each(refused)('%s is refused, and nothing is stored', async (name, content) => {
    const refusal = { name: 'UnstorableDocumentError' }
    await expect(collection.insert(thing(name, { content }))).rejects.toMatchObject(refusal)
    await expect(collection.insertMany([thing(name, { content })])).rejects.toMatchObject(refusal)
    await expect(collection.replace({ ...thing(name, { content }), revision: 2 }, 1)).rejects.toMatchObject(
      refusal,
    )
    expect(await collection.get(name)).toBeNull()
  })

  it('a member that is undefined is a member that is absent', async () => {
    await collection.insert({
      ...thing('undefined'),
      content: undefined,
      state: undefined,
    } as unknown as Thing)
    expect(await collection.get('undefined')).toStrictEqual(thing('undefined'))
    expect(await collection.count({ _id: 'undefined', state: { exists: true } })).toBe(0)
  })

  it('negative zero is zero', async () => {
    await collection.insert(thing('zero', { rank: -0, content: [-0] }))
    expect(await collection.get('zero')).toStrictEqual(thing('zero', { rank: 0, content: [0] }))
  })

  const badPaths: readonly (readonly [string, object])[] = [
    ['null', { state: null }],
    ['a list', { state: ['open'] }],
    ['an object', { state: {} }],
    ['a truth value', { state: true }],
    ['a list of objects on the way', { owner: [{ code: 'X' }] }],
    ['a NUL character', { state: 'a\0b' }],
  ]

  it.each(badPaths)('a declared path that holds %s is refused', async (name, members) => {
    const document = { ...thing(`path ${name}`), ...members }
    await expect(collection.insert(document)).rejects.toMatchObject({ name: 'UnstorableDocumentError' })
  })

  it('null above a declared path is an absent path', async () => {
    await collection.insert({ ...thing('null above'), owner: null } as unknown as Thing)
    expect(await collection.count({ _id: 'null above', 'owner.code': { exists: false } })).toBe(1)
  })

  it.each([
    ['no identifier', { _id: '' }],
    ['a number as identifier', { _id: 7 }],
    ['a NUL in the identifier', { _id: 'a\0' }],
    ['no revision', { revision: undefined }],
    ['revision 0', { revision: 0 }],
    ['half a revision', { revision: 1.5 }],
  ])('a document with %s is refused', async (_name, members) => {
    const document = { ...thing('x'), ...members } as Thing
    await expect(collection.insert(document)).rejects.toMatchObject({ name: 'UnstorableDocumentError' })
  })

  it('identifiers may hold any text', async () => {
    const ids = ['a.b', '$x', "'; --", '91370200MA3C9JTX5K', '处罚〔2026〕1号', '😀', ' ', '%', '1', '01']
    await collection.insertMany(ids.map((id) => thing(id)))
    expect((await collection.getMany(ids)).map((each) => each._id)).toEqual(ids)
  })

  it('a document at the size limit is stored, one byte more is refused', async () => {
    const empty = JSON.stringify(thing('large', { content: '' })).length
    const large = thing('large', { content: 'x'.repeat(DOCUMENT_LIMIT_BYTES - empty) })
    await expect(collection.insert({ ...large, _id: 'larger' })).rejects.toMatchObject({
      name: 'UnstorableDocumentError',
    })
    await collection.insert(large)
    expect(await collection.get('large')).toEqual(large)
  })

  it('the limit counts bytes, not characters', async () => {
    const content = '公'.repeat(Math.ceil(DOCUMENT_LIMIT_BYTES / 3))
    await expect(collection.insert(thing('wide', { content }))).rejects.toThrow('larger')
  })
})
