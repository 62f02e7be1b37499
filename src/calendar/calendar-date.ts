/** Arithmetic on calendar dates (`YYYY-MM-DD`, China time); no time zones, no instants. */

const DAY_MS = 86_400_000

/** Days since 1970-01-01. */
export const dayNumberOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS

/** The date of a number of days since 1970-01-01. */
export const dateOfDayNumber = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

export const addDays = (date: string, days: number): string => dateOfDayNumber(dayNumberOf(date) + days)

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** `month` from 0. */
const lastDayOf = (year: number, month: number): number =>
  month === 1 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month] ?? 0)

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** The same day `months` later; where that month is shorter, its last day (month end clipped). */
export const addMonths = (date: string, months: number): string => {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(index / 12), index % 12]
  const day = Math.min(Number(date.slice(8, 10)), lastDayOf(year, month))
  return `${String(year).padStart(4, '0')}-${twoDigits(month + 1)}-${twoDigits(day)}`
}

/** Whether a text is a real date in the form `YYYY-MM-DD`. */
export const isCalendarDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  Number(text.slice(5, 7)) <= 12 &&
  dateOfDayNumber(dayNumberOf(text)) === text

export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Saturday or Sunday; 1970-01-01 was a Thursday. */
export const isWeekend = (day: number): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0
