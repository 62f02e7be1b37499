import fc from 'fast-check'
import {
  checkCreditCode,
  creditCodeFor,
  organisationCodeIn,
  subjectKindOf,
} from '../../../src/subjects/credit-code'
import { checkOrganisationCode } from '../../../src/subjects/organisation-code'
import { checkRegistrationNumber } from '../../../src/subjects/registration-number'
import { checkTaxNumber } from '../../../src/subjects/tax-number'

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const textOf = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...Array.from(alphabet)), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

const first17 = fc
  .tuple(textOf(CREDIT_ALPHABET, 2), textOf('0123456789', 6), textOf(CREDIT_ALPHABET, 9))
  .map((parts) => parts.join(''))
  .filter((text) => !/^0+$/.test(text))

const changed = (text: string, at: number, to: string): string => text.slice(0, at) + to + text.slice(at + 1)

describe('unified social credit code (GB 32100-2015)', () => {
  it.each([
    ['91512081MA62K0260E', 'the worked example'],
    ['91370202MA3ABCDE1J', 'an enterprise'],
    ['91370200MA0000015J', 'an enterprise of the city'],
    ['92370203MA3TEXT0XB', 'a sole trader'],
    ['93370281NMA000014K', 'a cooperative'],
    ['1137020000511826XM', 'a state organ'],
    ['123702004275000A6T', 'a public institution'],
    ['51370200502500013F', 'a social association'],
    ['52370211MJD0000116', 'a private non-enterprise unit'],
    ['N2370283MF0000013D', 'a village collective'],
  ])('%s is valid: %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ outcome: 'valid', code })
  })

  it.each([
    ['91370202MA3ABCDE1K', 'check-character', 'another last character'],
    ['92420300MA49KUFW0H', 'check-character', 'organisation code right, last character wrong'],
    ['91370200I64574251E', 'malformed', 'I is not in the alphabet'],
    ['9137020226457425 1E', 'malformed', 'a blank inside'],
    ['9137020A264574251E', 'check-character', 'a letter among the digits of the division'],
    ['91370200264574251', 'malformed', '17 characters'],
    ['91370200264574251EE', 'malformed', '19 characters'],
    ['370200000000013', 'malformed', 'an old registration number'],
    ['无', 'malformed', 'a word'],
    ['', 'malformed', 'nothing'],
    ['00000000000000000X', 'placeholder', 'the known filler'],
    ['000000000000000000', 'placeholder', 'zeros, though the check would pass'],
  ])('%s is %s: %s', (code, outcome) => {
    expect(checkCreditCode(code).outcome).toBe(outcome)
  })

  it('reads lower case, full width and blanks around', () => {
    expect(checkCreditCode('　91370202ma3abcde1j\t')).toEqual({
      outcome: 'valid',
      code: '91370202MA3ABCDE1J',
    })
    expect(checkCreditCode('９１３７０２０２ＭＡ３ＡＢＣＤＥ１Ｊ').code).toBe('91370202MA3ABCDE1J')
  })

  it('accepts what it has itself completed, and finds any single changed character', () => {
    fc.assert(
      fc.property(first17, fc.nat(17), fc.constantFrom(...Array.from(CREDIT_ALPHABET)), (body, at, to) => {
        const code = creditCodeFor(body)
        expect(checkCreditCode(code).outcome).toBe('valid')
        fc.pre(code[at] !== to)
        expect(checkCreditCode(changed(code, at, to)).outcome).not.toBe('valid')
      }),
    )
  })

  it('completes nothing that does not have the form', () => {
    expect(() => creditCodeFor('9137020')).toThrow(RangeError)
    expect(() => creditCodeFor('91370200I64574251')).toThrow(RangeError)
  })

  it('holds an organisation code', () => {
    expect(checkOrganisationCode(organisationCodeIn('51370200502500013F')).outcome).toBe('valid')
  })

  it.each([
    ['91370202MA3ABCDE1J', 'enterprise'],
    ['92370203MA3TEXT0XB', 'individual-business'],
    ['93370281NMA000014K', 'other'],
    ['1137020000511826XM', 'institution'],
    ['123702004275000A6T', 'institution'],
    ['51370200502500013F', 'social-organisation'],
    ['81370200MC00000000', 'social-organisation'],
    ['31370000MD00000000', 'other'],
    ['N2370283MF0000013D', 'other'],
    ['Q1370283MF0000013D', 'other'],
  ])('%s belongs to a subject of kind %s', (code, kind) => {
    expect(subjectKindOf(code)).toBe(kind)
  })
})

