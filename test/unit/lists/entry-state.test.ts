import fc from 'fast-check'
import { addDays } from '../../../src/calendar/calendar-date'
import type { EntryMark, Removal, RemovalCause } from '../../../src/lists/document'
import { entryState, isLifted, isOver, isShielded, lastDayOf } from '../../../src/lists/entry-state'
import { hitFactOf } from '../../../src/lists/hit-fact'
import type { HitFact } from '../../../src/measures/question'
import { buildFacts } from '../../support/list-entries'

const removal = (cause: RemovalCause, effectiveOn: string): Removal => ({
  cause,
  effectiveOn,
  docNo: '示移出〔2026〕1号',
  at: '2026-06-01T01:00:00.000Z',
  by: 'client',
})

const entry = { listedOn: '2026-04-30', validTo: '2029-04-30' }

describe('the state of an entry', () => {
  it.each([
    ['the day before it is listed', {}, '2026-04-29', 'pending'],
    ['the day it is listed', {}, '2026-04-30', 'active'],
    ['its last day', {}, '2029-04-30', 'active'],
    ['the day after its last', {}, '2029-05-01', 'expired'],
    ['decades later, no end being fixed', { validTo: null }, '2066-01-01', 'active'],
    [
      'the day before a repair takes effect',
      { removal: removal('repaired', '2027-01-10') },
      '2027-01-09',
      'active',
    ],
    [
      'the day a repair takes effect',
      { removal: removal('repaired', '2027-01-10') },
      '2027-01-10',
      'repaired',
    ],
    [
      'the day an early exit takes effect',
      { removal: removal('early', '2027-01-10') },
      '2027-01-10',
      'removed',
    ],
    [
      'any day after the base decision is revoked',
      { removal: removal('revoked', '2027-01-10') },
      '2026-05-01',
      'revoked',
    ],
    [
      'any day of an entry made in error',
      { removal: removal('error', '2027-01-10') },
      '2026-05-01',
      'removed',
    ],
    [
      'a day after the end of a repaired one',
      { removal: removal('repaired', '2027-01-10') },
      '2030-01-01',
      'repaired',
    ],
  ])('on %s', (_day, changes, on, state) => {
    expect(entryState({ ...entry, ...changes }, on)).toBe(state)
  })

  it.each([
    ['2026-04-29', 'pending'],
    ['2026-05-01', 'suspended'],
    ['2029-05-01', 'expired'],
  ])('of a red one under a live black one is, on %s, %s', (on, state) => {
    expect(entryState(entry, on, true)).toBe(state)
  })

  it('is over exactly on the days after the last day that the index holds', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days))
    const cause = fc.constantFrom<RemovalCause>('revoked', 'repaired', 'early', 'error')
    const removals = fc.option(fc.tuple(cause, day), { nil: undefined })
    fc.assert(
      fc.property(day, fc.option(day), removals, day, (listedOn, validTo, removed, on) => {
        const times = {
          listedOn,
          validTo,
          ...(removed === undefined ? {} : { removal: removal(...removed) }),
        }
        expect(isOver(times, on)).toBe(lastDayOf(times) < on)
      }),
    )
  })
})

const mark = (kind: EntryMark['mark'], until?: string): EntryMark => ({
  mark: kind,
  from: '2026-05-10',
  docNo: '示受理〔2026〕1号',
  at: '2026-05-10T01:00:00.000Z',
  by: 'client',
  ...(until === undefined ? {} : { until }),
})

describe('a mark', () => {
  it.each([
    ['objection', false, false],
    ['review', false, false],
    ['litigation', false, false],
    ['stay', true, false],
    ['restructuring', true, true],
  ] as const)('of %s lifts what follows: %s, hides from the public: %s', (kind, lifts, hides) => {
    const marks = [mark(kind)]
    expect([isLifted({ marks }, '2026-05-10'), isShielded({ marks }, '2026-05-10')]).toEqual([lifts, hides])
  })

  it.each([
    ['2026-05-09', undefined, false],
    ['2026-05-10', undefined, true],
    ['2026-05-20', '2026-05-20', true],
    ['2026-05-21', '2026-05-20', false],
  ])('counts on %s, ending on %s: %s', (on, until, isLive) => {
    expect(isLifted({ marks: [mark('stay', until)] }, on)).toBe(isLive)
  })
})

describe('what the evaluator is told', () => {
  it.each([
    ['nothing ended it', undefined, '2026-05-01', 'active'],
    ['it is over by its dates, which the evaluator reads itself', undefined, '2040-01-01', 'active'],
    ['a repair is still to come', removal('repaired', '2027-01-10'), '2027-01-09', 'active'],
    ['a repair has taken effect', removal('repaired', '2027-01-10'), '2027-01-10', 'repaired'],
    ['it was left early', removal('early', '2027-01-10'), '2027-02-01', 'removed'],
    ['it was revoked later', removal('revoked', '2027-01-10'), '2026-05-01', 'revoked'],
  ])('when %s', (_when, ended, asOf, status) => {
    const facts = buildFacts(ended === undefined ? {} : { removal: ended })
    expect(hitFactOf(facts, asOf).status).toBe(status)
  })

  it('names the decision with the measures that it imposes, and marks by kind and dates alone', () => {
    const facts = buildFacts({
      decision: { ...buildFacts().decision, measures: ['CJ-01'] },
      marks: [mark('stay', '2026-06-01'), mark('objection')],
    })
    expect(hitFactOf(facts, '2026-05-06', { via: 'parent', match: 'code' })).toEqual({
      listId: 'LB-02',
      listedOn: '2026-04-30',
      validTo: '2029-04-30',
      status: 'active',
      via: 'parent',
      match: 'code',
      decision: { docNo: facts.decision.docNo, measures: ['CJ-01'] },
      marks: [
        { mark: 'stay', from: '2026-05-10', until: '2026-06-01' },
        { mark: 'objection', from: '2026-05-10' },
      ],
    })
  })

  it('is a hit as the evaluator takes it', () => {
    const hit: HitFact = hitFactOf(buildFacts(), '2026-05-06')
    expect(hit.listId).toBe('LB-02')
  })
})
