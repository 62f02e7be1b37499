import { demandFeedback } from '../../../src/checks/demand-feedback'
import { Failure } from '../../../src/platform/http/failure'
import { buildFeedback } from '../../support/checks'
import { CITIZEN_ID } from '../../support/decisions'

const ground = {
  subjects: 2,
  answeredOn: '2026-05-06',
  today: '2026-05-08',
  isKnown: (code: string) => code === 'CJ-06',
}

const faultsOf = (
  overrides: Parameters<typeof buildFeedback>[0],
  without: readonly string[] = [],
): string[] => {
  const request = Object.fromEntries(
    Object.entries(buildFeedback(overrides)).filter(([name]) => !without.includes(name)),
  ) as ReturnType<typeof buildFeedback>
  try {
    demandFeedback(request, ground)
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return (error.facts.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)
  }
}

it.each<[string, Parameters<typeof buildFeedback>[0], string[]]>([
  ['on the day of the check', { decidedOn: '2026-05-06' }, []],
  ['today', { decidedOn: '2026-05-08' }, []],
  ['tomorrow', { decidedOn: '2026-05-09' }, ['#/decidedOn in-future']],
  ['before the check', { decidedOn: '2026-05-05' }, ['#/decidedOn before-check']],
  ['on the last subject', { subject: 1 }, []],
  ['on a subject that nobody asked about', { subject: 2 }, ['#/subject out-of-range']],
  ['on a measure that no catalogue knows', { measure: 'CJ-99' }, ['#/measure unknown-measure']],
  ['with blanks for a reason', { reason: '  ' }, ['#/reason says-nothing']],
  ['with a placeholder for a reason', { reason: '无' }, ['#/reason says-nothing']],
  [
    'with a personal number in the reason',
    { reason: `身份证${CITIZEN_ID}` },
    ['#/reason personal-data-in-text'],
  ],
  ['with blanks for a decision number', { decisionNo: ' ' }, ['#/decisionNo required']],
  ['with a word for a decision number', { decisionNo: '无' }, ['#/decisionNo not-a-number']],
  ['by nobody named', { operator: { id: 'u-1', name: ' ' } }, ['#/operator/name required']],
  [
    'by a telephone',
    { operator: { id: '13812345678', name: '某丙' } },
    ['#/operator/id personal-data-in-text'],
  ],
  ['with a telephone in the reason', { reason: '已电话13812345678告知' }, ['#/reason personal-data-in-text']],
  ['by a named officer', { operator: { id: 'u-1', name: '某丙' } }, []],
])('a refusal %s: %j gives %j', (_what, overrides, faults) => {
  expect(faultsOf(overrides)).toEqual(faults)
})

it.each([
  ['拒绝办理', ['#/decisionNo required']],
  ['限制', ['#/decisionNo required']],
  ['从严审查', []],
  ['正常办理', []],
  ['加速办理', []],
  ['未适用', []],
] as const)('%s without a decision number: %j', (result, faults) => {
  expect(faultsOf({ result }, ['decisionNo'])).toEqual(faults)
})

it('names everything that is wrong at once', () => {
  expect(
    faultsOf({ subject: 9, measure: 'JL-99', reason: '-', decisionNo: '', decidedOn: '2027-01-01' }),
  ).toHaveLength(5)
})
