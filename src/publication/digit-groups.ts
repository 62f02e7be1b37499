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
const JOINT = /[-‐-―−﹣_.·•・]/

/** Whether it has at least eleven digits close enough together to be one number; most texts end here. */
export const mayHoldLongNumber = (text: string): boolean =>
  /[0-9０-９](?:[^0-9０-９]{0,3}[0-9０-９]){10}/.test(text)

const separatorBetween = (text: string, end: number | undefined, start: number): string | null => {
  if (end === undefined || start - end > MAX_SEPARATORS) return null
  const between = text.slice(end, start)
  return SEPARATORS.test(between) ? between : null
}

/** Chains of digit groups with nothing but separators between them, in half-width text. */
export const digitChains = (text: string): DigitGroup[][] => {
  const chains: DigitGroup[][] = []
  for (const match of text.matchAll(/\d+|[xX](?![A-Za-z])/g)) {
    const [found] = match
    const chain = chains.at(-1)
    const separator = separatorBetween(text, chain?.at(-1)?.end, match.index)
    const group = { start: match.index, end: match.index + found.length, digits: found.toUpperCase() }
    if (chain !== undefined && separator !== null) chain.push({ ...group, separator })
    else if (group.digits !== 'X') chains.push([{ ...group, separator: '' }])
  }
  return chains
}

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
