import type { CheckRequest } from '../generated/check/request'
import type { HitFact, SubjectKind, SubjectState } from '../measures/question'
import type { StoredDocument } from '../platform/store/port'

/** 所用记录: the version of an entry or decision that an answer rests on. */
export interface HitReference {
  readonly collection: 'list-entries' | 'decisions'
  readonly id: string
  readonly version: number
}

/** 命中记录: what the evaluator was told of one entry, and where it came from. */
export interface RecordedHit {
  readonly ref: HitReference
  readonly fact: HitFact
  readonly decision: { readonly docNo: string; readonly authority: string; readonly decidedOn: string } | null
}

export type SubjectRole = NonNullable<CheckRequest['subjects'][number]['role']>

/** 核查对象的事实: all that one subject's part of the answer is computed from. */
export interface SubjectFacts {
  readonly name: string
  readonly uscc: string | null
  /** Of a person: the number only as its mask. */
  readonly identity?: { readonly type: string; readonly maskedNo: string }
  readonly role: SubjectRole
  readonly roleSought: string | null
  readonly match: 'exact' | 'candidate' | 'none'
  readonly state: SubjectState
  readonly kind?: SubjectKind
  readonly remarks: readonly string[]
  readonly candidates?: readonly { readonly uscc: string; readonly name: string }[]
  readonly hits: readonly RecordedHit[]
}

/** 核查事实: what was asked and found; with the policy set it gives the answer again, to the byte. */
export interface CheckFacts {
  readonly id: string
  readonly answeredAt: string
  readonly asOf: string
  readonly scenario: string
  readonly actType: string | null
  readonly purpose: string
  readonly matter: { readonly code: string; readonly name: string }
  readonly caseNo: string
  readonly operator: { readonly id: string; readonly name: string }
  readonly explain: boolean
  /** Last day for the feedback, should a measure be offered; null where the calendar does not reach so far. */
  readonly feedbackDueOn: string | null
  readonly versions: { readonly policy: string; readonly data: number }
  readonly subjects: readonly SubjectFacts[]
}

/** 信用核查记录: the trail of one answer: who asked what for which matter, and every byte that was answered. */
export interface CheckDocument extends StoredDocument {
  readonly client: string
  readonly unit: string
  readonly requestId: string
  readonly facts: CheckFacts
  /** The answer as it left, receipt included. */
  readonly text: string
}

/** 被查询记录: one subject of one check, by which a subject finds who asked about it. */
export interface CheckMention extends StoredDocument {
  /** `uscc:<code>` or `person:<keyed hash>`. */
  readonly subject: string
  readonly askedAt: string
  readonly checkId: string
  /** Not told to the subject up to this day, for an open investigation. */
  readonly concealedUntil?: string
}
