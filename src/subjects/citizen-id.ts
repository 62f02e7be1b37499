import { cleanCode } from './half-width'

/** First two digits of the province-level divisions (GB/T 2260), with 81-83 residence permits and 91 abroad. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
)
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'
const EARLIEST_YEAR = 1800
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const isRealDate = (yyyymmdd: string): boolean => {
  const year = Number(yyyymmdd.slice(0, 4))
  const month = Number(yyyymmdd.slice(4, 6))
  const day = Number(yyyymmdd.slice(6, 8))
  const days = month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0)
  return year >= EARLIEST_YEAR && day >= 1 && day <= days
}

const checkCharacterOf = (first17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17.charAt(at)), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/** ISO 7064 MOD 11-2 over 17 digits and the check character; also carried by the foreigners' card of 2023. */
export const hasCitizenCheckCharacter = (code: string): boolean =>
  /^\d{17}[\dX]$/.test(code) && checkCharacterOf(code) === code.charAt(17)

/**
 * 公民身份号码 (GB 11643): 18 characters with a known province, a real birth date since 1800 and the right check
 * character.
 * @param bornBy calendar date after which no holder can be born, e.g. today
 */
export const isCitizenId = (text: string, bornBy?: string): boolean => {
  const code = cleanCode(text)
  if (!hasCitizenCheckCharacter(code) || !PROVINCES.has(code.slice(0, 2))) return false
  const born = code.slice(6, 14)
  return isRealDate(born) && (bornBy === undefined || born <= bornBy.replaceAll('-', ''))
}

/** 15 位公民身份号码, issued until 1999: known province, real birth date in 19YY, no check character. */
export const isLegacyCitizenId = (text: string): boolean => {
  const code = cleanCode(text)
  return /^\d{15}$/.test(code) && PROVINCES.has(code.slice(0, 2)) && isRealDate(`19${code.slice(6, 12)}`)
}

/** The 18 characters that the holder of a 15-digit number has today. */
export const upgradeLegacyCitizenId = (code: string): string => {
  const first17 = `${code.slice(0, 6)}19${code.slice(6)}`
  return first17 + checkCharacterOf(first17)
}
