import { findMisplacedNumbers } from '../../../src/checks/misplaced-number'
import type { CheckRequest } from '../../../src/generated/check/request'
import { buildCheck } from '../../support/checks'
import { CITIZEN_ID, COMPANY } from '../../support/decisions'

const MOBILE = '13812345678'
const CARD = '4111111111111111'

const person = { idType: '身份证', idNo: CITIZEN_ID, name: '某乙' }

it.each<[string, CheckRequest]>([
  ['a person by number', buildCheck(person)],
  ['a body by its code', buildCheck(COMPANY)],
  ['a case number that passes for a card', buildCheck(COMPANY, { caseNo: '4111111111111111' })],
  [
    'a matter code that passes for a telephone',
    buildCheck(COMPANY, { matter: { code: MOBILE, name: '采购' } }),
  ],
])('finds nothing in the wrong place: %s', (_what, request) => {
  expect(findMisplacedNumbers(request)).toEqual([])
})

it.each<[string, CheckRequest]>([
  ['#/purpose', buildCheck(person, { purpose: `核查${CITIZEN_ID}` })],
  ['#/matter/code', buildCheck(person, { matter: { code: CITIZEN_ID, name: '采购' } })],
  ['#/matter/name', buildCheck(person, { matter: { code: '1', name: CITIZEN_ID } })],
  ['#/caseNo', buildCheck(person, { caseNo: `案-${CITIZEN_ID}` })],
  ['#/operator/id', buildCheck(person, { operator: { id: CITIZEN_ID, name: '某甲' } })],
  ['#/operator/name', buildCheck(person, { operator: { id: 'u-1', name: `某甲 ${CITIZEN_ID}` } })],
  ['#/subjects/1/name', buildCheck([person, { ...person, name: `某丙（${CITIZEN_ID}）` }])],
  ['#/subjects/0/roleSought', buildCheck({ ...person, roleSought: CITIZEN_ID })],
])('finds the number of a person at %s, and does not repeat it', (pointer, request) => {
  const found = findMisplacedNumbers(request)
  expect(found).toMatchObject([{ pointer, code: 'personal-data-in-text' }])
  expect(JSON.stringify(found)).not.toContain(CITIZEN_ID)
})

it.each<[string, string, CheckRequest]>([
  ['#/purpose', '手机号码（138****5678）', buildCheck(COMPANY, { purpose: `核查，联系${MOBILE}` })],
  ['#/matter/name', '银行卡号', buildCheck(COMPANY, { matter: { code: '1', name: `退款至${CARD}` } })],
  ['#/operator/id', '手机号码', buildCheck(COMPANY, { operator: { id: MOBILE, name: '某甲' } })],
  ['#/operator/name', '手机号码', buildCheck(COMPANY, { operator: { id: 'u-1', name: `某甲${MOBILE}` } })],
  ['#/subjects/0/roleSought', '手机号码', buildCheck({ ...COMPANY, roleSought: `投标人${MOBILE}` })],
])('finds a telephone or a card in the words at %s: %s', (pointer, what, request) => {
  const [found, ...others] = findMisplacedNumbers(request)
  expect(others).toEqual([])
  expect(found).toMatchObject({
    pointer,
    code: 'personal-data-in-text',
    detail: expect.stringContaining(what),
  })
})
