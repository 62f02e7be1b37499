import { cleanCode } from './half-width'

/** 主体类别, as the entity master keeps it. */
export type SubjectKind =
  'enterprise' | 'individual-business' | 'institution' | 'social-organisation' | 'other'

/**
 * How a credit code stands against GB 32100-2015. `malformed`: length or alphabet wrong. `check-character`: the last
 * character does not confirm the rest, or letters stand where the division's digits belong; some codes in lawful use
 * are so, hence a warning. `placeholder`: the filler for parties without a code, never to be indexed.
 */
export type CreditCodeOutcome = 'valid' | 'check-character' | 'malformed' | 'placeholder'

export interface CreditCodeCheck {
  readonly outcome: CreditCodeOutcome
  /** Half-width, trimmed, upper case. */
  readonly code: string
}

/** The value of a character is its place; without I O S V Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const BODY = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/
const FORM = /^[0-9A-HJ-NPQRTUWXY]{18}$/
/** `00000000000000000X` in practice; eighteen zeros would even pass the check. */
const PLACEHOLDER = /^0{17}/

const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  ALPHABET.indexOf(String.fromCharCode(code)),
)

const checkCharacterOf = (first17: string): string => {
  let sum = 0
  for (let at = 0; at < WEIGHTS.length; at += 1)
    sum += (WEIGHTS[at] ?? 0) * (VALUES[first17.charCodeAt(at)] ?? 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** 统一社会信用代码 check (GB 32100-2015): the code as it is kept, and how it stands. */
export const checkCreditCode = (text: string): CreditCodeCheck => {
  const code = cleanCode(text)
  if (!FORM.test(code)) return { outcome: 'malformed', code }
  if (PLACEHOLDER.test(code)) return { outcome: 'placeholder', code }
  const first17 = code.slice(0, 17)
  const isConfirmed = BODY.test(first17) && checkCharacterOf(first17) === code.charAt(17)
  return { outcome: isConfirmed ? 'valid' : 'check-character', code }
}

/**
 * 统一社会信用代码 with its check character, for synthetic data.
 * @throws RangeError when `first17` does not have the form of the first 17 characters
 */
export const creditCodeFor = (first17: string): string => {
  if (!BODY.test(first17)) throw new RangeError(`not the first 17 characters of a credit code: ${first17}`)
  return first17 + checkCharacterOf(first17)
}

/** 组织机构代码 inside a credit code (characters 9 to 17), to be checked by GB 11714 as a further hint. */
export const organisationCodeIn = (code: string): string => code.slice(8, 17)

/** Authority and category (from the first two characters, else from the first) to kind: derived, and left open. */
const KINDS: Readonly<Record<string, SubjectKind>> = {
  '91': 'enterprise',
  '92': 'individual-business',
  '1': 'institution',
  '5': 'social-organisation',
  '8': 'social-organisation',
  A: 'institution',
}

/**
 * 主体类别 by 登记管理部门 and 机构类别 of a credit code: 91 enterprises, 92 sole traders, 1 and A state organs and
 * public institutions, 5 and 8 civil affairs and trade unions; cooperatives (93), villages (N) and all else `other`.
 */
export const subjectKindOf = (code: string): SubjectKind =>
  KINDS[code.slice(0, 2)] ?? KINDS[code.slice(0, 1)] ?? 'other'
