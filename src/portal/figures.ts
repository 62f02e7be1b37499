import { parseDate } from '../decisions/dates'
import { parseWan, UNITS_PER_YUAN } from '../decisions/money'

/** 年月日: `2026-04-30` as 2026年4月30日. */
export const chineseDate = (on: string): string => {
  const [year = '', month = '', day = ''] = on.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** A date of a record as the public reads it; 2099/12/31 is 长期; what is no date stays as it was sent. */
export const readDate = (sent: string): { readonly text: string; readonly on: string | null } => {
  const parsed = parseDate(sent, true)
  if (parsed.outcome === 'indefinite') return { text: '长期', on: null }
  return parsed.outcome === 'date'
    ? { text: chineseDate(parsed.on), on: parsed.on }
    : { text: sent, on: null }
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** A whole number with its thousands set apart. */
export const groupedNumber = (count: number): string => grouped(String(count))

/** 金额: `0.2` (万元, as the standard has it) with the same in yuan beside it; fen only where there are any. */
export const readAmount = (sent: string): { readonly wan: string; readonly yuan: string | null } => {
  const parsed = parseWan(sent)
  if (parsed.outcome === 'refused') return { wan: sent, yuan: null }
  const fen = parsed.units % UNITS_PER_YUAN
  const yuan = grouped((parsed.units / UNITS_PER_YUAN).toString())
  return { wan: parsed.text, yuan: fen === 0n ? yuan : `${yuan}.${fen.toString().padStart(2, '0')}` }
}
