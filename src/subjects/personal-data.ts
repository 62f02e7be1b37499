import { isCitizenId, isLegacyCitizenId } from './citizen-id'
import { checkCreditCode } from './credit-code'
import { toHalfWidth } from './half-width'
import { checkRegistrationNumber } from './registration-number'
import {
  candidatesOf,
  digitChains,
  looseChains,
  mayHoldLongNumber,
  mayHoldScatteredNumber,
  type DigitGroup,
  type NumberCandidate,
} from './digit-groups'

export type PersonalDataKind = 'citizen-id' | 'mobile' | 'bank-card'

/** 个人信息位置: a personal number in a text; `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface PersonalDataPlace {
  readonly start: number
  readonly end: number
  readonly kind: PersonalDataKind
  /** Fit to be shown to the sender: only the first and last characters of the number. */
  readonly masked: string
}

export interface ScanOptions {
  /** The text is a code, such as the tax number of a sole trader: the ID number inside may be of any age. */
  readonly embedded?: boolean
}

/** Shapes that are worth a full check; born 1800 to 2099. */
const CITIZEN_ID = /^[1-9]\d{5}(?:1[89]|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]$/
const LEGACY_ID = /^[1-9]\d{7}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}$/
const SHORTEST = 11
const LONGEST = 19
const MOBILE = /^(?:(?:00)?86|0)?(1[3-9]\d{9})$/
/** What a payment card may begin with (ISO/IEC 7812: banking, merchandising, national use). */
const CARD = /^(?:[3-689]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))\d+$/
const AMOUNT_UNIT = /^\s?[元万亿吨米平千公%]/
const CALENDAR_DATE =
  /^(?:19|20)\d\d(?:-(?:0?[1-9]|1[0-2])-|(?:0[1-9]|1[0-2]))(?:0?[1-9]|[12]\d|3[01])(?:-|$)/

const mask = (number: string, head: number, tail: number): string =>
  number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail)

const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place))
    sum += place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

/**
 * Part of a unified social credit code; one with a wrong check character counts when a letter shows what it is. Digits
 * that begin with 62 are a UnionPay card: as a credit code they would be an office of the Hong Kong tourist board.
 */
const isInCreditCode = (text: string, { start, end }: NumberCandidate): boolean => {
  const before = /[0-9A-Za-z]*$/.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ?? ''
  const after = /^[0-9A-Za-z]*/.exec(text.slice(end, end + LONGEST))?.[0] ?? ''
  const { outcome, code } = checkCreditCode(before + text.slice(start, end) + after)
  const hasLetter = /[A-Z]/.test(code)
  return outcome === 'valid'
    ? hasLetter || !code.startsWith('62')
    : outcome === 'check-character' && hasLetter
}

/** `2021.03.05 138`: several groups of which the first are a date are not one number. */
const beginsWithDate = (groups: readonly DigitGroup[]): boolean =>
  groups.length > 1 && CALENDAR_DATE.test(groups.map(({ digits }) => digits).join('-'))

/** `138001380.00元`: a decimal number with its unit. */
const isAmount = (text: string, groups: readonly DigitGroup[], end: number): boolean =>
  groups.length === 2 && groups[1]?.separator === '.' && AMOUNT_UNIT.test(text.slice(end, end + 2))

type Finding = Omit<PersonalDataPlace, 'start' | 'end'>

const citizenIdIn = ({ digits, isWhole }: NumberCandidate): Finding | undefined => {
  const found =
    digits.length === 18
      ? CITIZEN_ID.test(digits) && isCitizenId(digits)
      : isWhole &&
        LEGACY_ID.test(digits) &&
        isLegacyCitizenId(digits) &&
        checkRegistrationNumber(digits).outcome !== 'valid'
  return found ? { kind: 'citizen-id', masked: mask(digits, 4, 4) } : undefined
}

const mobileIn = (
  text: string,
  chain: readonly DigitGroup[],
  candidate: NumberCandidate,
): Finding | undefined => {
  const number = MOBILE.exec(candidate.digits)?.[1]
  if (number === undefined) return undefined
  const groups = chain.slice(candidate.from, candidate.to + 1)
  if (beginsWithDate(groups) || isAmount(text, groups, candidate.end)) return undefined
  return { kind: 'mobile', masked: mask(number, 3, 4) }
}

