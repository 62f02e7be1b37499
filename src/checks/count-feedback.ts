import { addMonths } from '../calendar/calendar-date'
import type { FeedbackStatistics } from '../generated/operations/feedback-statistics'
import { platformFailure, type InputError } from '../platform/http/failure'
import { readLoopKey } from './feedback-loop'
import type { CheckStore } from './store'

type UnitStatistics = FeedbackStatistics['items'][number]

/** 统计期, months inclusive. */
export interface StatisticsPeriod {
  readonly from: string
  readonly to: string
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/
const ROLLING_MONTHS = 12

const monthLater = (month: string, months: number): string => addMonths(`${month}-01`, months).slice(0, 7)

/**
 * 统计期: the last twelve months unless said.
 * @throws Failure `schema-violation`
 */
export const readPeriod = (query: Readonly<Record<string, string>>, today: string): StatisticsPeriod => {
  const wrong = (['from', 'to'] as const)
    .filter((name) => query[name] !== undefined && !MONTH.test(query[name]))
    .map((name): InputError => ({
      pointer: `#/${name}`,
      code: 'wrong-form',
      detail: `${name} 应为月份，形如 2026-05`,
    }))
  const { to = today.slice(0, 7) } = query
  const { from = wrong.length > 0 ? to : monthLater(to, 1 - ROLLING_MONTHS) } = query
  const errors =
    wrong.length === 0 && from > to
      ? [{ pointer: '#/from', code: 'out-of-range', detail: `from ${from} 晚于 to ${to}，请核对` }]
      : wrong
  if (errors.length === 0) return { from, to }
  throw platformFailure('schema-violation', '统计期有误，详见 errors', { errors })
}

const nothing = (unit: string): UnitStatistics => ({
  unit,
  offered: 0,
  fedBack: 0,
  onTime: 0,
  used: 0,
  awaiting: 0,
  overdue: 0,
  raised: 0,
})

/**
 * 反馈统计 by unit, each figure from one range of an index: of the checks of the period in which a measure was offered,
 * how many were answered for, in time, with a measure used; and what is overdue or was raised, whenever it was asked.
 * @param unit undefined: every unit
 */
export const countFeedback = async (
  { checks }: Pick<CheckStore, 'checks'>,
  { from, to }: StatisticsPeriod,
  unit: string | undefined,
  today: string,
): Promise<UnitStatistics[]> => {
  const seen = unit ?? { gt: '' }
  const [loops, overdue, raised] = await Promise.all([
    checks.countBy('loop.key', { 'loop.key': { gte: from, lt: monthLater(to, 1) } }),
    checks.countBy('awaiting.unit', { 'awaiting.unit': seen, 'awaiting.dueOn': { lt: today } }),
    checks.countBy('raised.unit', { 'raised.unit': seen }),
  ])
  const units = new Map<string, UnitStatistics>()
  const of = (code: string): UnitStatistics => {
    const known = units.get(code) ?? nothing(code)
    units.set(code, known)
    return known
  }
  for (const [key, count] of loops) {
    const state = readLoopKey(String(key))
    if (unit !== undefined && state.unit !== unit) continue
    const line = of(state.unit)
    line.offered += count
    if (state.timing === 'awaiting') line.awaiting += count
    else line.fedBack += count
    if (state.timing === 'on-time') line.onTime += count
    if (state.used) line.used += count
  }
  for (const [code, count] of overdue) of(String(code)).overdue = count
  for (const [code, count] of raised) of(String(code)).raised = count
  return [...units.values()].sort((one, other) => (one.unit < other.unit ? -1 : 1))
}

/** 未了的反馈 of all units, by state. */
export const countOpenFeedback = async (
  { checks }: Pick<CheckStore, 'checks'>,
  today: string,
): Promise<ReadonlyMap<string, number>> => {
  const [awaiting, overdue, raised] = await Promise.all([
    checks.count({ 'awaiting.unit': { gt: '' } }),
    checks.count({ 'awaiting.unit': { gt: '' }, 'awaiting.dueOn': { lt: today } }),
    checks.count({ 'raised.unit': { gt: '' } }),
  ])
  return new Map([
    ['awaiting', awaiting],
    ['overdue', overdue],
    ['raised', raised],
  ])
}
