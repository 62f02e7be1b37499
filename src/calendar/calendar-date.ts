/** Arithmetic on calendar dates (`YYYY-MM-DD`, China time); no time zones, no instants. */

const DAY_MS = 86_400_000

/** Days since 1970-01-01. */
export const dayNumberOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS

/** The date of a number of days since 1970-01-01. */
export const dateOfDayNumber = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

export const addDays = (date: string, days: number): string => dateOfDayNumber(dayNumberOf(date) + days)

/** The same day `months` later; where that month is shorter, its last day (month end clipped). */
export const addMonths = (date: string, months: number): string => {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(month / 12)
  const lastDay = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate()
  const day = Math.min(Number(date.slice(8, 10)), lastDay)
  return dateOfDayNumber(Date.UTC(year, month % 12, day) / DAY_MS)
}

/** Whether a text is a real date in the form `YYYY-MM-DD`. */
export const isCalendarDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  Number(text.slice(5, 7)) <= 12 &&
  dateOfDayNumber(dayNumberOf(text)) === text

export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Saturday or Sunday; 1970-01-01 was a Thursday. */
export const isWeekend = (day: number): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0
