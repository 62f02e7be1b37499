import type { ListDefinition } from '../generated/policy/lists'
import type { InputError } from '../platform/http/failure'
import type { StoredDocument } from '../platform/store/port'

/** 名单类别: 守信激励, 严重失信主体名单, 重点关注. */
export type ListColour = ListDefinition['color']

/** 名单所列主体: a body by its credit code, or a person by a sealed number. */
export type EntrySubject =
  | { readonly kind: 'organisation'; readonly name: string; readonly uscc: string }
  | {
      readonly kind: 'person'
      readonly name: string
      readonly idType: string
      readonly sealedIdNo: string
      readonly maskedIdNo: string
    }

/** 列入决定: the document that a listing rests on. */
export interface EntryDecision {
  readonly docNo: string
  readonly authority: { readonly name: string; readonly uscc: string }
  readonly decidedOn: string
  readonly basis: string
  readonly facts: string
  /** Codes of the measures that the decision itself imposes. */
  readonly measures?: readonly string[]
}

/** 移出原因: base decision revoked, repaired, early exit after the minimum term, listed in error. */
export type RemovalCause = 'revoked' | 'repaired' | 'early' | 'error'

/** 移出. */
export interface Removal {
  readonly cause: RemovalCause
  readonly docNo: string
  /** First day without effect; `revoked` and `error` are void from the start. */
  readonly effectiveOn: string
  readonly at: string
  readonly by: string
}

/** 标注: 异议, 复议, 诉讼, 停止执行, 重整屏蔽. */
export type EntryMarkKind = 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'

export interface EntryMark {
  readonly mark: EntryMarkKind
  readonly from: string
  /** Last day; absent: still under way. */
  readonly until?: string
  readonly docNo: string
  /** The document that ended it, where it is another one. */
  readonly endDocNo?: string
  readonly at: string
  readonly by: string
}

/** 列入内容: one version of an entry, all that a credit check ever uses of it. */
export interface ListEntryFacts {
  /** Number of the content version, from 1; `revision` of the document only orders writes. */
  readonly version: number
  readonly listId: string
  readonly colour: ListColour
  /** `uscc:<code>`, or `person:<keyed hash of type and number>`. */
  readonly subjectKey: string
  readonly subject: EntrySubject
  readonly listedOn: string
  /** Last day; null: no end is fixed. */
  readonly validTo: string | null
  readonly grade?: string
  readonly field?: string
  readonly decision: EntryDecision
  readonly removal?: Removal
  readonly marks: readonly EntryMark[]
  /** The policy set under which this version was entered. */
  readonly policyVersion: string
}

export interface EntryHistory {
  readonly version: number
  readonly at: string
  readonly by: string
  readonly change: 'entered' | 'corrected' | 'removed' | 'marked'
  readonly note?: string
}

/** 名单记录: a subject on a list. Nothing here is ever deleted, and its state is in no member: it follows from dates. */
export interface ListEntryDocument extends StoredDocument, ListEntryFacts {
  /** Unit (USCC) and client that entered it. */
  readonly unit: string
  readonly client: string
  readonly enteredAt: string
  readonly changedAt: string
  /** Hash of what was entered: tells the same entry sent again from another. */
  readonly digest: string
  /** Last day on which it can have effect, as far as is known; never in force: the zero day. For indexes only. */
  readonly lastDay: string
  readonly warnings: readonly InputError[]
  readonly history: readonly EntryHistory[]
}

/** An earlier version, kept for ever, so that a credit check can be replayed. */
export interface ListEntryRevision extends StoredDocument {
  readonly entryId: string
  readonly facts: ListEntryFacts
  readonly supersededAt: string
}

/** Type of the event that tells of a new or changed entry; its data are ids only. */
export const LIST_ENTRY_CHANGED = 'list-entry-changed'
