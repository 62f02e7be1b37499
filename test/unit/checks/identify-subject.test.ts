import { identifySubject, type AskedSubject } from '../../../src/checks/identify-subject'
import { personKey } from '../../../src/lists/subject-key'
import { CITIZEN_ID, COMPANY } from '../../support/decisions'
import { plainKeys } from '../../support/dossiers'

const TODAY = '2026-05-06'
const PERSON = { name: '某乙', idType: '身份证', idNo: CITIZEN_ID }
const identify = (asked: AskedSubject, on = TODAY) => identifySubject(asked, '#/subjects/3', plainKeys, on)

/** The code with a check character that does not confirm it. */
const misprinted = `${COMPANY.uscc.slice(0, 17)}${COMPANY.uscc.endsWith('0') ? '1' : '0'}`

describe('a body', () => {
  it.each([
    ['as it is registered', COMPANY.uscc],
    ['in small letters between blanks', ` ${COMPANY.uscc.toLowerCase()} `],
    ['in full-width figures', COMPANY.uscc.replace('9', '９')],
  ])('is identified by its code, written %s', (_how, uscc) => {
    expect(identify({ name: '随便什么名称', uscc })).toEqual({
      by: 'code',
      key: `uscc:${COMPANY.uscc}`,
      uscc: COMPANY.uscc,
      remarks: [],
    })
  })

  it('is found under a code whose check character is wrong, with a remark: some in lawful use are so', () => {
    expect(identify({ name: COMPANY.name, uscc: misprinted })).toEqual({
      by: 'code',
      key: `uscc:${misprinted}`,
      uscc: misprinted,
      remarks: [expect.stringContaining('GB 32100')],
    })
  })

  it.each([
    ['too short', COMPANY.uscc.slice(1), '应为 18 位'],
    ['with a letter that no code has', `${COMPANY.uscc.slice(0, 17)}I`, '应为 18 位'],
    ['the filler for parties without one', `${'0'.repeat(17)}X`, '应为 18 位'],
    ['the number of a person', CITIZEN_ID, '请填 idType 和 idNo'],
    [
      'the number of a person, its check character wrong',
      `${CITIZEN_ID.slice(0, 17)}6`,
      '请填 idType 和 idNo',
    ],
  ])('is refused under a code that is %s, which is not repeated', (_what, uscc, words) => {
    const fault = identify({ name: COMPANY.name, uscc })
    expect(fault).toEqual({
      pointer: '#/subjects/3/uscc',
      code: 'invalid-credit-code',
      detail: expect.stringContaining(words),
    })
    expect(JSON.stringify(fault)).not.toContain(uscc)
  })
})

describe('a person', () => {
  it.each([
    ['as it is printed', PERSON],
    ['under another name of the document', { ...PERSON, idType: '居民身份证' }],
    ['with blanks', { ...PERSON, idNo: '370202 19900101 0007' }],
  ])('is identified by the number, written %s, of which only hash and mask are kept', (_how, asked) => {
    const identity = identify(asked)
    expect(identity).toEqual({
      by: 'document',
      key: personKey(plainKeys, '身份证', CITIZEN_ID),
      type: '身份证',
      maskedNo: '3702**********0007',
    })
    expect(JSON.stringify(identity)).not.toContain(CITIZEN_ID.slice(4, 14))
  })

  it.each([
    ['no type', { name: '某乙', idNo: CITIZEN_ID }, 'idType', 'required'],
    ['no number', { name: '某乙', idType: '身份证' }, 'idNo', 'required'],
    ['a type that nobody knows', { ...PERSON, idType: '工作证' }, 'idType', 'not-in-list'],
    ['a number that is too short', { ...PERSON, idNo: CITIZEN_ID.slice(1) }, 'idNo', 'wrong-form'],
    [
      'a wrong check character',
      { ...PERSON, idNo: `${CITIZEN_ID.slice(0, 17)}6` },
      'idNo',
      'check-character',
    ],
  ])('is refused with %s', (_what, asked, member, code) => {
    const fault = identify(asked)
    expect(fault).toMatchObject({ pointer: `#/subjects/3/${member}`, code })
    expect(JSON.stringify(fault)).not.toContain('19900101')
  })

  it('is refused on a day before the birth that the number tells', () => {
    expect(identify(PERSON, '1990-01-01')).toMatchObject({ by: 'document' })
    expect(identify(PERSON, '1989-12-31')).toMatchObject({ pointer: '#/subjects/3/idNo' })
  })

  it('is no body: code and number together are two subjects', () => {
    expect(identify({ ...PERSON, uscc: COMPANY.uscc })).toMatchObject({
      pointer: '#/subjects/3',
      code: 'not-allowed',
    })
  })
})

it('identifies nobody by a name alone', () => {
  expect(identify({ name: COMPANY.name })).toEqual({ by: 'name' })
})
