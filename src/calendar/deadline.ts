import { dateOfDayNumber, dayNumberOf, yearOf } from './calendar-date'
import type { WorkingCalendar } from './working-calendar'

/** 期限: the last day, and whether it rests on a year without an official notice (暂定). */
export interface WorkingDeadline {
  readonly on: string
  readonly provisional: boolean
}

/** 公示期限: licences and penalties are public within seven working days of the decision (国办发〔2015〕51号). */
export const PUBLICATION_WORKING_DAYS = 7

const restsOnProvisionalYear = (calendar: WorkingCalendar, from: string, to: string): boolean => {
  for (let year = yearOf(from); year <= yearOf(to); year += 1)
    if (calendar.yearStatus(year) !== 'official') return true
  return false
}

const countFrom = (calendar: WorkingCalendar, from: string, n: number): WorkingDeadline => {
  let day = dayNumberOf(from)
  let firstCounted = day
  for (let counted = 0; counted < n;) {
    day += 1
    if (!calendar.isWorkingDay(day)) continue
    counted += 1
    if (counted === 1) firstCounted = day
  }
  const on = dateOfDayNumber(day)
  return { on, provisional: restsOnProvisionalYear(calendar, dateOfDayNumber(firstCounted), on) }
}

/** Answers already counted: a batch asks for the same few dates a hundred thousand times. */
const counted = new WeakMap<WorkingCalendar, Map<string, WorkingDeadline>>()

/**
 * 第 n 个工作日: the n-th working day after `from`. The day `from` itself is not counted (民法典 art. 201), whether it
 * is a working day or not. Provisional as soon as a counted day lies in a year without an official notice.
 * @throws Failure `calendar-missing` when the count reaches a year of which nothing is known
 */
export const workingDayAfter = (calendar: WorkingCalendar, from: string, n: number): WorkingDeadline => {
  const answers = counted.get(calendar) ?? new Map<string, WorkingDeadline>()
  counted.set(calendar, answers)
  const key = `${from} ${n}`
  const answer = answers.get(key) ?? countFrom(calendar, from, n)
  answers.set(key, answer)
  return answer
}

/**
 * 双公示期限: end (24:00, China time) of the seventh working day after the decision; the day of decision is excluded.
 * @throws Failure `calendar-missing`
 */
export const publicationDeadline = (calendar: WorkingCalendar, decidedOn: string): WorkingDeadline =>
  workingDayAfter(calendar, decidedOn, PUBLICATION_WORKING_DAYS)

/**
 * 工作日天数: working days after `from` up to and including `to`; 0 when `to` is not after `from`.
 * @throws Failure `calendar-missing`
 */
export const countWorkingDays = (calendar: WorkingCalendar, from: string, to: string): number => {
  const last = dayNumberOf(to)
  let count = 0
  for (let day = dayNumberOf(from) + 1; day <= last; day += 1) if (calendar.isWorkingDay(day)) count += 1
  return count
}
