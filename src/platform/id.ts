import { randomUUID } from 'node:crypto'

/** Where the random part of a UUID begins, behind time and version. */
const RANDOM_FROM = 15

/** Below every id that is made at or after this instant, and above those made before: for ranges of time. */
export const firstIdOf = (at: string): string => {
  const time = Date.parse(at).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}`
}

/** Of the last instant: those who come together have the same. */
let last = { at: '', first: '' }

const firstOf = (at: string): string => {
  if (last.at !== at) last = { at, first: firstIdOf(at) }
  return last.first
}

/**
 * An id that nobody can guess and that grows with time (UUID version 7, RFC 9562), so that new records lie together.
 * @param at instant
 */
export const newId = (at: string): string =>
  // A version 4 UUID has its variant and its other random bits where a version 7 has them.
  `${firstOf(at)}-7${randomUUID().slice(RANDOM_FROM)}`
