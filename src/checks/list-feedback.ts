import { readPage } from '../access/store'
import type { Caller } from '../platform/http/caller'
import { platformFailure } from '../platform/http/failure'
import type { CheckDocument } from './document'
import type { CheckStore } from './store'

const STATES = {
  awaiting: '待反馈',
  overdue: '逾期未反馈',
  raised: '与答复不符，提请核实',
  settled: '与答复不符，已核实',
} as const

export type OpenState = keyof typeof STATES

const isState = (text: string): text is OpenState => Object.hasOwn(STATES, text)

/**
 * 反馈列表的状态: a misspelt one would answer an empty list, which reads as nobody owes anything.
 * @throws Failure `schema-violation`
 */
export const readOpenState = (text = 'awaiting'): OpenState => {
  if (isState(text)) return text
  const allowed = Object.entries(STATES).map(([name, title]) => `${name}（${title}）`)
  const detail = `state 只能是 ${allowed.join('、')}，不带此参数为 awaiting`
  throw platformFailure('schema-violation', detail, {
    errors: [{ pointer: '#/state', code: 'not-in-list', detail }],
  })
}

/**
 * 可见的单位: the steward's every unit, or the one it names; everybody else their own.
 * @returns undefined: every unit
 * @throws Failure `forbidden` for another unit's
 */
export const unitSeenBy = (caller: Caller, unit: string | undefined): string | undefined => {
  if (caller.roles.includes('steward')) return unit
  const own = caller.unit?.uscc ?? ''
  if (unit === undefined || unit === own) return own
  throw platformFailure('forbidden', '只能查询本单位的反馈情况，请去掉 unit')
}

export interface OpenFeedbackQuery {
  readonly state: OpenState
  /** Absent: every unit. */
  readonly unit: string | undefined
  readonly limit: number
  readonly cursor: string | undefined
}

/** 反馈列表: what waits, is overdue, contradicts its answer, or did and was settled; ordered by unit, then by last day. */
export const listFeedback = (
  { checks }: Pick<CheckStore, 'checks'>,
  { state, unit, limit, cursor }: OpenFeedbackQuery,
  today: string,
): Promise<{ documents: CheckDocument[]; next: string | null }> => {
  const seen = unit ?? { gt: '' }
  const page = { limit, cursor }
  if (state === 'raised') return readPage(checks, { where: { 'raised.unit': seen }, sort: 'byRaised' }, page)
  if (state === 'settled')
    return readPage(checks, { where: { 'settled.unit': seen }, sort: 'bySettled' }, page)
  const due = state === 'overdue' ? { 'awaiting.dueOn': { lt: today } } : {}
  return readPage(checks, { where: { 'awaiting.unit': seen, ...due }, sort: 'byAwaiting' }, page)
}
