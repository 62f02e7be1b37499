import fc from 'fast-check'
import { contentDigest, nameKey, naturalKey, type KeyParts } from '../../../src/decisions/keys'

const parts: KeyParts = {
  kind: 'penalty',
  authority: '11370299MF0000005',
  documentNumber: '示市监罚字20261',
  party: '91370299MF0000021',
}

describe('the key of a decision', () => {
  it('is the same for the same four parts, whatever order they are written in', () => {
    const { party, documentNumber, authority, kind } = parts
    expect(naturalKey({ party, documentNumber, authority, kind })).toBe(naturalKey(parts))
  })

  it.each<[string, Partial<KeyParts>]>([
    ['a licence instead of a penalty', { kind: 'licence' }],
    ['another authority', { authority: '11370299MF0000013' }],
    ['another document number', { documentNumber: '示市监罚字20262' }],
    ['another party', { party: '91370299MF000003X' }],
    ['a part that is empty', { party: '' }],
  ])('differs for %s', (_what, change) => {
    expect(naturalKey({ ...parts, ...change })).not.toBe(naturalKey(parts))
  })

  it('never runs two parts together: moving characters over a border makes another key', () => {
    const text = fc.string({ minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const one = naturalKey({ ...parts, documentNumber: a + b, party: c })
        const two = naturalKey({ ...parts, documentNumber: a, party: b + c })
        expect(one).not.toBe(two)
      }),
    )
  })

  it('tells nothing of what it was made from', () => {
    expect(naturalKey(parts)).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('the key by name', () => {
  const { party: _party, ...withoutParty } = parts

  it('is the same under every code of the party', () => {
    expect(nameKey(withoutParty, '虚构青云食品有限公司')).toBe(
      nameKey({ ...withoutParty }, '虚构青云食品有限公司'),
    )
  })

  it.each<[string, Partial<KeyParts>]>([
    ['kind', { kind: 'licence' }],
    ['authority', { authority: 'x' }],
    ['document number', { documentNumber: 'x' }],
  ])('differs with the %s', (_what, change) => {
    expect(nameKey({ ...withoutParty, ...change }, '甲')).not.toBe(nameKey(withoutParty, '甲'))
  })
})

describe('the digest of a content', () => {
  const record = { CF_WSH: '示市监罚字〔2026〕1号', CF_NR: '罚款', CF_CFLB: '罚款' }

  it('never changes: what is stored is compared with it for ever', () => {
    expect(contentDigest('CF_FR', record, { severity: 'general', field: undefined }, ['a'])).toBe(
      '5d41e29426b7baee068a74f97b2bcb6b6bb55df56975dcadedc89cdabb557809',
    )
  })

  it('is the same in whatever order the members came, and without those that are not there', () => {
    const turned = Object.fromEntries(Object.entries(record).reverse())
    expect(contentDigest('CF_FR', turned, { field: undefined }, [])).toBe(
      contentDigest('CF_FR', record, {}, []),
    )
  })

  it.each<[string, Parameters<typeof contentDigest>]>([
    ['type', ['CF_ZRR', record, {}, []]],
    ['value', ['CF_FR', { ...record, CF_NR: '警告' }, {}, []]],
    ['context', ['CF_FR', record, { field: 'fire' }, []]],
    ['identity', ['CF_FR', record, {}, ['a']]],
  ])('differs with the %s', (_what, content) => {
    expect(contentDigest(...content)).not.toBe(contentDigest('CF_FR', record, {}, []))
  })
})
