import type { InputError } from '../platform/http/failure'
import type { StoredDocument } from '../platform/store/port'

/** 信息类别: licence or penalty decisions on organisations (FR, with sole traders) or on natural persons (ZRR). */
export type RecordType = 'XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR'
export type DecisionKind = 'licence' | 'penalty'
export type Severity = 'minor' | 'general' | 'serious'

export const kindOf = (type: RecordType): DecisionKind => (type.startsWith('XK') ? 'licence' : 'penalty')

/** 报送背景: what the department says about the decision beside the standard's columns. */
export interface DecisionContext {
  readonly procedure?: 'ordinary' | 'simple'
  readonly field?: string
  readonly severity?: Severity
  readonly publishReason?: string
  readonly secrecy?: 'trade' | 'privacy' | 'state'
  readonly backfill?: boolean
}

/** 决定内容: one revision of what the department sent, checked. Identity numbers are sealed, the record holds their mask. */
export interface DecisionContent {
  readonly type: RecordType
  readonly record: Readonly<Record<string, string>>
  /** Code of the field to its sealed clear text. */
  readonly sealed: Readonly<Record<string, string>>
  readonly context: DecisionContext
  readonly party: {
    readonly name: string
    readonly category: string
    readonly uscc?: string
    readonly personKey?: string
  }
  readonly authority: { readonly name: string; readonly code: string | null }
  readonly source: { readonly name: string; readonly code: string | null }
  readonly documentNumber: string
  readonly decidedOn: string
  /** Canonical penalty kinds of 行政处罚法 (2021) art. 9; empty for licences. */
  readonly kinds: readonly string[]
  /** 罚款金额 in 万元, decimal text. */
  readonly fine?: string
  /** 公示截止期 as the department set it. */
  readonly requestedUntil: string | null
  /** Hash of the whole content: tells a repeated record from a corrected one. */
  readonly digest: string
}

/** 报送时限 and how the first receipt stands against it. */
export interface DecisionDeadline {
  readonly decidedOn: string
  readonly dueOn: string
  readonly provisional: boolean
  readonly received: 'on-time' | 'late' | 'undetermined' | 'backfill'
}

export type PublicationStateName = 'scheduled' | 'published' | 'ended' | 'withdrawn' | 'withheld' | 'held'

/** The rule that decided on publication, as it stood then. */
export interface AppliedRule {
  readonly id: string
  readonly version: string
  readonly basis: string
  readonly mark: string
}

/** 撤下: why a decision is no longer valid or should never have been shown. */
export interface Withdrawal {
  readonly cause: 'revoked' | 'changed' | 'unlawful' | 'void' | 'entered-in-error'
  readonly explanation: string
  readonly documentNo: string | null
  readonly at: string
}

/** 公示状态: publish or not, why, until when. */
export interface DecisionPublication {
  readonly state: PublicationStateName
  readonly reason: string | null
  readonly severity: Severity | null
  readonly until: string | null
  readonly repairableFrom: string | null
  readonly rule: AppliedRule
  /** First moment at which the public could read any revision. */
  readonly publishedAt?: string
  readonly withdrawal?: Withdrawal
}

/** 公示内容: all that the public may ever see of a revision; computed once, stored with the record. */
export interface PublicView {
  readonly type: RecordType
  readonly subject: { readonly name: string; readonly uscc: string | null }
  readonly record: Readonly<Record<string, string>>
  readonly publication: {
    readonly until: string | null
    /** 最早可申请信用修复之日; null where there is none. */
    readonly repairableFrom: string | null
    readonly basis: string
    readonly rule: string
    readonly mark: string
  }
  /** Chinese remarks of the platform on this view, such as that personal numbers were taken out after a review. */
  readonly remarks: readonly string[]
}

/** Present only while the public can see the decision. */
export interface Shown {
  readonly subject: string
  /** `<uscc>:licence` or `<uscc>:penalty`. */
  readonly key: string
  readonly decidedOn: string
  readonly at: string
}

export interface HistoryEntry {
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly change: 'submitted' | 'corrected' | 'withdrawn' | 'reviewed' | 'reassessed' | 'deadline-recomputed'
  /** Codes of the fields that differ from the revision before. */
  readonly fields?: readonly string[]
  readonly note?: string
}

/** What the assessment of a revision says; computed by `publication`, stored by `decisions`. */
export interface Assessment {
  readonly publication: DecisionPublication
  readonly warnings: readonly InputError[]
  readonly view: PublicView | null
}

/** 双公示记录: a licence or penalty decision with its clock and its state of publication. */
export interface DecisionDocument extends StoredDocument {
  /** Number of the content revision, from 1; `revision` beside it only orders writes. */
  readonly version: number
  /** Unit (USCC) of the client that pushed it. */
  readonly unit: string
  readonly authorityCode: string
  readonly sourceCode: string
  /** `_id` of the reservation that carries uniqueness. */
  readonly key: string
  /** Hash of kind, authority, document number and party name: finds the same decision under another code. */
  readonly nameKey: string
  readonly content: DecisionContent
  readonly receivedAt: string
  readonly changedAt: string
  readonly outcome: 'accepted' | 'corrected'
  readonly deadline: DecisionDeadline
  /** Year without official notice that the deadline rests on. */
  readonly provisionalYear?: number
  readonly publication: DecisionPublication
  readonly warnings: readonly InputError[]
  readonly view: PublicView | null
  readonly shown?: Shown
  /** The next moment at which something is to be done with the record; the sweep lives on it. */
  readonly nextStepAt?: string
  /** Uscc of the party while the record is held for a name that disagrees with the entity master. */
  readonly mismatchOf?: string
  /** The decision of a person on a held record; it dies with the content revision it judged. */
  readonly review?: {
    readonly verdict: 'publish' | 'withhold'
    readonly by: string
    readonly at: string
    readonly note: string
  }
  /** Ids of records that may be the same decision under another code. */
  readonly resembles: readonly string[]
  readonly alarmed?: number
  readonly history: readonly HistoryEntry[]
}

/** An earlier content revision, kept for the unit, the steward and the auditor. */
export interface DecisionRevision extends StoredDocument {
  readonly decisionId: string
  readonly version: number
  readonly content: DecisionContent
  readonly publication: DecisionPublication
  readonly supersededAt: string
}

/** Carries the uniqueness of a decision; `_id` is the hash of the natural key. */
export interface DecisionReservation extends StoredDocument {
  readonly decisionId: string
}
