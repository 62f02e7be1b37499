import { toHalfWidth } from '../half-width'
import { charactersOf, piecesOf } from './characters'
import { LONGEST_START } from './sound'
import { INITIALS_PIECE } from './terms'

/** How a query is answered; every member that is there finds hits of its own. */
export interface QueryPlan {
  /** Beginning of a credit code, upper case; the rest of the plan only serves when no code begins so. */
  readonly code?: string
  /** Full-text expression over pairs and initials. */
  readonly match?: string
  /** The pair of characters, when it is all that is asked for: its total is known. */
  readonly pair?: string
  /** One word of the beginnings. */
  readonly start?: string
  /** Pinyin longer than the longest word of the beginnings: the hits are read again. */
  readonly sound?: string
}

const LONGEST_QUERY = 100
const CODE = /^(?=.*\d)[0-9A-HJ-NPQRTUWXY]{4,18}$/
const LETTERS = /^[a-z0-9]+$/

const phrase = (column: string, words: readonly string[]): string => `${column} : "${words.join(' ')}"`

const planLetters = (letters: string): QueryPlan => {
  const characters = Array.from(letters)
  const phrases = [
    ...(characters.length >= 2 ? [phrase('pairs', piecesOf(characters, 2))] : []),
    ...(characters.length >= INITIALS_PIECE
      ? [phrase('initials', piecesOf(characters, INITIALS_PIECE))]
      : []),
  ]
  return {
    ...(phrases.length === 0 ? {} : { match: phrases.join(' OR ') }),
    start: letters.slice(0, LONGEST_START),
    ...(letters.length > LONGEST_START ? { sound: letters } : {}),
  }
}

const planParts = (parts: readonly string[][]): QueryPlan => {
  const [only] = parts
  if (parts.length === 1 && only?.length === 1) return { start: only[0] ?? '' }
  const phrases = parts.map((characters) => phrase('pairs', piecesOf(characters, 2)))
  const match = phrases.join(' AND ')
  return parts.length === 1 && only?.length === 2 ? { match, pair: only.join('') } : { match }
}

/** Words apart by blanks must all occur; a single character among them is taken together with the rest. */
const partsOf = (query: string): string[][] => {
  const parts = query
    .split(/\s+/)
    .map(charactersOf)
    .filter(({ length }) => length > 0)
  return parts.length > 1 && parts.some(({ length }) => length < 2) ? [parts.flat()] : parts
}

const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character)

/** 检索式 from what a person typed: part of a name, pinyin or its initials, or a credit code; null when it is empty. */
export const planQuery = (typed: string): QueryPlan | null => {
  const query = toHalfWidth(typed).trim().slice(0, LONGEST_QUERY)
  const characters = charactersOf(query)
  const parts = partsOf(query)
  if (parts.length === 0) return null
  const sound = characters.filter((character) => !isPunctuation(character)).join('')
  const name = LETTERS.test(sound) ? planLetters(sound) : planParts(parts)
  const code = characters.join('').toUpperCase()
  return CODE.test(code) ? { ...name, code } : name
}
