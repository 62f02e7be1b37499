import { prepareCheck } from '../../../src/checks/prepare-check'
import type { CheckRequest } from '../../../src/generated/check/request'
import { compilePolicy } from '../../../src/measures/compile-policy'
import { Failure } from '../../../src/platform/http/failure'
import { buildCheck } from '../../support/checks'
import { buildSubmitter, CITIZEN_ID, COMPANY, OTHER_COMPANY } from '../../support/decisions'
import { plainKeys } from '../../support/dossiers'
import { buildJointPolicy, buildScenario } from '../../support/joint-policies'

const TODAY = '2026-05-06'
const policy = compilePolicy(
  buildJointPolicy({
    lists: [],
    measures: [],
    scenarios: [
      buildScenario('SC-03', []),
      buildScenario('SC-07', [], { validFrom: '2026-05-05' }),
      buildScenario('SC-08', [], { validTo: '2026-05-05' }),
    ],
  }),
)
const deps = {
  keys: plainKeys,
  policyOn: (asOf: string) => (asOf < '2014-01-01' ? undefined : policy),
}
const checker = buildSubmitter({ roles: ['checker'], scenarios: ['SC-03', 'SC-07', 'SC-08', 'SC-99'] })

const prepare = (change: Partial<CheckRequest> = {}, caller = checker, subjects = [COMPANY] as Asked) =>
  prepareCheck(deps, caller, buildCheck(subjects, change), TODAY)
type Asked = CheckRequest['subjects']

const failureOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Failure)
      return { code: error.code, errors: (error.facts.errors ?? []).map((one) => [one.pointer, one.code]) }
    throw error
  }
  return undefined
}

it('takes today where no day is named, and the rule in force on the day that is', () => {
  expect(prepare()).toMatchObject({ asOf: TODAY, scenario: { id: 'SC-03' }, policy })
  expect(prepare({ asOf: '2026-05-05', scenario: 'SC-08' })).toMatchObject({ asOf: '2026-05-05' })
})

it('keeps the subjects in their order, each with whom it is', () => {
  const person = { name: '某乙', idType: '身份证', idNo: CITIZEN_ID }
  const { subjects } = prepare({}, checker, [OTHER_COMPANY, { name: '某公司' }, person])
  expect(subjects.map(({ asked, identity }) => [asked.name, identity.by])).toEqual([
    [OTHER_COMPANY.name, 'code'],
    ['某公司', 'name'],
    ['某乙', 'document'],
  ])
})

it.each<[string, Partial<CheckRequest>, string, string]>([
  ['a day to come', { asOf: '2026-05-07' }, '#/asOf', 'in-future'],
  ['a day before the first law', { asOf: '2013-12-31' }, '#/asOf', 'no-policy'],
  ['a scenario that does not exist', { scenario: 'SC-99' }, '#/scenario', 'unknown-scenario'],
  [
    'a scenario not yet in force',
    { scenario: 'SC-07', asOf: '2026-05-04' },
    '#/scenario',
    'unknown-scenario',
  ],
  ['a scenario no longer in force', { scenario: 'SC-08' }, '#/scenario', 'unknown-scenario'],
  ['more than a year of concealment', { concealedUntil: '2027-05-07' }, '#/concealedUntil', 'too-late'],
])('refuses %s', (_what, change, pointer, code) => {
  expect(failureOf(() => prepare(change))).toEqual({ code: 'schema-violation', errors: [[pointer, code]] })
})

it('conceals for a year to the day', () => {
  expect(prepare({ concealedUntil: '2027-05-06' }).request.concealedUntil).toBe('2027-05-06')
})

it('wants somebody who applies: an agent alone is asked about for nobody', () => {
  const agent = { ...COMPANY, role: 'agent' as const }
  expect(failureOf(() => prepare({}, checker, [agent, agent]))?.errors).toEqual([
    ['#/subjects', 'no-applicant'],
  ])
  expect(
    prepare({}, checker, [agent, { ...OTHER_COMPANY, role: 'consortium-member' }]).subjects,
  ).toHaveLength(2)
})

it('tells all faults at once', () => {
  const change = { asOf: '2026-05-07', scenario: 'SC-99', concealedUntil: '2099-01-01' }
  const subjects: Asked = [{ ...COMPANY, uscc: '1', role: 'agent' }]
  expect(failureOf(() => prepare(change, checker, subjects))?.errors.map(([pointer]) => pointer)).toEqual([
    '#/asOf',
    '#/concealedUntil',
    '#/scenario',
    '#/subjects/0/uscc',
    '#/subjects',
  ])
})

it.each([
  ['a scenario that it was not given', { scenario: 'SC-06' }, checker],
  ['any, having been given none', {}, buildSubmitter({ roles: ['checker'] })],
])('forbids a client %s, before it looks at anything else', (_what, change, caller) => {
  expect(failureOf(() => prepare({ ...change, asOf: '2026-05-07' }, caller))).toEqual({
    code: 'forbidden',
    errors: [],
  })
})

it('wants the ground of the query first of all', () => {
  const nobody = buildSubmitter({ roles: ['checker'] })
  expect(failureOf(() => prepare({ purpose: null }, nobody))).toEqual({
    code: 'query-refused',
    errors: [['#/purpose', expect.any(String)]],
  })
})
