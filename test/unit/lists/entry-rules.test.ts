import type { ListEntrySubmission } from '../../../src/generated/list/entry-submission'
import type { ListDefinition } from '../../../src/generated/policy/lists'
import { checkEntry } from '../../../src/lists/entry-rules'
import { checkEntrySubject, kindFault } from '../../../src/lists/entry-subject'
import { creditCodeFor } from '../../../src/subjects/credit-code'
import { CITIZEN_ID, COMPANY } from '../../support/decisions'
import { buildEntry } from '../../support/list-entries'
import { subjectDocument } from '../../support/portal-house'

const term: ListDefinition['term'] = {
  kind: 'fixed',
  months: 36,
  maxMonths: 36,
  earlyExitAfterMonths: 6,
  text: '',
  mark: 'verified',
}
const open: Parameters<typeof checkEntry>[1] = {
  name: '示范名单',
  term,
  measureSet: 'open',
  measures: ['CJ-05', 'CJ-06'],
}
const TODAY = '2026-05-06'
const faultsOf = (submission: ListEntrySubmission) =>
  checkEntry(submission, open, TODAY).errors.map(({ pointer, code }) => [pointer, code])

describe('the content of an entry', () => {
  it('passes when it is complete, with the term computed', () => {
    expect(checkEntry(buildEntry(), open, TODAY)).toEqual({
      errors: [],
      warnings: [],
      validTo: '2029-04-30',
    })
  })

  it('names no measure that a closed list does not carry; on an open one it is told that it will not fire', () => {
    const entry = buildEntry({}, { measures: ['CJ-05', 'CJ-01'] })
    const { errors } = checkEntry(entry, { ...open, measureSet: 'closed' }, TODAY)
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['#/decision/measures/1', 'not-in-list'],
    ])
    expect(errors[0]?.detail).toContain('CJ-05、CJ-06')
    const told = checkEntry(entry, open, TODAY)
    expect([told.errors, told.warnings]).toEqual([
      [],
      [expect.objectContaining({ pointer: '#/decision/measures/1', code: 'not-in-list' })],
    ])
  })

  it.each<[string, Partial<ListEntrySubmission>, Partial<ListEntrySubmission['decision']>, string, string]>([
    [
      'a decision of tomorrow',
      { listedOn: '2026-05-07' },
      { decidedOn: '2026-05-07' },
      '#/decision/decidedOn',
      'decision-in-future',
    ],
    ['a decision of another age', {}, { decidedOn: '1926-04-28' }, '#/decision/decidedOn', 'out-of-range'],
    ['a listing before the decision', { listedOn: '2026-04-27' }, {}, '#/listedOn', 'before-decision'],
    ['a listing years ahead', { listedOn: '2062-04-30' }, {}, '#/listedOn', 'out-of-range'],
    ['a term that the list does not have', { validTo: '2028-04-30' }, {}, '#/validTo', 'term-differs'],
    ['a word for a number', {}, { docNo: '无' }, '#/decision/docNo', 'not-a-number'],
    ['a number without its serial', {}, { docNo: '示税失信〔2026〕' }, '#/decision/docNo', 'not-a-number'],
    ['a word for a basis', {}, { basis: '无' }, '#/decision/basis', 'says-nothing'],
    ['a word for the facts', {}, { facts: '略' }, '#/decision/facts', 'says-nothing'],
    [
      'a person in the facts',
      {},
      { facts: `负责人（${CITIZEN_ID}）` },
      '#/decision/facts',
      'personal-data-in-text',
    ],
    [
      'a telephone in the basis',
      {},
      { basis: '联系电话13800138000' },
      '#/decision/basis',
      'personal-data-in-text',
    ],
    ['a person in the grade', { grade: CITIZEN_ID }, {}, '#/grade', 'personal-data-in-text'],
    ['an invisible character', { field: '税\u200b务' }, {}, '#/field', 'illegal-character'],
    [
      'an authority without a code',
      {},
      { authority: { name: '税务局', uscc: '1' } },
      '#/decision/authority/uscc',
      'invalid-credit-code',
    ],
    [
      'an authority without a name',
      {},
      { authority: { name: '无', uscc: COMPANY.uscc } },
      '#/decision/authority/name',
      'says-nothing',
    ],
  ])('is refused for %s', (_what, overrides, decision, pointer, code) => {
    expect(faultsOf(buildEntry(overrides, decision))).toEqual([[pointer, code]])
  })

  it('tells all faults at once', () => {
    expect(faultsOf(buildEntry({ listedOn: '2026-04-27' }, { docNo: '无', facts: '无' }))).toHaveLength(3)
  })

  it('never repeats a number of a person', () => {
    const { errors } = checkEntry(buildEntry({}, { facts: `负责人${CITIZEN_ID}` }), open, TODAY)
    expect(errors).toHaveLength(1)
    expect(JSON.stringify(errors)).not.toContain(CITIZEN_ID)
  })
})

