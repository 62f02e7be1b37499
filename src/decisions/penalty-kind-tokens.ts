import { toHalfWidth } from '../subjects/half-width'

/** What stands between several kinds. */
export const SEPARATOR = /[;；、,，|｜/+＋&\n\r\t]/

/** Half width, without blanks; line breaks stay, for they separate. */
export const tidyKinds = (text: string): string =>
  toHalfWidth(text)
    .replace(/[^\S\n\r\t]+/g, '')
    .replace(/[﹑､]/g, '、')

export interface KindToken {
  readonly text: string
  /** The separator before it; empty for the first. */
  readonly after: string
}

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '〔': '〕',
  '【': '】',
  '“': '”',
  '《': '》',
}

/** End of the token that starts at `from`: at a separator outside of brackets and behind a known joined spelling. */
const endOfToken = (joinedSpellings: readonly string[], text: string, from: number): number => {
  let at = from + (joinedSpellings.find((one) => text.startsWith(one, from))?.length ?? 0)
  while (at < text.length && !SEPARATOR.test(text.charAt(at))) {
    const closing = CLOSING[text.charAt(at)]
    const end = closing === undefined ? -1 : text.indexOf(closing, at)
    at = end > at ? end + 1 : at + 1
  }
  return at
}

/**
 * 处罚类别拆分: cuts a text into kinds at separators outside of brackets; `joinedSpellings` are known texts that hold a
 * separator themselves. Numbering and full stops around a kind are dropped.
 */
export const splitKinds = (joinedSpellings: readonly string[], text: string): KindToken[] => {
  const tokens: KindToken[] = []
  let from = 0
  let after = ''
  while (from < text.length) {
    const end = endOfToken(joinedSpellings, text, from)
    const token = text
      .slice(from, end)
      .replace(/^(?:\d{1,2}[.)]|\(?[一二三四五六七八九十]{1,2}[).])/, '')
      .replace(/[。.]+$/, '')
    if (token !== '') tokens.push({ text: token, after })
    after = text.charAt(end)
    from = end + 1
  }
  return tokens
}
