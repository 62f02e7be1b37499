import { policyVersion } from '../platform/policy/policy-folder'
import type { CalendarNotice } from '../generated/policy/calendar'
import { dateOfDayNumber, dayNumberOf, isWeekend, yearOf } from './calendar-date'
import { calendarFailure } from './failures'

export type YearStatus = 'official' | 'provisional' | 'missing'

/**
 * 工作日历: which days are working days, from the State Council's yearly notices (off days and make-up days 调休).
 * Make-up Saturdays and Sundays are working days (derived: the notices set them as work).
 */
export interface WorkingCalendar {
  /** The notices it was made from, by year. */
  readonly notices: readonly CalendarNotice[]
  /** Their hash. */
  readonly version: string
  /** Last day of the unbroken run of years with an official notice. */
  readonly officialUntil: string
  /** @throws Failure `calendar-missing` */
  dayOf(date: string): 'working' | 'off'
  /** The same by days since 1970-01-01, for counting. @throws Failure `calendar-missing` */
  isWorkingDay(day: number): boolean
  yearStatus(year: number): YearStatus
}

const missing = (year: number): Error =>
  calendarFailure(
    'calendar-missing',
    `没有 ${year} 年的工作日历，不能推算期限。请先由平台运营人员载入该年度的国务院节假日安排通知（npm run policy -- import-calendar 文件）`,
  )

const statusesOf = (notices: readonly CalendarNotice[]): ReadonlyMap<number, YearStatus> =>
  new Map(notices.map(({ year, status }) => [year, status]))

const officialUntil = (statuses: ReadonlyMap<number, YearStatus>): string => {
  const first = [...statuses.keys()].filter((year) => statuses.get(year) === 'official').sort()[0]
  if (first === undefined) return '0000-00-00'
  let year = first
  while (statuses.get(year + 1) === 'official') year += 1
  return `${year}-12-31`
}

/** One byte a day from `from`: 1 for a working day. A later notice wins, so that it rules the December before its year. */
const workingDays = (notices: readonly CalendarNotice[], from: number, to: number): Uint8Array => {
  const days = Uint8Array.from({ length: to - from + 1 }, (_, index) => (isWeekend(from + index) ? 0 : 1))
  for (const { offDays, workDays } of notices) {
    for (const { date } of offDays) days[dayNumberOf(date) - from] = 0
    for (const { date } of workDays) days[dayNumberOf(date) - from] = 1
  }
  return days
}

/** Makes the calendar of these notices, at most one a year. */
export const buildWorkingCalendar = (unsorted: readonly CalendarNotice[]): WorkingCalendar => {
  const notices = [...unsorted].sort((a, b) => a.year - b.year)
  const statuses = statusesOf(notices)
  const years = notices.map(({ year }) => year)
  const from = dayNumberOf(`${years[0] ?? 1970}-01-01`)
  const days = workingDays(notices, from, dayNumberOf(`${years.at(-1) ?? 1970}-12-31`))
  const yearStatus = (year: number): YearStatus => statuses.get(year) ?? 'missing'
  const hasGap = years.some((year, index) => index > 0 && year - 1 !== years[index - 1])
  const isWorkingDay = (day: number): boolean => {
    const flag = days[day - from]
    if (flag === undefined || hasGap || notices.length === 0) {
      const year = yearOf(dateOfDayNumber(day))
      if (yearStatus(year) === 'missing') throw missing(year)
    }
    return flag === 1
  }
  return {
    notices,
    version: policyVersion(notices),
    officialUntil: officialUntil(statuses),
    dayOf: (date) => (isWorkingDay(dayNumberOf(date)) ? 'working' : 'off'),
    isWorkingDay,
    yearStatus,
  }
}
