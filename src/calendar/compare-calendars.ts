import { dateOfDayNumber, dayNumberOf, isWeekend } from './calendar-date'
import type { WorkingCalendar, YearStatus } from './working-calendar'

type DayKind = 'working' | 'off'

/** A day that a notice turned from one kind into the other. */
export interface ChangedDay {
  readonly date: string
  readonly before: DayKind
  readonly after: DayKind
}

/** 日历变化 that the notice of `year` brings. */
export interface CalendarChange {
  readonly year: number
  readonly status: { readonly before: YearStatus; readonly after: YearStatus }
  readonly days: readonly ChangedDay[]
}

/** A year of which nothing was known is compared with plain weeks. */
const kindOf = (calendar: WorkingCalendar, day: number, year: number): DayKind =>
  calendar.yearStatus(year) === 'missing'
    ? isWeekend(day)
      ? 'off'
      : 'working'
    : calendar.dayOf(dateOfDayNumber(day))

/** The days of `year` and of the December before that are not what they were. */
export const compareCalendars = (
  before: WorkingCalendar,
  after: WorkingCalendar,
  year: number,
): CalendarChange => {
  const days: ChangedDay[] = []
  const last = dayNumberOf(`${year}-12-31`)
  for (let day = dayNumberOf(`${year - 1}-12-01`); day <= last; day += 1) {
    const date = dateOfDayNumber(day)
    const dayYear = Number(date.slice(0, 4))
    const [was, is] = [kindOf(before, day, dayYear), kindOf(after, day, dayYear)]
    if (was !== is) days.push({ date, before: was, after: is })
  }
  return { year, status: { before: before.yearStatus(year), after: after.yearStatus(year) }, days }
}
