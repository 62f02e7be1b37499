import type { MeasureDefinition } from '../generated/policy/measures'

/** 核查结论, the gravest first; `不适用`: the subject is deregistered. */
export type Outcome = '禁止' | '限制' | '从严审查' | '绿色通道' | '正常' | '不适用'

export type Effect = MeasureDefinition['effect']

/** 适用的措施: one measure that fires because of one hit. */
export interface AppliedMeasure {
  readonly code: string
  readonly name: string
  readonly kind: MeasureDefinition['kind']
  readonly effect: Effect
  /** After the legality gate; never graver than `effect`. */
  readonly effectAfterGate: Effect
  /** Named by the list's own law, or resting on a general clause: then the officer may drop it with a reason. */
  readonly relation: 'own-law' | 'general-clause'
  /** How well the measure and its basis are known. */
  readonly mark: MeasureDefinition['mark']
  readonly basis: readonly string[]
  readonly implementingDept: readonly string[]
  /** Chinese, one or two sentences: why it is here, and what the gate did. */
  readonly why: string
}

/** Why a measure of the list, or a reward, does not apply. */
export type LeftOutCode =
  | 'outside-scenario'
  | 'role-bound'
  | 'decision-missing'
  | 'disabled'
  | 'not-in-force'
  | 'not-this-subject'
  | 'suspended-by-black'

/** 未适用的措施, with the reason in Chinese. */
export interface LeftOut {
  readonly code: string
  readonly name: string
  readonly reason: LeftOutCode
  readonly why: string
}

export type AdvisoryCode =
  | 'name-only'
  | 'relation'
  | 'stayed'
  | 'list-not-in-force'
  | 'role-bound'
  | 'decision-missing'
  | 'no-measure'
  | 'green-closed'

/** 提示: what the officer should know, though nothing follows from it by itself. */
export interface Advisory {
  readonly listId: string
  readonly code: AdvisoryCode
  readonly reason: string
}

/** What became of one hit of the question. */
export interface EvaluatedHit {
  /** Its place in the question's `hits`. */
  readonly place: number
  readonly measures: readonly AppliedMeasure[]
  readonly leftOut: readonly LeftOut[]
}

/** 核查结果 of one subject. */
export interface Evaluation {
  readonly outcome: Outcome
  /** A person confirms every 禁止 and 限制. */
  readonly mustConfirm: boolean
  /** Codes, each once, in order. */
  readonly measures: readonly string[]
  readonly suspendedRewards: readonly string[]
  readonly advisories: readonly Advisory[]
  /** Hits in force that reach the subject, in the order of the question; what is over is not there at all. */
  readonly hits: readonly EvaluatedHit[]
}
