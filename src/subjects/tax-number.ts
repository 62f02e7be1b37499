import type { CodeCheck } from './organisation-code'
import { cleanCode } from './half-width'

const FORM = /^(?:[0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{18}|[0-9A-Z]{20})$/

/** 税务登记号 check: 15, 17, 18 or 20 characters 0-9 A-Z; there is no check character. */
export const checkTaxNumber = (text: string): CodeCheck => {
  const code = cleanCode(text)
  return { outcome: FORM.test(code) ? 'valid' : 'malformed', code }
}
