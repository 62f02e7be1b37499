import type { ListDefinition } from '../../../src/generated/policy/lists'
import { earliestExit, entryTerm } from '../../../src/lists/term'

type Term = ListDefinition['term']

const term = (kind: Term['kind'], months: number | null, maxMonths: number | null): Term => ({
  kind,
  months,
  maxMonths,
  earlyExitAfterMonths: null,
  text: '',
  mark: 'verified',
})

const fixed = term('fixed', 36, 36)
const ban = term('fixed', null, 36)
const extendable = term('fixed', 12, 24)
const minimum = term('minimum', 24, null)
const decision = term('decision', null, null)
const statute = term('statute', 24, null)
const eventOrFixed = term('event-or-fixed', 24, 60)
const event = term('event', null, null)
const annual = term('annual', 12, 12)
const rule = term('rule', null, null)

describe('the last day of an entry', () => {
  it.each<[string, Term, string, string | null | undefined, string | null]>([
    [
      'is the same day after the fixed months, that day included',
      fixed,
      '2026-04-30',
      undefined,
      '2029-04-30',
    ],
    ['is clipped to the end of a shorter month', term('fixed', 6, 6), '2025-08-31', undefined, '2026-02-28'],
    ['is clipped in a leap year too', term('fixed', 12, 12), '2024-02-29', undefined, '2025-02-28'],
    [
      'may be sent a day earlier by those who count the first day',
      fixed,
      '2026-04-30',
      '2029-04-29',
      '2029-04-29',
    ],
    ['may be sent a day later', fixed, '2026-04-30', '2029-05-01', '2029-05-01'],
    [
      'is what the decision says where the list knows only the longest',
      ban,
      '2026-04-30',
      '2027-04-30',
      '2027-04-30',
    ],
    ['is the shortest where the list may extend it', extendable, '2026-04-30', undefined, '2027-04-30'],
    ['may be extended as far as the list goes', extendable, '2026-04-30', '2028-04-30', '2028-04-30'],
    ['is open where the list has only a minimum', minimum, '2026-04-30', undefined, null],
    ['is the default where an event may end it sooner', eventOrFixed, '2026-04-30', undefined, '2028-04-30'],
    ['is open where that is said', eventOrFixed, '2026-04-30', null, null],
    ['is open where an event ends it', event, '2026-04-30', undefined, null],
    ['may be stated all the same', event, '2026-04-30', '2027-01-01', '2027-01-01'],
    ['is a year for a yearly rating', annual, '2026-04-30', undefined, '2027-04-30'],
    ['may come with the rating year', annual, '2026-04-30', '2026-12-31', '2026-12-31'],
    ['is as the rule of the authority says', rule, '2026-04-30', undefined, null],
    ['is as the statute says', statute, '2026-04-30', '2028-04-30', '2028-04-30'],
    ['may be the first one', decision, '2026-04-30', '2026-04-30', '2026-04-30'],
  ])('%s', (_rule, given, listedOn, requested, validTo) => {
    expect(entryTerm(given, listedOn, requested)).toEqual({ validTo })
  })

  it.each<[string, Term, string | null | undefined, string, string]>([
    ['two days short of a fixed term', fixed, '2029-04-28', 'term-differs', '2029-04-30'],
    ['two days beyond a fixed term', fixed, '2029-05-02', 'term-differs', '2029-04-30'],
    ['open where the term is fixed', fixed, null, 'required', '2029-04-30'],
    ['beyond the longest term', eventOrFixed, '2031-05-01', 'term-too-long', '2031-04-30'],
    ['beyond the longest ban', ban, '2029-05-01', 'term-too-long', '2029-04-30'],
    ['short of the minimum', minimum, '2028-04-28', 'term-too-short', '2028-04-30'],
    ['short of a term that can only be extended', extendable, '2027-01-30', 'term-too-short', '2027-04-30'],
    ['beyond the year of a rating', annual, '2027-05-01', 'term-too-long', '2027-04-30'],
    ['absent where the decision sets it', decision, undefined, 'required', 'validTo'],
    ['open where the decision sets it', decision, null, 'required', '决定'],
    ['absent where the statute sets it', statute, undefined, 'required', 'validTo'],
    ['absent where the ban sets it', ban, undefined, 'required', 'validTo'],
    ['before the first day', event, '2026-04-29', 'out-of-range', '2026-04-30'],
  ])('is refused when it is %s, and told what it should be', (_what, given, requested, code, hint) => {
    const { fault } = entryTerm(given, '2026-04-30', requested)
    expect(fault?.code).toBe(code)
    expect(fault?.detail).toContain(hint)
  })
})

it.each([
  [6, '2026-04-30', '2026-10-30'],
  [12, '2024-02-29', '2025-02-28'],
  [null, '2026-04-30', null],
])('an early exit after %s months of an entry of %s opens on %s', (months, listedOn, opens) => {
  expect(earliestExit({ ...fixed, earlyExitAfterMonths: months }, listedOn)).toBe(opens)
})
