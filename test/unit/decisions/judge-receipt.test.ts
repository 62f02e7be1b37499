import fc from 'fast-check'
import { judgeReceipt } from '../../../src/decisions/judge-receipt'

const firm = { on: '2026-05-13', provisional: false }
const open = { on: '2026-05-13', provisional: true }

describe('how a receipt stands against the seven working days (国办发〔2015〕51号)', () => {
  it.each([
    ['the day before the last', '2026-05-12', firm, false, 'on-time'],
    ['the last day itself', '2026-05-13', firm, false, 'on-time'],
    ['the day after', '2026-05-14', firm, false, 'late'],
    ['the last day, counted provisionally', '2026-05-13', open, false, 'on-time'],
    ['after a provisional last day', '2026-05-14', open, false, 'undetermined'],
    ['history on time', '2026-05-12', firm, true, 'backfill'],
    ['history long after', '2031-01-01', firm, true, 'backfill'],
    ['history after a provisional day', '2031-01-01', open, true, 'backfill'],
    ['over the end of a year', '2027-01-01', { on: '2026-12-31', provisional: false }, false, 'late'],
  ] as const)('%s', (_what, receivedOn, deadline, backfill, verdict) => {
    expect(judgeReceipt(receivedOn, deadline, backfill)).toBe(verdict)
  })

  it('never turns better by waiting', () => {
    const rank = { 'on-time': 0, undetermined: 1, late: 1, backfill: 0 }
    const date = fc
      .integer({ min: 0, max: 2_000 })
      .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(date, date, date, fc.boolean(), (one, two, on, provisional) => {
        const [first, second] = one <= two ? [one, two] : [two, one]
        const judged = (day: string) => rank[judgeReceipt(day, { on, provisional }, false)]
        expect(judged(first)).toBeLessThanOrEqual(judged(second))
      }),
    )
  })
})
