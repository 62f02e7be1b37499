import fc from 'fast-check'
import type { CheckedRecord } from '../../../src/decisions/checked-record'
import { maskIdentity, sealIdentities } from '../../../src/decisions/seal-identities'
import { CITIZEN_ID } from '../../support/decisions'

describe('the mask of an identity number', () => {
  it.each([
    [CITIZEN_ID, '3702**********0007'],
    ['370202900101001', '3702*******1001'],
    ['E12345678', 'E123*5678'],
    ['E1234567', '********'],
    ['123', '***'],
    ['', ''],
  ])('%s is shown as %s', (number, mask) => {
    expect(maskIdentity(number)).toBe(mask)
  })

  it('keeps the length, at most eight characters, and never the whole number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,30}$/), (number) => {
        const mask = maskIdentity(number)
        expect(mask).toHaveLength(number.length)
        expect(mask.replaceAll('*', '').length).toBeLessThanOrEqual(8)
        expect(mask).not.toBe(number)
      }),
    )
  })
})

describe('sealing the numbers of a record', () => {
  const vault = {
    seal: (text: string) => `sealed(${[...text].reverse().join('')})`,
    keyedHash: (purpose: string, text: string) => `${purpose}#${text}`,
  }
  const checked = (
    record: Record<string, string>,
    identity?: { type: string; number: string },
  ): CheckedRecord =>
    ({
      record,
      party: { name: '虚构人一', category: '自然人', ...(identity === undefined ? {} : { identity }) },
    }) as CheckedRecord

  it('leaves a mask in every column of a number and the clear text nowhere', () => {
    const legal = '370202198512310024'
    const result = sealIdentities(
      checked(
        { CF_XDR_ZJHM: CITIZEN_ID, CF_FR_ZJHM: legal, CF_XDR_MC: '虚构人一' },
        { type: '身份证', number: CITIZEN_ID },
      ),
      vault,
    )
    expect(result.record).toEqual({
      CF_XDR_ZJHM: maskIdentity(CITIZEN_ID),
      CF_FR_ZJHM: maskIdentity(legal),
      CF_XDR_MC: '虚构人一',
    })
    expect(Object.keys(result.sealed).sort()).toEqual(['CF_FR_ZJHM', 'CF_XDR_ZJHM'])
    expect(result.sealed['CF_XDR_ZJHM']).toBe(vault.seal(CITIZEN_ID))
  })

  it('names a person by a keyed hash that the type of document is part of', () => {
    const keyOf = (type: string) =>
      sealIdentities(checked({ CF_XDR_ZJHM: 'E12345678' }, { type, number: 'E12345678' }), vault).personKey
    expect(keyOf('护照号')).toEqual(expect.stringMatching(/^person#/))
    expect(keyOf('护照号')).not.toBe(keyOf('港澳居民来往内地通行证'))
  })

  it('gives an organisation no key of a person, and changes nothing it was given', () => {
    const record = { XK_FR_ZJHM: CITIZEN_ID }
    const result = sealIdentities(checked(record), vault)
    expect(result).not.toHaveProperty('personKey')
    expect(record).toEqual({ XK_FR_ZJHM: CITIZEN_ID })
  })
})
