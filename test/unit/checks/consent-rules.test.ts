import { consentFaults, consentState, coverageFault } from '../../../src/checks/consent-rules'
import type { ConsentDocument } from '../../../src/checks/document'
import { buildConsent } from '../../support/checks'

const TODAY = '2026-05-06'
const consent: ConsentDocument = {
  _id: 'c-1',
  revision: 1,
  unit: 'unit-1',
  client: 'client-1',
  person: 'person:1',
  subject: { name: '某乙', idType: '身份证', maskedIdNo: '3702**********0007' },
  scenarios: ['SC-07'],
  purpose: '办理执业许可',
  validFrom: '2026-05-06',
  validTo: '2026-08-05',
  evidence: { documentNo: '示授〔2026〕7号' },
  recordedAt: '2026-05-06T01:00:00.000Z',
}
const question = { consentId: 'c-1', person: 'person:1', scenario: 'SC-07', unit: 'unit-1', on: TODAY }
const withdrawal = { at: '2026-05-06T02:00:00.000Z', by: 'client-1' }

describe('a consent covers a check', () => {
  it('of the same person, by the same unit, in its scenario, in its term', () => {
    expect(coverageFault(consent, question)).toBeUndefined()
  })

  it.each<[string, ConsentDocument | null, Partial<typeof question>, RegExp]>([
    ['unless there is none', null, {}, /^没有这份授权/],
    ['unless it was given to another unit', consent, { unit: 'unit-2' }, /^没有这份授权/],
    ['unless another person gave it', consent, { person: 'person:2' }, /授权人不是/],
    ['unless the scenario is another', consent, { scenario: 'SC-13' }, /不含场景 SC-13，只含 SC-07/],
    ['unless its term is still to come', consent, { on: '2026-05-05' }, /自 2026-05-06 起/],
    ['unless its term is over', consent, { on: '2026-08-06' }, /已于 2026-08-05 到期/],
    ['unless it is withdrawn', { ...consent, withdrawal }, {}, /已由本人撤回/],
    [
      'and each fault is told',
      { ...consent, withdrawal },
      { person: 'x', scenario: 'y' },
      /不是.*；.*y.*；.*撤回/,
    ],
  ])('%s', (_what, given, change, words) => {
    expect(coverageFault(given, { ...question, ...change })).toMatch(words)
  })
})

it.each([
  ['2026-05-05', 'pending'],
  ['2026-05-06', 'active'],
  ['2026-08-05', 'active'],
  ['2026-08-06', 'expired'],
])('a consent is on %s %s', (on, state) => {
  expect(consentState(consent, on)).toBe(state)
  expect(consentState({ ...consent, withdrawal }, on)).toBe('withdrawn')
})

it.each<[string, Parameters<typeof buildConsent>[0], string[]]>([
  ['a document number', {}, []],
  ['the digest of the signed text', { evidence: { sha256: 'a'.repeat(64) } }, []],
  ['no evidence', { evidence: {} }, ['#/evidence required']],
  ['a word for a number', { evidence: { documentNo: '无' } }, ['#/evidence/documentNo not-a-number']],
  ['a purpose that says nothing', { purpose: '无' }, ['#/purpose says-nothing']],
  ['a blank name', { subject: { ...buildConsent().subject, name: ' ' } }, ['#/subject/name says-nothing']],
  ['an unknown scenario', { scenarios: ['SC-07', 'SC-99'] }, ['#/scenarios/1 unknown-scenario']],
  ['a term that ends before it begins', { validTo: '2026-05-05' }, ['#/validTo out-of-range']],
  ['a term that is over', { validFrom: '2026-01-01', validTo: '2026-05-05' }, ['#/validTo expired']],
  ['a term that ends today', { validTo: TODAY }, []],
])('a consent with %s: %j gives %j', (_what, overrides, faults) => {
  const found = consentFaults(buildConsent(overrides), TODAY, (code) => code === 'SC-07')
  expect(found.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults)
})
