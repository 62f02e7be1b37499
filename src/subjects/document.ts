import type { StoredDocument } from '../platform/store/port'
import type { SubjectRegistration } from '../generated/subject/registration'

/**
 * 信用主体: one entry of the entity master; `_id` is its credit code. Only bodies and sole traders stand here, never
 * natural persons.
 */
export interface SubjectDocument extends StoredDocument {
  readonly name: string
  /** For comparison only. */
  readonly normalisedName: string
  /** 曾用名, oldest first; never the name in force. */
  readonly formerNames: readonly string[]
  readonly kind: SubjectRegistration['kind']
  readonly status: SubjectRegistration['status']
  /** Known from a decision alone; the registration authority has not stated it yet. */
  readonly provisional: boolean
  readonly district?: string
  readonly legalRepresentative?: string
  /** Calendar date, China time. */
  readonly establishedOn?: string
  /** 所属法人 of a branch. */
  readonly parentUscc?: string
  /** Instant of the last change of the content. */
  readonly updatedAt: string
}

/** What a subject is, without the bookkeeping of the store. */
export type SubjectContent = Omit<
  SubjectDocument,
  '_id' | 'revision' | 'outbox' | 'outboxSince' | 'updatedAt'
>

/** Type of the event that tells of a new or changed subject; its data is `{ uscc }`. */
export const SUBJECT_CHANGED = 'subject-changed'
