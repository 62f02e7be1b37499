import { toHalfWidth } from '../subjects/half-width'

/** What became of a date as sent: a calendar date `YYYY-MM-DD`, 长期 (`indefinite`), or a Chinese reason against it. */
export type ParsedDate =
  | { readonly outcome: 'date'; readonly on: string }
  | { readonly outcome: 'indefinite' }
  | { readonly outcome: 'refused'; readonly reason: string }

export const EARLIEST_YEAR = 1949
export const LATEST_YEAR = 2099

const TIME = String.raw`(?:[T ]*(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?`
const SEPARATED = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`)
const COMPACT = new RegExp(String.raw`^(\d{4})()(\d{2})(\d{2})${TIME}$`)
const CHINESE = new RegExp(String.raw`^(\d{4})() ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]${TIME}$`)
const EXCEL_SERIAL = /^\d{5}(?:\.\d+)?$/
/** Stands for 长期. */
const LAST_DAY = '2099-12-31'
const INDEFINITE = new Set(['长期', '长期有效', '永久', '永久有效', LAST_DAY])

const CURE = '请按 2026-04-30 的形式报送'
const DAY = 86_400_000
/** Excel counts days from this one (its day 60 is a day that never was, so counting is right from March 1900 on). */
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30)

const isoDate = (at: number): string => new Date(at).toISOString().slice(0, 10)

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month of the Gregorian calendar; months count from 1. */
const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

const refused = (reason: string): ParsedDate => ({ outcome: 'refused', reason })

const faultOf = (year: number, month: number, day: number): string | undefined => {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR)
    return `年份须在 ${EARLIEST_YEAR}—${LATEST_YEAR} 之间${year > LATEST_YEAR ? '，长期有效请填 2099-12-31' : ''}`
  if (month < 1 || month > 12) return `没有 ${month} 月，月份须在 1—12 之间`
  const last = daysInMonth(year, month)
  if (day < 1 || day > last) return `${year} 年 ${month} 月只有 ${last} 天，没有 ${day} 日`
  return undefined
}

const offsetMinutes = (zone: string): number => {
  if (zone === 'Z') return 0
  const digits = zone.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))
  return digits.startsWith('-') ? -minutes : minutes
}

const CHINA_OFFSET = 480

/** An instant with a zone names the calendar date that China had then. */
const inChina = (on: string, hour: number, minute: number, zone: string): string => {
  const midnight = Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10)))
  return isoDate(midnight + (hour * 60 + minute - offsetMinutes(zone) + CHINA_OFFSET) * 60_000)
}

const pad = (n: number): string => (n < 10 ? `0${n}` : String(n))

const fromParts = (match: RegExpExecArray): ParsedDate => {
  const [, y, , m, d, hh, mm, ss = '0', zone] = match
  const [year, month, day] = [Number(y), Number(m), Number(d)]
  const fault = faultOf(year, month, day)
  if (fault !== undefined) return refused(`${fault}；请核对日期`)
  const on = `${year}-${pad(month)}-${pad(day)}`
  if (hh === undefined || mm === undefined) return { outcome: 'date', on }
  const [hour, minute] = [Number(hh), Number(mm)]
  if (hour > 23 || minute > 59 || Number(ss) > 59)
    return refused(`钟点 ${hh}:${mm} 不存在；只须报送日期，${CURE}`)
  return { outcome: 'date', on: zone === undefined ? on : inChina(on, hour, minute, zone) }
}

const explain = (text: string): string => {
  if (EXCEL_SERIAL.test(text))
    return `像是 Excel 的日期序列号（可能是 ${isoDate(EXCEL_DAY_ZERO + Math.floor(Number(text)) * DAY)}），不能据以推定日期；请把单元格设为文本后${CURE.slice(1)}`
  if (/^\d{4}\D?\d{1,2}\D?$/.test(text)) return `缺少日；${CURE}`
  if (/^\d{2}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(text)) return `年份须为四位；${CURE}`
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text)) return `须按年、月、日的次序；${CURE}`
  if (INDEFINITE.has(text)) return `此项须为具体日期，不能是长期；${CURE}`
  return `无法识别为日期；${CURE}`
}

/** Full width to half width, blanks to single ones. */
const tidy = (text: string): string =>
  toHalfWidth(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/.:年月日]) ?/g, (match, mark: string) => (mark === '日' ? match.trimStart() : mark))
    .trim()

/** The forms of nearly every date. */
const PLAIN = /^\d{4}([-/.])\d{2}\1\d{2}$/

const parsePlain = (sent: string, mayBeIndefinite: boolean): ParsedDate => {
  const [year, month, day] = [sent.slice(0, 4), sent.slice(5, 7), sent.slice(8)]
  const fault = faultOf(Number(year), Number(month), Number(day))
  if (fault !== undefined) return refused(`${fault}；请核对日期`)
  const on = `${year}-${month}-${day}`
  return mayBeIndefinite && on === LAST_DAY ? { outcome: 'indefinite' } : { outcome: 'date', on }
}

/**
 * 日期: reads a date in any of the forms that departments send (R03): `2026-04-30`, `2026/4/30`, `2026.4.30`, `20260430`,
 * `2026年4月30日`, all also with a time of day, with full-width digits or blanks. 2099-12-31 and 长期 mean indefinite
 * where `mayBeIndefinite`. Instants with a zone are taken by China time. Excel serial numbers are never guessed at.
 */
export const parseDate = (sent: string, mayBeIndefinite = false): ParsedDate => {
  if (PLAIN.test(sent)) return parsePlain(sent, mayBeIndefinite)
  const text = tidy(sent)
  if (mayBeIndefinite && INDEFINITE.has(text)) return { outcome: 'indefinite' }
  const match = SEPARATED.exec(text) ?? COMPACT.exec(text) ?? CHINESE.exec(text)
  if (match === null) return refused(explain(text))
  const parsed = fromParts(match)
  return mayBeIndefinite && parsed.outcome === 'date' && INDEFINITE.has(parsed.on)
    ? { outcome: 'indefinite' }
    : parsed
}
