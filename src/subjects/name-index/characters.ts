import { normaliseName } from '../names'

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g
const FULL_WIDTH_OFFSET = 0xfee0

/** The tokenizer takes ASCII punctuation for gaps between words, so it stands in the index in full width. */
const visiblePunctuation = (text: string): string =>
  text.replace(ASCII_PUNCTUATION, (found) => String.fromCharCode(found.charCodeAt(0) + FULL_WIDTH_OFFSET))

/** 名称 cut into characters as they are compared: normalised, one element for each. */
export const charactersOf = (name: string): string[] => Array.from(visiblePunctuation(normaliseName(name)))

/** Overlapping pieces of `size` characters, in order. */
export const piecesOf = (characters: readonly string[], size: number): string[] =>
  characters.slice(size - 1).map((_last, at) => characters.slice(at, at + size).join(''))
