import type { AppliedRule, RecordType, Severity } from '../decisions/document'
import type { RequestedUntil } from './period'

/** What publish-or-not depends on, and nothing else. */
export interface PublicationInput {
  readonly type: RecordType
  /** Canonical penalty kinds; empty for licences. */
  readonly kinds: readonly string[]
  readonly decidedOn: string
  /** 公示截止期 as the department set it; `indefinite` for 长期. */
  readonly requestedUntil: RequestedUntil
  /** The authority's own class. */
  readonly severity?: Severity | undefined
  readonly field?: string | undefined
  readonly authority?: string | undefined
  /** 罚款金额 in 万元, as decimal text. */
  readonly fine?: string | undefined
  readonly publishReason?: string | undefined
  readonly secrecy?: 'trade' | 'privacy' | undefined
  readonly subjectMismatch: boolean
  readonly possibleDuplicate: boolean
  /** Free text carries personal numbers. */
  readonly personalData: boolean
  /** A person has decided to publish: reasons to hold no longer count, reasons to withhold still do. */
  readonly reviewed: boolean
}

export type WithheldReason = 'secrecy' | 'natural-person' | 'minor-severity'
export type HeldReason =
  'severity-contradiction' | 'subject-mismatch' | 'possible-duplicate' | 'personal-data-in-text'

export interface PublicationWarning {
  readonly code: 'severity-by-default' | 'publication-period-cut' | 'publication-period-raised'
  /** Chinese. */
  readonly detail: string
}

/** 公示判定: shown, withheld or held, why, until when, by which rule. Dates inclusive. */
export interface PublicationAssessment {
  readonly state: 'scheduled' | 'withheld' | 'held'
  readonly reason: WithheldReason | HeldReason | null
  /** Null for licences. */
  readonly severity: Severity | null
  readonly severityByDefault: boolean
  /** Null for licences and for what is withheld. */
  readonly until: string | null
  readonly repairableFrom: string | null
  readonly rule: AppliedRule
  readonly warnings: readonly PublicationWarning[]
}
