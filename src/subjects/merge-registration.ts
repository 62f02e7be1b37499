import { isDeepStrictEqual } from 'node:util'
import { withEvent } from '../platform/events/outbox'
import type { SubjectRegistration } from '../generated/subject/registration'
import { SUBJECT_CHANGED, type SubjectContent, type SubjectDocument } from './document'
import { normaliseName } from './names'

const withoutRepeats = (names: readonly string[], current: string): string[] => {
  const seen = new Set([normaliseName(current)])
  return names.filter((name) => {
    const normalised = normaliseName(name)
    if (seen.has(normalised)) return false
    seen.add(normalised)
    return true
  })
}

/** The name of a provisional entry came from a decision, so it is no former name of anybody. */
const namesBefore = (current: SubjectContent | null): readonly string[] => {
  if (current === null) return []
  return current.provisional ? current.formerNames : [...current.formerNames, current.name]
}

/**
 * 登记变更: what a subject is after the registration authority's statement. The statement replaces everything but the
 * former names, which only grow; a rename turns the old name into one of them.
 */
export const mergeRegistration = (
  current: SubjectContent | null,
  registration: SubjectRegistration,
): SubjectContent => {
  const { uscc: _uscc, name, formerNames = [], kind, status, ...details } = registration
  return {
    name,
    normalisedName: normaliseName(name),
    formerNames: withoutRepeats([...formerNames, ...namesBefore(current)], name),
    kind,
    status,
    provisional: false,
    ...details,
  }
}

export const contentOf = (document: SubjectDocument): SubjectContent => {
  const { _id, revision, outbox, outboxSince, updatedAt, ...content } = document
  return content
}

/**
 * The document to write, with its event; null when the content is as stored.
 * @param at instant of the change
 */
export const nextSubject = (
  uscc: string,
  current: SubjectDocument | null,
  content: SubjectContent,
  at: string,
): SubjectDocument | null => {
  if (current !== null && isDeepStrictEqual(contentOf(current), content)) return null
  const revision = (current?.revision ?? 0) + 1
  const { outbox, outboxSince } = current ?? {}
  const waiting = outbox === undefined || outboxSince === undefined ? {} : { outbox, outboxSince }
  const next: SubjectDocument = { _id: uscc, revision, ...content, updatedAt: at, ...waiting }
  return withEvent(next, SUBJECT_CHANGED, { uscc }, at, `subject:${uscc}:${revision}`)
}
