import { parseDate } from './dates'
import { quote, refuse, valueOf, type Draft } from './draft'
import { parseWan } from './money'

/** 长期, as far-away dates are compared and kept. */
export const INDEFINITE = 'indefinite'

/** Reads a date field (R03); `indefinite` only where `mayBeIndefinite`; undefined where there is none or it is wrong. */
export const readDate = (draft: Draft, code: string, mayBeIndefinite = false): string | undefined => {
  const sent = valueOf(draft, code)
  if (sent === undefined) return undefined
  const parsed = parseDate(sent, mayBeIndefinite)
  if (parsed.outcome === 'date') return parsed.on
  if (parsed.outcome === 'indefinite') return INDEFINITE
  draft.spoiled.add(code)
  refuse(draft, code, 'bad-date', `不能为${quote(sent)}：${parsed.reason}`)
  return undefined
}

/** An amount in 万元: exact units and canonical text. */
export interface ReadAmount {
  readonly units: bigint
  readonly text: string
}

/** Reads an amount field (R11); undefined where there is none or it is wrong. */
export const readAmount = (draft: Draft, code: string): ReadAmount | undefined => {
  const sent = valueOf(draft, code)
  if (sent === undefined) return undefined
  const parsed = parseWan(sent)
  if (parsed.outcome === 'amount') return parsed
  draft.spoiled.add(code)
  refuse(draft, code, 'bad-amount', `不能为${quote(sent)}：${parsed.reason}`)
  return undefined
}

/** 决定日期 (R04): not after today by China's calendar. */
export const readDecisionDate = (draft: Draft, code: string): string | undefined => {
  const on = readDate(draft, code)
  if (on !== undefined && on > draft.today)
    refuse(draft, code, 'decision-in-future', `为 ${on}，晚于今天（${draft.today}）；请核对决定日期`)
  return on
}

/** Refuses a date that lies before another (R05); 长期 lies behind every date. */
export const requireOrder = (
  draft: Draft,
  later: { readonly code: string; readonly on: string | undefined },
  earlier: { readonly name: string; readonly on: string | undefined },
): void => {
  if (later.on === undefined || earlier.on === undefined || later.on === INDEFINITE || later.on >= earlier.on)
    return
  refuse(draft, later.code, 'date-order', `为 ${later.on}，早于${earlier.name} ${earlier.on}；请核对两个日期`)
}
