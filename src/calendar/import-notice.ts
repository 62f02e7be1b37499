import type { CalendarNotice } from '../generated/policy/calendar'
import type { HolidayCnNotice } from '../generated/policy/holiday-cn'
import type { InputError } from '../platform/http/failure'
import { validatorFor } from '../platform/schema/validator'
import { dayNumberOf, isWeekend, yearOf } from './calendar-date'

/** What a notice file says, or everything that is wrong with it. */
export type NoticeReading =
  | { readonly notice: CalendarNotice; readonly errors?: never }
  | { readonly notice?: never; readonly errors: readonly InputError[] }

const titleOf = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知`

/** The file form of the open data set, as a notice; its working days on weekdays are judged below. */
const fromHolidayCn = (file: HolidayCnNotice): CalendarNotice => {
  const { year, papers, days } = file
  const pick = (isOffDay: boolean) =>
    days.filter((day) => day.isOffDay === isOffDay).map(({ date, name }) => ({ date, name }))
  const first = [`${year}-01-01`, ...days.map(({ date }) => date)].sort()[0] ?? `${year}-01-01`
  return {
    id: `calendar-${year}`,
    title: `${year}年节假日安排`,
    year,
    status: 'official',
    validFrom: first,
    validTo: `${year}-12-31`,
    basis: [{ name: titleOf(year), number: null, issuedOn: null }],
    mark: 'verified',
    source: papers,
    offDays: pick(true),
    workDays: pick(false),
  }
}

/** A place of the file for a date, in the words of the form that was sent. */
type PointerOf = (list: 'offDays' | 'workDays', date: string) => string

const inOwnForm =
  (notice: CalendarNotice): PointerOf =>
  (list, date) =>
    `#/${list}/${notice[list].findIndex((day) => day.date === date)}/date`

const inHolidayCnForm =
  (file: HolidayCnNotice): PointerOf =>
  (list, date) =>
    `#/days/${file.days.findIndex((day) => day.date === date && day.isOffDay === (list === 'offDays'))}/date`

const fault = (pointer: string, code: string, detail: string): InputError => ({ pointer, code, detail })

/** A day of the notice's year, or of the December before, which the notice may regulate. */
const belongsTo = (year: number, date: string): boolean =>
  yearOf(date) === year || date.startsWith(`${year - 1}-12-`)

const dayFaults = (notice: CalendarNotice, pointerOf: PointerOf): InputError[] => {
  const errors: InputError[] = []
  const listed = new Map<string, 'offDays' | 'workDays'>()
  for (const list of ['offDays', 'workDays'] as const)
    for (const { date } of notice[list]) {
      const pointer = pointerOf(list, date)
      const before = listed.get(date)
      listed.set(date, list)
      if (before === list) errors.push(fault(pointer, 'duplicate-date', `${date} 重复列出，请只保留一次`))
      else if (before !== undefined)
        errors.push(fault(pointer, 'contradictory-date', `${date} 既列为放假又列为上班，请核对通知原文`))
      if (!belongsTo(notice.year, date))
        errors.push(
          fault(pointer, 'wrong-year', `${date} 不属于 ${notice.year} 年，也不在上一年12月，请核对年度`),
        )
      if (list === 'workDays' && !isWeekend(dayNumberOf(date)))
        errors.push(
          fault(
            pointer,
            'weekday-as-make-up',
            `${date} 不是星期六或星期日，本来就上班，不能列为调休，请核对日期`,
          ),
        )
    }
  return errors
}

/** Days that the law itself (全国年节及纪念日放假办法) fixes in the solar calendar; those of the lunar calendar move. */
const FIXED_DAYS = ['01-01', '05-01', '10-01', '10-02', '10-03']
/** Weekdays off less make-up days: the statutory days, 10 in 2007, 13 since 2025; with room for days given or withheld. */
const STATUTORY_DAYS = { least: 5, most: 22 }

const completenessFaults = (notice: CalendarNotice): InputError[] => {
  const off = new Set(notice.offDays.map(({ date }) => date))
  const absent = FIXED_DAYS.map((day) => `${notice.year}-${day}`).filter((date) => !off.has(date))
  const errors = absent.map((date) =>
    fault('#', 'statutory-day-absent', `缺少法定节日 ${date}，通知可能不完整，请补全`),
  )
  if (notice.status !== 'official') return errors
  const weekdaysOff = [...off].filter((date) => !isWeekend(dayNumberOf(date))).length
  const net = weekdaysOff - notice.workDays.length
  if (net < STATUTORY_DAYS.least || net > STATUTORY_DAYS.most)
    errors.push(
      fault(
        '#',
        'implausible-days',
        `工作日中放假 ${weekdaysOff} 天，调休上班 ${notice.workDays.length} 天，相差 ${net} 天，与法定节日天数不符（应在 ${STATUTORY_DAYS.least} 至 ${STATUTORY_DAYS.most} 天之间），请核对是否缺漏`,
      ),
    )
  if (notice.source.length === 0 && notice.basis.every(({ number }) => number === null))
    errors.push(fault('#', 'source-absent', '正式通知须注明通知原文地址（papers 或 source）或文号'))
  return errors
}

const judged = (notice: CalendarNotice, pointerOf: PointerOf): NoticeReading => {
  const errors = [...dayFaults(notice, pointerOf), ...completenessFaults(notice)]
  return errors.length > 0 ? { errors } : { notice }
}

const isHolidayCn = (file: unknown): boolean => typeof file === 'object' && file !== null && 'days' in file

/**
 * 节假日安排通知校验: reads a notice file in the form of `policies/calendar` or of the open data set holiday-cn
 * (`year, papers, days`), and tells all its faults at once.
 */
export const readNotice = (file: unknown): NoticeReading => {
  const errors = validatorFor(isHolidayCn(file) ? 'policy/holiday-cn' : 'policy/calendar')(file)
  if (errors.length > 0) return { errors }
  if (isHolidayCn(file)) {
    const data = file as HolidayCnNotice
    return judged(fromHolidayCn(data), inHolidayCnForm(data))
  }
  const notice = file as CalendarNotice
  return judged(notice, inOwnForm(notice))
}
