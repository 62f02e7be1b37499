import type { SubjectKind } from '../credit-code'

/** What the index knows of a subject; natural persons never enter it. */
export interface NameEntry {
  readonly uscc: string
  /** In force now; the only one that is shown. */
  readonly name: string
  /** 曾用名: found, never shown. */
  readonly formerNames: readonly string[]
  readonly kind: SubjectKind
  readonly district?: string
}

/** A new or changed subject, or one that is gone. */
export type NameChange = NameEntry | { readonly uscc: string; readonly removed: true }

export interface NameHit {
  readonly uscc: string
  readonly name: string
  readonly kind: SubjectKind
  readonly district: string | null
}

/** What an index was built from. */
export interface BuildOrigin {
  /** Id of the event log that tells of later changes. */
  readonly log: string
  /** Number of the newest event before the source was opened. */
  readonly position: number
}

export interface NameSearchOptions {
  /** 1 to 100. */
  readonly limit: number
  /** `next` of the page before, of the same query. */
  readonly cursor?: string
}

export interface NameSearchResult {
  /** Shorter names first. */
  readonly items: readonly NameHit[]
  readonly total: number
  /** false: there are more than `total`. */
  readonly totalIsExact: boolean
  readonly next: string | null
}