describe('organisation code (GB 11714)', () => {
  it.each(['59467239-9', '26457425-1', 'D2143569-X', 'd2143569x', ' 59467239－9 ', '59467239–9'])(
    '%s is valid',
    (code) => {
      expect(checkOrganisationCode(code).outcome).toBe('valid')
    },
  )

  it.each([
    ['59467239-8', 'check-character'],
    ['5946723-99', 'malformed'],
    ['59467239', 'malformed'],
    ['59467239--9', 'malformed'],
    ['59467239A', 'malformed'],
  ])('%s is %s', (code, outcome) => {
    expect(checkOrganisationCode(code).outcome).toBe(outcome)
  })

  it('is kept without its hyphen', () => {
    expect(checkOrganisationCode('D2143569-X').code).toBe('D2143569X')
  })

  it('finds any single changed digit; letters eleven apart are beyond the standard', () => {
    const digits = textOf('0123456789', 8)
    fc.assert(
      fc.property(digits, fc.nat(7), fc.constantFrom(...Array.from('0123456789')), (first8, at, to) => {
        const check = Array.from('0123456789X').find(
          (last) => checkOrganisationCode(first8 + last).outcome === 'valid',
        )
        expect(check).toBeDefined()
        fc.pre(first8[at] !== to)
        expect(checkOrganisationCode(changed(first8, at, to) + (check ?? '')).outcome).toBe('check-character')
      }),
    )
  })
})

describe('registration number (GS15-2006)', () => {
  it.each(['370200000000013', '370202230000122', '370211400001231', '370283600004569', '110108000000016'])(
    '%s is valid',
    (code) => {
      expect(checkRegistrationNumber(code)).toEqual({ outcome: 'valid', code })
    },
  )

  it.each([
    ['370200000000014', 'check-character'],
    ['3702002800001', 'legacy'],
    ['37020000000001', 'malformed'],
    ['企合鲁青总字第001号', 'malformed'],
  ])('%s is %s', (code, outcome) => {
    expect(checkRegistrationNumber(code).outcome).toBe(outcome)
  })

  it('finds any single changed digit', () => {
    fc.assert(
      fc.property(
        textOf('0123456789', 14),
        fc.nat(14),
        fc.constantFrom(...Array.from('0123456789')),
        (first14, at, to) => {
          const valid = Array.from('0123456789')
            .map((last) => first14 + last)
            .filter((code) => checkRegistrationNumber(code).outcome === 'valid')
          expect(valid).toHaveLength(1)
          fc.pre(valid[0]?.[at] !== to)
          expect(checkRegistrationNumber(changed(valid[0] ?? '', at, to)).outcome).toBe('check-character')
        },
      ),
    )
  })
})

describe('tax number', () => {
  it.each([
    ['370202MA3ABCDE1', 'valid'],
    ['91370202MA3ABCDE1J', 'valid'],
    ['37020219900101000701', 'valid'],
    ['3702021990010100A', 'valid'],
    ['370202', 'malformed'],
    ['370202-MA3ABCDE', 'malformed'],
    ['3702021990010100700', 'malformed'],
  ])('%s is %s', (code, outcome) => {
    expect(checkTaxNumber(code).outcome).toBe(outcome)
  })
})
