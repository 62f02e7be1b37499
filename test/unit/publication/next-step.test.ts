import fc from 'fast-check'
import type { DecisionDocument, PublicationStateName } from '../../../src/decisions/document'
import { dueAlarm, nextStep } from '../../../src/publication/next-step'
import { buildDocument, buildPublication } from '../../support/documents'

/** Working days of a week without holidays: the n-th is the decision's day plus n, which is all these rules need. */
const workingDay = (decidedOn: string, n: number): string =>
  new Date(Date.parse(`${decidedOn}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

const inState = (
  state: PublicationStateName,
  { until = '2027-04-30', ...overrides }: Partial<DecisionDocument> & { until?: string | null } = {},
): DecisionDocument => buildDocument({ publication: buildPublication({ state, until }), ...overrides })

const backfill = { ...buildDocument().deadline, received: 'backfill' } as const

describe('the next step of a record', () => {
  it.each<[string, DecisionDocument, object | null]>([
    [
      'scheduled: published from its last change on',
      inState('scheduled'),
      { kind: 'publish', at: '2026-05-06T01:00:00.000Z' },
    ],
    [
      'published: ends when the day after its last begins in China',
      inState('published'),
      { kind: 'end', at: '2027-04-30T16:00:00.000Z' },
    ],
    ['published for good, as a licence is: nothing', inState('published', { until: null }), null],
    [
      'published on the last day of a year',
      inState('published', { until: '2026-12-31' }),
      { kind: 'end', at: '2026-12-31T16:00:00.000Z' },
    ],
    [
      'published on the eve of a leap day',
      inState('published', { until: '2028-02-28' }),
      { kind: 'end', at: '2028-02-28T16:00:00.000Z' },
    ],
    [
      'held: amber on the fifth working day',
      inState('held'),
      { kind: 'alarm', at: '2026-05-04T16:00:00.000Z', workingDay: 5 },
    ],
    [
      'held after amber: red on the seventh',
      inState('held', { alarmed: 5 }),
      { kind: 'alarm', at: '2026-05-06T16:00:00.000Z', workingDay: 7 },
    ],
    [
      'held after red: the end of its period',
      inState('held', { alarmed: 7 }),
      { kind: 'end', at: '2027-04-30T16:00:00.000Z' },
    ],
    ['held after red without a period: nothing', inState('held', { alarmed: 7, until: null }), null],
    [
      'held with a period that ends before the alarm',
      inState('held', { until: '2026-05-02' }),
      { kind: 'end', at: '2026-05-02T16:00:00.000Z' },
    ],
    [
      'held history: never an alarm',
      inState('held', { deadline: backfill }),
      { kind: 'end', at: '2027-04-30T16:00:00.000Z' },
    ],
    ['held history of a licence: nothing', inState('held', { deadline: backfill, until: null }), null],
    ['ended: nothing', inState('ended'), null],
    ['withdrawn: nothing', inState('withdrawn'), null],
    ['withheld: nothing', inState('withheld'), null],
  ])('%s', (_what, document, step) => {
    expect(nextStep(document, workingDay)).toEqual(step)
  })
})

describe('the alarm that is due', () => {
  it.each<[string, string, DecisionDocument, number | null]>([
    ['none a millisecond before the fifth working day', '2026-05-04T15:59:59.999Z', inState('held'), null],
    ['amber from the first moment of the fifth', '2026-05-04T16:00:00.000Z', inState('held'), 5],
    ['amber until the seventh begins', '2026-05-06T15:59:59.999Z', inState('held'), 5],
    ['red alone when both are due', '2026-05-06T16:00:00.000Z', inState('held'), 7],
    [
      'nothing between once amber is raised',
      '2026-05-05T16:00:00.000Z',
      inState('held', { alarmed: 5 }),
      null,
    ],
    ['red after amber', '2026-05-09T16:00:00.000Z', inState('held', { alarmed: 5 }), 7],
    ['nothing once red is raised', '2026-05-09T16:00:00.000Z', inState('held', { alarmed: 7 }), null],
    ['never for history', '2030-01-01T00:00:00.000Z', inState('held', { deadline: backfill }), null],
  ])('%s', (_what, now, document, day) => {
    expect(dueAlarm(document, workingDay, now)).toBe(day)
  })

  it('is raised exactly when the step says so: both rules agree at every moment', () => {
    const alarmed = fc.constantFrom(undefined, 5, 7)
    const minutes = fc.integer({ min: 0, max: 20 * 1_440 })
    fc.assert(
      fc.property(alarmed, minutes, (raised, offset) => {
        const document = inState('held', {
          until: null,
          ...(raised === undefined ? {} : { alarmed: raised }),
        })
        const now = new Date(Date.parse('2026-04-30T00:00:00Z') + offset * 60_000).toISOString()
        const step = nextStep(document, workingDay)
        expect(dueAlarm(document, workingDay, now) !== null).toBe(step !== null && step.at <= now)
      }),
    )
  })
})
