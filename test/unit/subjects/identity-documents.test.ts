import fc from 'fast-check'
import { isCitizenId, isLegacyCitizenId, upgradeLegacyCitizenId } from '../../../src/subjects/citizen-id'
import {
  checkIdentityDocument,
  identityDocumentTypeOf,
  identityKeyText,
} from '../../../src/subjects/identity-document'

describe('citizen identity number (GB 11643)', () => {
  it.each([
    '370202199001010007',
    '370212200002290002',
    '370281198512310002',
    '11010519491231002X',
    '11010519491231002x',
  ])('%s is possible', (number) => {
    expect(isCitizenId(number)).toBe(true)
  })

  it.each([
    ['370202199001010008', 'wrong check digit'],
    ['370202199002300006', '30 February, check digit right'],
    ['370202179912310002', 'born before 1800'],
    ['990202199001010002', 'no such province, check digit right'],
    ['370202199002300004', '30 February'],
    ['37020219900101000', '17 digits'],
    ['37020219900101000A', 'a letter'],
  ])('%s is impossible: %s', (number) => {
    expect(isCitizenId(number)).toBe(false)
  })

  it('has no holder born after the day it is read', () => {
    expect(isCitizenId('370212200002290002', '2000-02-29')).toBe(true)
    expect(isCitizenId('370212200002290002', '2000-02-28')).toBe(false)
  })

  it('finds any single changed digit', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.constantFrom(...Array.from('0123456789')), (at, to) => {
        const number = '370202199001010007'
        fc.pre(number[at] !== to)
        expect(isCitizenId(number.slice(0, at) + to + number.slice(at + 1))).toBe(false)
      }),
    )
  })

  it.each([
    ['370202900101000', true],
    ['370202900230000', false],
    ['990202900101000', false],
    ['37020290010100X', false],
  ])('of 15 digits: %s possible %s', (number, possible) => {
    expect(isLegacyCitizenId(number)).toBe(possible)
  })

  it('of 15 digits becomes the one of 18', () => {
    expect(upgradeLegacyCitizenId('370202900101000')).toBe('370202199001010007')
  })
})

describe('identity document', () => {
  it.each([
    ['身份证', '身份证'],
    ['1', '身份证'],
    ['０１', '身份证'],
    ['居民身份证', '身份证'],
    ['护照', '护照号'],
    ['2', '护照号'],
    ['3', '港澳居民来往内地通行证'],
    ['4', '台湾居民来往大陆通行证'],
    ['5', '外国人永久居留身份证'],
    ['其他-军官证', '其他-军官证'],
    ['其他—军官证', '其他-军官证'],
    ['其他', undefined],
    ['其他-', undefined],
    ['6', undefined],
    ['驾驶证', undefined],
  ])('type %s reads as %s', (text, type) => {
    expect(identityDocumentTypeOf(text)).toBe(type)
  })

  it.each([
    ['身份证', '３７０２０２１９９００１０１０００７', '370202199001010007'],
    ['1', ' 11010519491231002x ', '11010519491231002X'],
    ['护照', 'e12345678', 'E12345678'],
    ['3', 'h12345678', 'H12345678'],
    ['3', 'M1234567801', 'M1234567801'],
    ['4', '12345678', '12345678'],
    ['4', '1234567801（B）', '1234567801B'],
    ['5', 'FRA110190010101', 'FRA110190010101'],
    ['其他-军官证', '军字第001号', '军字第001号'],
  ])('%s %s is kept as %s', (type, number, kept) => {
    expect(checkIdentityDocument(type, number)).toEqual({ type: identityDocumentTypeOf(type), number: kept })
  })

  it.each([
    ['驾驶证', '1', 'type', 'not-in-list'],
    ['身份证', '370202199001010008', 'number', 'check-character'],
    ['身份证', '370202199002300006', 'number', 'wrong-form'],
    ['身份证', '370202900101000', 'number', 'wrong-form'],
    ['身份证', 'E12345678', 'number', 'wrong-form'],
    ['护照', 'E1', 'number', 'wrong-form'],
    ['3', '12345678', 'number', 'wrong-form'],
    ['4', 'H12345678', 'number', 'wrong-form'],
    ['5', '123', 'number', 'wrong-form'],
    ['5', '911124198108030021', 'number', 'check-character'],
    ['其他-军官证', ' ', 'number', 'wrong-form'],
  ])('%s %s is refused for its %s as %s', (type, number, part, code) => {
    const { fault } = checkIdentityDocument(type, number)
    expect(fault).toMatchObject({ part, code })
  })

  it('never repeats a wrong number in what it says', () => {
    const { fault } = checkIdentityDocument('身份证', '370202199001010008')
    expect(fault?.detail).not.toContain('3702')
  })

  it('takes the 15-digit number only in historic rows', () => {
    expect(checkIdentityDocument('身份证', '370202900101000', { historic: true })).toMatchObject({
      number: '370202900101000',
    })
  })

  it('is one key for one person, however written', () => {
    const key = identityKeyText('身份证', '370202199001010007')
    expect(identityKeyText('身份证', ' 370202 19900101 0007')).toBe(key)
    expect(identityKeyText('身份证', '370202900101000')).toBe(key)
    expect(identityKeyText('护照号', '370202199001010007')).not.toBe(key)
  })
})
