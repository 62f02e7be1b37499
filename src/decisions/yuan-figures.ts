import { UNITS_PER_WAN, UNITS_PER_YUAN } from './money'

const DIGITS: Readonly<Record<string, bigint>> = {
  零: 0n, 〇: 0n, 一: 1n, 壹: 1n, 二: 2n, 贰: 2n, 两: 2n, 三: 3n, 叁: 3n, 四: 4n, 肆: 4n, 五: 5n, 伍: 5n,
  六: 6n, 陆: 6n, 七: 7n, 柒: 7n, 八: 8n, 捌: 8n, 九: 9n, 玖: 9n,
} // prettier-ignore
const SMALL_UNITS: Readonly<Record<string, bigint>> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1000n,
  仟: 1000n,
}
const LARGE_UNITS: Readonly<Record<string, bigint>> = { 万: 10_000n, 萬: 10_000n, 亿: 100_000_000n }

/** 中文数字: the value of a whole number in Chinese numerals, such as 叁拾贰万捌仟捌佰玖拾. */
export const chineseNumber = (text: string): bigint => {
  let [total, section, digit] = [0n, 0n, 0n]
  for (const c of text) {
    const small = SMALL_UNITS[c]
    const large = LARGE_UNITS[c]
    if (small !== undefined) {
      section += (digit === 0n ? 1n : digit) * small
      digit = 0n
    } else if (large !== undefined) {
      total = large === 10_000n ? total + (section + digit) * large : (total + section + digit) * large
      section = 0n
      digit = 0n
    } else digit = DIGITS[c] ?? 0n
  }
  return total + section + digit
}

const FIGURE =
  /(?<!\d|\d[,，.])(\d[\d,，]{0,20})(?:\.(\d{1,6}))?\s{0,3}([余多]?)\s{0,3}(万元|亿元|元|圆|万|亿)|([零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万萬亿]{1,30})\s{0,3}(?:元|圆)/g

const WEIGHTS: Readonly<Record<string, bigint>> = {
  元: UNITS_PER_YUAN,
  圆: UNITS_PER_YUAN,
  万: UNITS_PER_WAN,
  万元: UNITS_PER_WAN,
  亿: UNITS_PER_WAN * 10_000n,
  亿元: UNITS_PER_WAN * 10_000n,
}

const arabic = (integer: string, fraction: string, unit: string): bigint => {
  const weight = WEIGHTS[unit] ?? UNITS_PER_YUAN
  const scaled = BigInt(integer.replace(/[,，]/g, '') + fraction.padEnd(6, '0'))
  return (scaled * weight) / 1_000_000n
}

/** Amounts of money named in a text, Arabic or Chinese, each in units of 0.000001 万元. */
export const amountsInText = (text: string): Set<bigint> => {
  const found = new Set<bigint>()
  for (const [, integer, fraction = '', , unit = '元', chinese] of text.matchAll(FIGURE))
    found.add(
      integer === undefined ? chineseNumber(chinese ?? '') * UNITS_PER_YUAN : arabic(integer, fraction, unit),
    )
  return found
}

/**
 * 金额单位存疑 (R16): true when a figure that should be 万元 is, digit for digit, an amount in yuan that the text names,
 * while the text names nothing that it would be as 万元. No fine is less than a yuan, so figures below 1 are never suspect. 采购金额95万元的5‰，计4750元 makes 0.475 right and 4750 suspect.
 */
export const looksLikeYuan = (units: bigint, text: string): boolean => {
  if (units < UNITS_PER_WAN) return false
  const named = amountsInText(text)
  return (
    !named.has(units) &&
    (units * UNITS_PER_YUAN) % UNITS_PER_WAN === 0n &&
    named.has((units * UNITS_PER_YUAN) / UNITS_PER_WAN)
  )
}