const bankCardIn = (
  text: string,
  chain: readonly DigitGroup[],
  candidate: NumberCandidate,
): Finding | undefined => {
  const { digits } = candidate
  if (digits.length < 16 || !CARD.test(digits) || !passesLuhn(digits)) return undefined
  if (isInCreditCode(text, candidate)) return undefined
  if (beginsWithDate(chain.slice(candidate.from, candidate.to + 1))) return undefined
  return { kind: 'bank-card', masked: mask(digits, 4, 4) }
}

const findingIn = (
  text: string,
  chain: readonly DigitGroup[],
  candidate: NumberCandidate,
): Finding | undefined =>
  citizenIdIn(candidate) ??
  (candidate.isWhole ? (bankCardIn(text, chain, candidate) ?? mobileIn(text, chain, candidate)) : undefined)

const inGroups = (text: string): PersonalDataPlace[] => {
  const places: PersonalDataPlace[] = []
  for (const chain of digitChains(text))
    for (const candidate of candidatesOf(chain, SHORTEST, LONGEST)) {
      const finding = findingIn(text, chain, candidate)
      if (finding === undefined) continue
      const hasPlus = finding.kind === 'mobile' && text.charAt(candidate.start - 1) === '+'
      places.push({ start: candidate.start - (hasPlus ? 1 : 0), end: candidate.end, ...finding })
    }
  return places
}

const CITIZEN_ID_LENGTH = 18

/** ID numbers of 18 whose groups stand apart by whatever people put there: their check digit tells them from lists. */
const scattered = (text: string): PersonalDataPlace[] => {
  const places: PersonalDataPlace[] = []
  for (const chain of looseChains(text))
    for (const candidate of candidatesOf(chain, CITIZEN_ID_LENGTH, CITIZEN_ID_LENGTH)) {
      const finding = citizenIdIn(candidate)
      if (finding !== undefined) places.push({ start: candidate.start, end: candidate.end, ...finding })
    }
  return places
}

const LONG_RUN = /[0-9A-Z]{19,}/gi
const CITIZEN_ID_WITHIN = new RegExp(`(?=(${CITIZEN_ID.source.slice(1, -1)}))`, 'g')
/** Serial numbers of offices begin with district and day as ID numbers do; their days are recent (derived). */
const BORN_UNTIL = '2014'

/** ID numbers at any place of a longer run of letters and digits. */
const insideRuns = (text: string, youngToo: boolean): PersonalDataPlace[] => {
  const places: PersonalDataPlace[] = []
  for (const run of text.matchAll(LONG_RUN))
    for (const match of run[0].toUpperCase().matchAll(CITIZEN_ID_WITHIN)) {
      const number = match[1] ?? ''
      const start = run.index + match.index
      if ((youngToo || number.slice(6, 10) <= BORN_UNTIL) && isCitizenId(number))
        places.push({ start, end: start + number.length, kind: 'citizen-id', masked: mask(number, 4, 4) })
    }
  return places
}

/** Places that overlap become one, so that taking it out leaves nothing of either. */
const merged = (places: readonly PersonalDataPlace[]): PersonalDataPlace[] => {
  const apart: PersonalDataPlace[] = []
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1)
    if (last === undefined || place.start >= last.end) apart.push(place)
    else {
      const longer = place.end - place.start > last.end - last.start ? place : last
      apart[apart.length - 1] = { ...longer, start: last.start, end: Math.max(last.end, place.end) }
    }
  }
  return apart
}

/**
 * 个人信息检查: ID numbers (check digit and date valid), mobile numbers and bank card numbers (Luhn) in a text, in
 * order, never overlapping. Full-width digits and blanks, hyphens or dots between the digits do not hide them; an ID
 * number is found in longer runs and behind commas, slashes and brackets too.
 */
export const findPersonalData = (text: string, options: ScanOptions = {}): PersonalDataPlace[] => {
  const isDense = mayHoldLongNumber(text)
  if (!isDense && !mayHoldScatteredNumber(text)) return []
  const plain = toHalfWidth(text)
  if (!isDense) return merged(scattered(plain))
  return merged([...inGroups(plain), ...scattered(plain), ...insideRuns(plain, options.embedded === true)])
}