const wrongCheck = `${COMPANY.uscc.slice(0, 17)}${COMPANY.uscc.endsWith('0') ? '1' : '0'}`
const master = subjectDocument(COMPANY.uscc, COMPANY.name, { formerNames: ['虚构旧名食品有限公司'] })
const person = { idType: '居民身份证', idNo: CITIZEN_ID, name: '某甲' }

describe('the subject of an entry', () => {
  it.each([
    ['a body unknown to the master', COMPANY, null],
    ['a body under its name', COMPANY, master],
    ['a body under a former name', { ...COMPANY, name: '虚构旧名食品有限公司' }, master],
    [
      'a body whose code is written in full width',
      { ...COMPANY, uscc: ` ${COMPANY.uscc.toLowerCase()}` },
      master,
    ],
    ['a person by a document', person, null],
  ])('may be %s', (_what, subject, known) => {
    expect(checkEntrySubject(subject, '2026-04-30', known)).toMatchObject({ errors: [], warnings: [] })
  })

  it.each([
    ['a name alone', { name: '某甲' }, '#/subject', 'required'],
    ['a body and a person at once', { ...COMPANY, ...person }, '#/subject', 'not-allowed'],
    ['a code that is none', { ...COMPANY, uscc: '123' }, '#/subject/uscc', 'invalid-credit-code'],
    [
      'the number of a person in the place of a code, which is public',
      { ...COMPANY, uscc: CITIZEN_ID },
      '#/subject/uscc',
      'invalid-credit-code',
    ],
    [
      'the filler for those without a code',
      { ...COMPANY, uscc: '00000000000000000X' },
      '#/subject/uscc',
      'invalid-credit-code',
    ],
    [
      'another name than the master’s',
      { ...COMPANY, name: '虚构别家商贸有限公司' },
      '#/subject/name',
      'subject-mismatch',
    ],
    ['a document without its kind', { idNo: CITIZEN_ID, name: '某甲' }, '#/subject/idType', 'required'],
    ['a kind without a number', { idType: '身份证', name: '某甲' }, '#/subject/idNo', 'required'],
    [
      'a number with a wrong check character',
      { ...person, idNo: '370202199001010008' },
      '#/subject/idNo',
      'check-character',
    ],
    ['a kind that does not exist', { ...person, idType: '工作证' }, '#/subject/idType', 'not-in-list'],
  ])('is never %s', (_what, subject, pointer, code) => {
    expect(checkEntrySubject(subject, '2026-04-30', master)).toMatchObject({ errors: [{ pointer, code }] })
  })

  it('is warned of a wrong check character of a code, and kept', () => {
    const { subject, warnings } = checkEntrySubject({ ...COMPANY, uscc: wrongCheck }, '2026-04-30', null)
    expect([subject?.kind, warnings[0]?.code]).toEqual(['organisation', 'check-character'])
  })

  const trader = creditCodeFor('92370299MF0000041')
  const bureau = creditCodeFor('11370299MF0000050')
  it.each<[string, object, ListDefinition['subjectKinds'], boolean]>([
    ['a company, where legal persons are listed', COMPANY, ['legal'], true],
    ['a company, where only persons are', COMPANY, ['natural', 'responsible-person'], false],
    ['a sole trader, where they are named', { uscc: trader, name: '甲' }, ['individual-business'], true],
    ['a sole trader, where legal persons are', { uscc: trader, name: '甲' }, ['legal'], false],
    ['a bureau, where public bodies are', { uscc: bureau, name: '甲局' }, ['public-body'], true],
    ['a company, where public bodies are', COMPANY, ['public-body'], false],
    ['a person, where responsible persons are', person, ['legal', 'responsible-person'], true],
    ['a person, where bodies are', person, ['legal'], false],
  ])('fits or not: %s', (_what, sent, subjectKinds, fits) => {
    const { subject } = checkEntrySubject({ name: '', ...sent }, '2026-04-30', null)
    const fault =
      subject === undefined ? 'no subject' : kindFault({ name: '名单', subjectKinds }, subject, null)
    expect(fault === undefined).toBe(fits)
  })

  it('is a sole trader when the master says so, whatever the code', () => {
    const { subject } = checkEntrySubject(COMPANY, '2026-04-30', null)
    const definition = { name: '名单', subjectKinds: ['legal'] as ['legal'] }
    const known = { kind: 'individual-business' } as const
    const fault = subject === undefined ? undefined : kindFault(definition, subject, known)
    expect(fault?.code).toBe('subject-kind')
  })
})
