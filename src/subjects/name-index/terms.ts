import { charactersOf, piecesOf } from './characters'
import type { NameEntry } from './entry'
import { initialsOf, startWords, syllablesOf } from './sound'
import { tradeNameStart } from './trade-name'

/** Stands between two names of one subject, so that no phrase reaches from one into the other. */
const GAP = ' \ue000 '

export const INITIALS_PIECE = 3

/** The words under which one subject is found. */
export interface Terms {
  /** Characters of the name in force: shorter names come first. */
  readonly length: number
  /** Pairs of characters of every name, in order. */
  readonly pairs: string
  /** Threes of pinyin initials of every name, in order. */
  readonly initials: string
  readonly starts: string
  readonly distinctPairs: ReadonlySet<string>
}

const termsOfName = (name: string) => {
  const characters = charactersOf(name)
  const syllables = syllablesOf(characters)
  const begin = new Set([0, tradeNameStart(characters)])
  return {
    length: characters.length,
    pairs: piecesOf(characters, 2),
    initials: piecesOf(initialsOf(syllables), INITIALS_PIECE),
    starts: [...begin].flatMap((from) => startWords(characters, syllables, from)),
  }
}

/** 检索词 of a subject: of its name in force and of every former name. */
export const termsOf = (entry: Pick<NameEntry, 'name' | 'formerNames'>): Terms => {
  const names = [entry.name, ...entry.formerNames].map(termsOfName)
  return {
    length: names[0]?.length ?? 0,
    pairs: names.map(({ pairs }) => pairs.join(' ')).join(GAP),
    initials: names.map(({ initials }) => initials.join(' ')).join(GAP),
    starts: [...new Set(names.flatMap(({ starts }) => starts))].join(' '),
    distinctPairs: new Set(names.flatMap(({ pairs }) => pairs)),
  }
}

/** The pairs alone: what has to be counted off when a subject changes. */
export const distinctPairsOf = (entry: Pick<NameEntry, 'name' | 'formerNames'>): ReadonlySet<string> =>
  new Set([entry.name, ...entry.formerNames].flatMap((name) => piecesOf(charactersOf(name), 2)))

/** Whether a name, or its trade name, begins with this pinyin, or holds it as letters or initials. */
export const soundsLike = (name: string, letters: string): boolean => {
  const characters = charactersOf(name)
  const syllables = syllablesOf(characters)
  const begins = [0, tradeNameStart(characters)].some((from) =>
    syllables.slice(from).join('').startsWith(letters),
  )
  return begins || characters.join('').includes(letters) || initialsOf(syllables).join('').includes(letters)
}
