/**
 * 核查问题: what the evaluator is asked, and nothing else: a pure function of a policy set and this gives the answer.
 * Dates are calendar dates in China time, inclusive.
 */

/** 标注: what is under way about an entry; only `stay` (停止执行) and `restructuring` (重整屏蔽) lift measures. */
export type MarkKind = 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'

export interface MarkFact {
  readonly mark: MarkKind
  readonly from: string
  /** Last day; absent: still under way. */
  readonly until?: string
}

/** 列入状态 as its authority left it; whether an entry is in force also depends on its dates. */
export type HitStatus = 'active' | 'suspended' | 'repaired' | 'removed' | 'revoked'

/** 命中途径: whose entry it is, seen from the subject. */
export type Via = 'self' | 'parent' | 'consortium' | 'legal-representative' | 'operator'

/** The id that stands for an ordinary record, a published penalty, in the place of a list. */
export const PENALTY = 'PENALTY'

/** 命中: an entry on a list, or a published penalty, that was found for the subject. */
export interface HitFact {
  /** `LB-01`, …, or `PENALTY`. */
  readonly listId: string
  readonly listedOn: string
  /** Null: no end is fixed. */
  readonly validTo: string | null
  readonly status: HitStatus
  readonly via: Via
  readonly match: 'code' | 'name-only'
  /** The decision behind it, with the measures that it imposes itself. */
  readonly decision?: { readonly docNo: string; readonly measures?: readonly string[] }
  readonly marks?: readonly MarkFact[]
}

export type SubjectState = 'active' | 'deregistered' | 'revoked' | 'unknown'

/** 主体类别, as far as measures tell them apart. */
export type SubjectKind = 'organisation' | 'public-body' | 'person'

export interface Question {
  readonly scenario: string
  /** 行为类型; null: the scenario's own. */
  readonly actType: string | null
  /** 所求身份 (投标人, …): measures bound to a role fire on exactly that one. */
  readonly roleSought: string | null
  readonly asOf: string
  readonly subjectState: SubjectState
  /** Absent: measures are not told apart by kind of subject. */
  readonly subjectKind?: SubjectKind
  readonly hits: readonly HitFact[]
}
