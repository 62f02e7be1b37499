/** Digits of a text as people write long numbers: in groups, with blanks, hyphens or dots between them. */

/** One unbroken run of digits, or an `X` that may be a check character; positions count UTF-16 units. */
export interface DigitGroup {
  readonly start: number
  readonly end: number
  readonly digits: string
  /** What stands between this group and the one before it in the chain; empty for the first. */
  readonly separator: string
}

const MAX_SEPARATORS = 3
/** Blanks of every width (also those that are not seen), hyphens and dashes, dots. */
const SEPARATORS = /^[\s\u00ad\u200b-\u200d\u2060\ufeff\-‐-―−﹣_.·•・]*$/
/** What may stand in an ID number all the same: commas, slashes, colons, brackets, more blanks. */
const LOOSE_SEPARATORS =
  /^[\s\u00ad\u200b-\u200d\u2060\ufeff\-‐-―−﹣_.·•・,，、/\\:：;；*()（）[\]〔〕【】|+~]*$/
const MAX_LOOSE_SEPARATORS = 8
const JOINT = /[-‐-―−﹣_.·•・]/

/** Whether it has at least eleven digits close enough together to be one number; most texts end here. */
export const mayHoldLongNumber = (text: string): boolean =>
  text.length >= 11 && /[0-9０-９](?:[^0-9０-９]{0,3}[0-9０-９]){10}/.test(text)

/** Whether it has the seventeen digits of an ID number with not too much between them. */
export const mayHoldScatteredNumber = (text: string): boolean =>
  text.length >= 17 && /[0-9０-９](?:[^0-9０-９]{0,8}[0-9０-９]){16}/.test(text)

type Between = (text: string) => boolean

const isSeparator: Between = (text) => text.length <= MAX_SEPARATORS && SEPARATORS.test(text)
const isLooseSeparator: Between = (text) => text.length <= MAX_LOOSE_SEPARATORS && LOOSE_SEPARATORS.test(text)

/** Digits, or an X with what is taken for one: the multiplication sign, and the letter in Greek and Cyrillic. */
const GROUP = /\d+|[xX×ХхΧχ✕](?![A-Za-z])/g

const chainsOf = (text: string, joins: Between): DigitGroup[][] => {
  const chains: DigitGroup[][] = []
  for (const match of text.matchAll(GROUP)) {
    const [found] = match
    const chain = chains.at(-1)
    const end = chain?.at(-1)?.end
    const between = end === undefined ? null : text.slice(end, match.index)
    const separator = between !== null && joins(between) ? between : null
    const digits = /^\d/.test(found) ? found : 'X'
    const group = { start: match.index, end: match.index + found.length, digits }
    if (chain !== undefined && separator !== null) chain.push({ ...group, separator })
    else if (group.digits !== 'X') chains.push([{ ...group, separator: '' }])
  }
  return chains
}

/** Chains of digit groups with nothing but separators between them, in half-width text. */
export const digitChains = (text: string): DigitGroup[][] => chainsOf(text, isSeparator)

/** The same with the wider choice of separators that an ID number survives. */
export const looseChains = (text: string): DigitGroup[][] => chainsOf(text, isLooseSeparator)

/** A number made of consecutive groups of a chain. */
export interface NumberCandidate {
  readonly start: number
  readonly end: number
  readonly digits: string
  /** Places of its first and last group in the chain. */
  readonly from: number
  readonly to: number
  /** Neither hyphen nor dot ties it to a further group: it is not a part of a longer code or date. */
  readonly isWhole: boolean
}

const tied = (group: DigitGroup | undefined): boolean => group !== undefined && JOINT.test(group.separator)

/** Every number of at least `least` and at most `most` characters that starts and ends with a group. */
export function* candidatesOf(
  chain: readonly DigitGroup[],
  least: number,
  most: number,
): Generator<NumberCandidate> {
  for (const [from, first] of chain.entries()) {
    let digits = ''
    for (let to = from; to < chain.length; to += 1) {
      const last = chain[to]
      if (last === undefined || digits.length + last.digits.length > most) break
      digits += last.digits
      if (digits.length < least) continue
      const isWhole = to === from || (!tied(first) && !tied(chain[to + 1]))
      yield { start: first.start, end: last.end, digits, from, to, isWhole }
    }
  }
}
