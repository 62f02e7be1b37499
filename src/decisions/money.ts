import { toHalfWidth } from '../subjects/half-width'

/** What became of an amount as sent: 0.000001 万元 (1 分) as the unit, or a Chinese reason against it. */
export type ParsedAmount =
  | { readonly outcome: 'amount'; readonly units: bigint; readonly text: string }
  | { readonly outcome: 'refused'; readonly reason: string }

const DECIMALS = 6
const INTEGER_DIGITS = 12
export const UNITS_PER_WAN = 1_000_000n
/** Yuan to units: one yuan is 0.0001 万元. */
export const UNITS_PER_YUAN = 100n

const FIGURE = /^\+?(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/

/** Blanks around and beside a sign, and between thousands as others write them; elsewhere two figures are not one. */
const THOUSANDS = /(?<=^\d{1,3}(?: \d{3})*) (?=\d{3}(?:\D|$))/g
const SPLIT_FIGURE = /\d\s+\d/

const CURE = '请以万元为单位报送阿拉伯数字，例如 2000 元报 0.2'

const refused = (reason: string): ParsedAmount => ({ outcome: 'refused', reason: `${reason}；${CURE}` })

const explain = (text: string): ParsedAmount => {
  if (/^[-−–—](?=[\d.])/.test(text)) return refused('金额不能为负')
  if (/^[¥￥$]|[元圆角分]|RMB|CNY/i.test(text)) return refused('只报数字，不带货币单位')
  if (/^[\d.]+e[+-]?\d+$/i.test(text)) return refused('不接受科学计数法')
  if (/^[\d,.]+$/.test(text)) return refused('千分位或小数点的位置不对')
  if (/[零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾佰仟万亿]/.test(text)) return refused('须用阿拉伯数字')
  if (/^[-—–/无空]+$/.test(text)) return refused('没有金额时请留空')
  return refused('不是数字')
}

const PLAIN = /^\d{1,12}(?:\.\d{1,6})?$/

/** 万元金额 of a count of units, without trailing zeros. */
export const formatWan = (units: bigint): string => {
  const digits = units.toString().padStart(DECIMALS + 1, '0')
  const cut = digits.length - DECIMALS
  const fraction = digits.slice(cut).replace(/0+$/, '')
  return fraction === '' ? digits.slice(0, cut) : `${digits.slice(0, cut)}.${fraction}`
}

/**
 * 金额（万元）: decimal(18,6) without floating point (R11). Takes `0.2`, `2.00`, `.5`, `1,234.5`, full-width digits and
 * blanks between thousands; refuses minus signs, units, exponents, more than six decimals that are not zeros and more than twelve integer digits.
 */
export const parseWan = (sent: string): ParsedAmount => {
  const joined = PLAIN.test(sent) ? sent : toHalfWidth(sent).trim().replace(THOUSANDS, '')
  if (SPLIT_FIGURE.test(joined)) return refused('数字之间有空格，像是两个数')
  const text = joined.replace(/\s+/g, '')
  const match = FIGURE.exec(text)
  const [integerPart = '', fractionPart = ''] = [match?.[1], match?.[2]]
  if (match === null || integerPart + fractionPart === '') return explain(text)
  const integer = integerPart.replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const fraction = fractionPart.replace(/0+$/, '')
  if (fraction.length > DECIMALS) return refused(`小数最多 ${DECIMALS} 位（0.000001 万元即 1 分）`)
  if (integer.length > INTEGER_DIGITS) return refused(`整数部分最多 ${INTEGER_DIGITS} 位`)
  const units = BigInt(integer + fraction.padEnd(DECIMALS, '0'))
  return { outcome: 'amount', units, text: formatWan(units) }
}
