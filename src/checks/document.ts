import type { CheckFeedbackRequest } from '../generated/check/feedback-request'
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
  /** As asked. */
  readonly name: string
  /** As the entity master has it, where that is another one. */
  readonly registeredName?: string
  readonly uscc: string | null
  /** Of a person: the number only as its mask. */
  readonly identity?: { readonly type: string; readonly maskedNo: string }
  readonly role: SubjectRole
  readonly roleSought: string | null
  readonly match: 'exact' | 'candidate' | 'none'
  /** 身份存疑: who is meant is not certain, so that a person must look before anything rests on the answer. */
  readonly inDoubt?: true
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
  /** 暂定: that day rests on a year without an official notice. */
  readonly feedbackProvisional?: true
  readonly versions: { readonly policy: string; readonly data: number }
  readonly subjects: readonly SubjectFacts[]
}

/** 反馈与答复不符之处: recorded and raised to the steward, never a ground to refuse the feedback. */
export interface Contradiction {
  readonly code: 'not-offered' | 'beyond-effect' | 'favour-on-punishment' | 'against-reward' | 'filing'
  readonly detail: string
}

/** 反馈: what an officer did with one measure for one subject; later ones stand beside it, none is changed. */
export interface FeedbackLine {
  /** 1, 2, 3 … in the order of receipt. */
  readonly version: number
  /** Place of the subject in the answer, from 0. */
  readonly subject: number
  readonly measure: string
  readonly result: CheckFeedbackRequest['result']
  readonly reason: string
  readonly decisionNo?: string
  readonly operator: { readonly id: string; readonly name: string }
  readonly decidedOn: string
  readonly offered: boolean
  readonly contradictions: readonly Contradiction[]
  readonly at: string
  readonly by: string
}

/** 待反馈: there only while a measure was offered and nobody has said what became of it. */
export interface AwaitingFeedback {
  readonly unit: string
  /** Absent where the calendar did not reach so far. */
  readonly dueOn?: string
  /** First day of the reminder; absent once it is raised. */
  readonly remindOn?: string
}

/** 核实: what the credit office found on feedback that contradicts its answer; nothing of it is changed later. */
export interface FeedbackSettlement {
  /** Up to which feedback. */
  readonly version: number
  readonly note: string
  readonly at: string
  readonly by: string
}

/** 信用核查记录: the trail of one answer: who asked what for which matter, every byte that was answered, and what became of it. */
export interface CheckDocument extends StoredDocument {
  readonly client: string
  readonly unit: string
  readonly unitName: string
  readonly requestId: string
  readonly facts: CheckFacts
  /** The answer as it left, receipt included. */
  readonly text: string
  /** 所凭授权, for persons whom the matter gives no statutory duty to check. */
  readonly consents: readonly { readonly subject: number; readonly id: string }[]
  readonly feedback: readonly FeedbackLine[]
  readonly awaiting?: AwaitingFeedback
  readonly remindedAt?: string
  /** 统计: there when a measure was offered; `loopKey` says what the key holds. */
  readonly loop?: { readonly key: string }
  /** 提请信用办核实: there when a feedback contradicts the answer. */
  readonly raised?: { readonly unit: string; readonly at: string }
  readonly settlements?: readonly FeedbackSettlement[]
  /** 已核实: there while everything that was raised is settled. */
  readonly settled?: { readonly unit: string; readonly at: string }
}

/** 被查询记录: one subject of one check, by which a subject finds who asked about it. */
export interface CheckMention extends StoredDocument {
  /** `uscc:<code>` or `person:<keyed hash>`. */
  readonly subject: string
  /** Place of the subject in the answer, from 0. */
  readonly place: number
  readonly askedAt: string
  readonly checkId: string
  /** Not told to the subject up to this day, for an open investigation; empty: told at once. */
  readonly concealedUntil: string
}

/** 查询授权: a person's consent to be checked by one unit, in some scenarios, for some time. */
export interface ConsentDocument extends StoredDocument {
  readonly unit: string
  readonly client: string
  /** Keyed hash of the person. */
  readonly person: string
  readonly subject: { readonly name: string; readonly idType: string; readonly maskedIdNo: string }
  readonly scenarios: readonly string[]
  readonly purpose: string
  readonly validFrom: string
  /** Inclusive. */
  readonly validTo: string
  /** The signed text: its number, its digest, or both. */
  readonly evidence: { readonly documentNo?: string; readonly sha256?: string }
  readonly recordedAt: string
  readonly withdrawal?: { readonly at: string; readonly by: string }
}
