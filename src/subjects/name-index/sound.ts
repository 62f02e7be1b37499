import { createRequire } from 'node:module'
import type * as PinyinPro from 'pinyin-pro'

type Pinyin = typeof PinyinPro

let loaded: Pinyin | undefined

/** The dictionary takes 30 MB and 50 ms in every thread: only the one that reads names aloud loads it. */
const dictionary = (): Pinyin => {
  loaded ??= createRequire(__filename)('pinyin-pro') as Pinyin
  return loaded
}

const SOUNDED = /^[a-z0-9]+$/

/** 拼音 of each character, without tones and `v` for ü; Latin letters and digits as they are, others ''. */
export const syllablesOf = (characters: readonly string[]): string[] => {
  const text = characters.join('')
  const read = dictionary().pinyin(text, { toneType: 'none', type: 'array', v: true })
  const perCharacter = read.length === characters.length ? read : characters.map(() => '')
  return perCharacter.map((syllable) => (SOUNDED.test(syllable) ? syllable : ''))
}

/** 拼音首字母. */
export const initialsOf = (syllables: readonly string[]): string[] =>
  syllables.filter((syllable) => syllable !== '').map((syllable) => syllable.charAt(0))

/** Longest beginning of a name in full pinyin that stands in the index as one word. */
export const LONGEST_START = 16

const SHORT_INITIALS = 2

/**
 * The words by which the beginning of a name is found: its first character, its first one or two initials, and every
 * beginning of its full pinyin.
 */
export const startWords = (
  characters: readonly string[],
  syllables: readonly string[],
  from: number,
): string[] => {
  const letters = syllables
    .slice(from, from + LONGEST_START)
    .join('')
    .slice(0, LONGEST_START)
  const initials = initialsOf(syllables.slice(from, from + 2 * SHORT_INITIALS)).join('')
  const words = [characters[from] ?? '']
  for (let length = 1; length <= SHORT_INITIALS; length += 1) words.push(initials.slice(0, length))
  for (let length = 2; length <= letters.length; length += 1) words.push(letters.slice(0, length))
  return words.filter((word) => word !== '')
}
