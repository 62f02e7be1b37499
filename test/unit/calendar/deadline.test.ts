import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { countWorkingDays, publicationDeadline, workingDayAfter } from '../../../src/calendar/deadline'
import { loadCalendarPolicy } from '../../../src/calendar/policy-area'
import { buildWorkingCalendar } from '../../../src/calendar/working-calendar'
import { projectRoot } from '../../../src/platform/root'

const calendar = buildWorkingCalendar(loadCalendarPolicy().items)

describe('the last day of publication', () => {
  it.each([
    ['2025-01-24', '2025-02-10', 'Spring Festival 2025 with two make-up days'],
    ['2025-04-25', '2025-05-08', 'Labour Day 2025, make-up Sunday counts'],
    ['2025-09-26', '2025-10-13', 'National Day 2025, two make-up days'],
    ['2025-12-25', '2026-01-06', 'over the year end, make-up Sunday 01-04'],
    ['2026-02-09', '2026-02-25', 'Monday before Spring Festival 2026'],
    ['2026-02-13', '2026-03-02', 'both Saturdays count'],
    ['2026-02-17', '2026-03-03', 'decided on a holiday'],
    ['2026-04-30', '2026-05-13', 'eve of Labour Day 2026'],
    ['2026-06-17', '2026-06-29', 'Dragon Boat without make-up day'],
    ['2026-09-18', '2026-09-29', 'make-up Sunday and Mid-Autumn'],
    ['2026-09-24', '2026-10-12', 'Mid-Autumn and National Day in one window'],
    ['2026-10-05', '2026-10-15', 'decided inside National Day'],
    ['2026-11-20', '2026-12-01', 'ordinary weeks, Friday'],
    ['2026-11-21', '2026-12-01', 'ordinary weeks, Saturday'],
    ['2026-12-22', '2026-12-31', 'ends on the last day with a notice'],
  ])('a decision of %s is due on %s (%s)', (decidedOn, on) => {
    expect(publicationDeadline(calendar, decidedOn)).toEqual({ on, provisional: false })
  })

  it.each([
    ['2026-12-23', '2027-01-04'],
    ['2026-12-25', '2027-01-06'],
    ['2026-12-28', '2027-01-07'],
    ['2026-12-31', '2027-01-12'],
  ])('a decision of %s is provisionally due on %s, for 2027 has no notice', (decidedOn, on) => {
    expect(publicationDeadline(calendar, decidedOn)).toEqual({ on, provisional: true })
  })

  it.each([
    ['2025-09-15', '2025-10-17'],
    ['2026-01-30', '2026-03-05'],
    ['2026-09-01', '2026-09-29'],
  ])('twenty working days after %s is %s', (from, on) => {
    expect(workingDayAfter(calendar, from, 20)).toEqual({ on, provisional: false })
  })

  it('the notice of the next year rules the December before', () => {
    // 2007-12-29 is a make-up Saturday, 12-31 a Monday off, both by the notice for 2008
    expect(publicationDeadline(calendar, '2007-12-20').on).toBe('2007-12-29')
    expect(calendar.dayOf('2011-12-31')).toBe('working')
    expect(calendar.dayOf('2018-12-31')).toBe('off')
  })

  it.each([
    ['2027-12-28', '2028'],
    ['2006-12-20', '2006'],
    ['2030-05-01', '2030'],
  ])('a count from %s into %s, of which nothing is known, is refused with a cure', (decidedOn, year) => {
    expect(() => publicationDeadline(calendar, decidedOn)).toThrow(
      expect.objectContaining({
        code: 'calendar-missing',
        detail: expect.stringContaining(`没有 ${year} 年`),
      }),
    )
  })

  it('a decision of the last day before the first notice is counted in the year that has one', () => {
    expect(publicationDeadline(calendar, '2006-12-31')).toEqual({ on: '2007-01-12', provisional: false })
  })
})

const folder = join(projectRoot, '../shared/data/holidays')
const listed = new Map<string, boolean>()
for (let year = 2007; existsSync(folder) && year <= 2026; year += 1) {
  const { days } = JSON.parse(readFileSync(join(folder, `holiday-cn-${year}.json`), 'utf8'))
  for (const day of days) listed.set(day.date, day.isOffDay)
}
const whenDataIsThere = listed.size > 0 ? describe : describe.skip
if (listed.size === 0) console.log('skipped: ../shared/data/holidays is absent')

whenDataIsThere('against a naive count, day by day', () => {
  const next = (date: Date): Date => new Date(date.getTime() + 86_400_000)
  const text = (date: Date): string => date.toISOString().slice(0, 10)
  const naivelyWorking = (date: Date): boolean => {
    const off = listed.get(text(date))
    return off === undefined ? date.getUTCDay() !== 0 && date.getUTCDay() !== 6 : !off
  }

  it('every day of 2007 to 2026 is working or off as the notices say', () => {
    const differing: string[] = []
    for (let day = new Date('2007-01-01'); text(day) <= '2026-12-31'; day = next(day))
      if ((calendar.dayOf(text(day)) === 'working') !== naivelyWorking(day)) differing.push(text(day))
    expect(differing).toEqual([])
  })

  it('the n-th working day is the same for any day of 20 years', () => {
    const from = fc.date({ min: new Date('2007-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 20 }), (start, n) => {
        let day = new Date(text(start))
        for (let counted = 0; counted < n;) {
          day = next(day)
          if (naivelyWorking(day)) counted += 1
        }
        expect(workingDayAfter(calendar, text(start), n)).toEqual({ on: text(day), provisional: false })
        expect(countWorkingDays(calendar, text(start), text(day))).toBe(n)
      }),
      { numRuns: 2000 },
    )
  })
})
