import fc from 'fast-check'
import { escapeKeys, restoreKeys } from '../../../../src/platform/store/mongo/keys'
import type { Json } from '../../../../src/platform/store/port'

const key = fc.string({
  unit: fc.constantFrom('$', '.', '_', 'a', '\uE000', 's', 'd', 'u', 'e'),
  maxLength: 6,
})
const keys = fc.oneof(key, fc.constantFrom('$set', '$ref', 'a.b', '_bsontype', '\uE000ubsontype'))
const { value } = fc.letrec<{ value: Json; list: Json; object: Json }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.integer(), fc.string(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}))

const keysIn = (document: Json): string[] =>
  typeof document !== 'object' || document === null
    ? []
    : Object.entries(document).flatMap(([name, member]) => [
        ...(Array.isArray(document) ? [] : [name]),
        ...keysIn(member as Json),
      ])

describe('keys in MongoDB', () => {
  it('every document comes back as it was', () => {
    fc.assert(
      fc.property(value, (document) => expect(restoreKeys(escapeKeys(document))).toStrictEqual(document)),
    )
  })

  it('no stored key means more than a name', () => {
    fc.assert(
      fc.property(value, (document) => {
        for (const name of keysIn(escapeKeys(document))) expect(name).not.toMatch(/^\$|\.|^_bsontype$/)
      }),
    )
  })

  it('no two keys become one', () => {
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const stored = (name: string) => keysIn(escapeKeys({ [name]: 1 }))[0]
        expect(stored(one) === stored(other)).toBe(one === other)
      }),
    )
  })

  it('ordinary keys are stored as they are', () => {
    expect(keysIn(escapeKeys({ CF_WSH: '1', a$b: 2, _id: 'x', 公示: 3 }))).toEqual([
      'CF_WSH',
      'a$b',
      '_id',
      '公示',
    ])
  })
})
