import { demandGround } from '../../../src/checks/demand-query'
import type { CheckRequest } from '../../../src/generated/check/request'
import { Failure } from '../../../src/platform/http/failure'

const complete: CheckRequest = {
  scenario: 'SC-03',
  purpose: ' 政府采购资格审查 ',
  matter: { code: 'CG-1', name: '采购' },
  caseNo: '18',
  operator: { id: 'u-1', name: '某甲' },
  subjects: [{ name: '虚构公司' }],
}

const faultsOf = (request: CheckRequest): string[] => {
  try {
    demandGround(request)
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    expect(error.code).toBe('query-refused')
    return (error.facts.errors ?? []).map(({ pointer }) => pointer)
  }
}

it('takes what every query must name, without the blanks around it', () => {
  expect(demandGround(complete)).toEqual({
    purpose: '政府采购资格审查',
    matter: { code: 'CG-1', name: '采购' },
    caseNo: '18',
    operator: { id: 'u-1', name: '某甲' },
  })
})

it.each<[string, Partial<CheckRequest>, string[]]>([
  ['no purpose', { purpose: null }, ['#/purpose']],
  ['a purpose of blanks', { purpose: '  ' }, ['#/purpose']],
  ['no matter', { matter: null }, ['#/matter/code', '#/matter/name']],
  ['a matter without a code', { matter: { name: '采购' } }, ['#/matter/code']],
  ['no case', { caseNo: '' }, ['#/caseNo']],
  ['no operator', { operator: null }, ['#/operator/id', '#/operator/name']],
  ['an operator without a name', { operator: { id: 'u-1', name: null } }, ['#/operator/name']],
])('refuses a query with %s, and says what is missing', (_what, change, pointers) => {
  expect(faultsOf({ ...complete, ...change })).toEqual(pointers)
})

it('names everything that is missing at once', () => {
  expect(faultsOf({ scenario: 'SC-03', subjects: [{ name: '虚构公司' }] })).toHaveLength(6)
})
