import { cleanCode } from './half-width'

/** How an organisation code, a registration number or the like stands against its standard. */
export interface CodeCheck {
  readonly outcome: 'valid' | 'check-character' | 'malformed'
  /** Half-width, trimmed, upper case, without hyphen. */
  readonly code: string
}

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const
const FORM = /^[0-9A-Z]{8}-?[0-9X]$/
const DASHES = /[\u2010-\u2015\u2212]/g

const checkCharacterOf = (first8: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * parseInt(first8.charAt(at), 36), 0)
  const rest = 11 - (sum % 11)
  if (rest === 10) return 'X'
  return rest === 11 ? '0' : String(rest)
}

/** 组织机构代码 check (GB 11714): eight characters and a check character, with or without the hyphen. */
export const checkOrganisationCode = (text: string): CodeCheck => {
  const written = cleanCode(text).replace(DASHES, '-')
  if (!FORM.test(written)) return { outcome: 'malformed', code: written }
  const code = written.replace('-', '')
  return { outcome: checkCharacterOf(code) === code.charAt(8) ? 'valid' : 'check-character', code }
}
