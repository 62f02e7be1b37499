import type { InputError } from '../platform/http/failure'
import type { DecisionContext, DecisionKind, RecordType } from './document'

/** What the rules are applied to: a record as a department sent it, and the day by China's calendar. */
export interface CheckInput {
  readonly type: RecordType
  readonly record: Readonly<Record<string, string>>
  readonly context: DecisionContext
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** A document of identity in the standard's words, its number clear and as it is kept: to be sealed before storing. */
export interface Identity {
  readonly type: string
  readonly number: string
}

/** 机关或单位: `code` is null where the sender only had the placeholder. */
export interface Organ {
  readonly name: string
  readonly code: string | null
}

/** 行政相对人. */
export interface Party {
  readonly name: string
  /** 行政相对人类别 in the standard's words. */
  readonly category: string
  /** Upper case; absent for persons and for sole traders without a code. */
  readonly uscc?: string
  readonly identity?: Identity
  readonly representativeIdentity?: Identity
}

/** 校验通过的记录. Dates are `YYYY-MM-DD`, amounts in 万元 as decimal texts without trailing zeros. */
export interface CheckedRecord {
  readonly kind: DecisionKind
  readonly party: Party
  /** As sent; `documentNumberKey` is for comparison only. */
  readonly documentNumber: string
  readonly documentNumberKey: string
  readonly authority: Organ
  readonly source: Organ
  readonly decidedOn: string
  readonly validFrom?: string
  readonly validUntil?: string
  /** 公示截止期 as the department wishes it; `indefinite` = 长期. */
  readonly requestedUntil?: string
  /** Penalty kinds of 行政处罚法 (2021) art. 9, or licence kinds; 其他 without its text. */
  readonly kinds: readonly string[]
  /** What the department wrote after 其他-. */
  readonly otherKinds: readonly string[]
  readonly penaltyAmount?: string
  readonly confiscatedAmount?: string
  /** 1 有效, 2 无效. */
  readonly licenceStatus?: string
  /** By the codes of the present template, trimmed, otherwise as sent; blank values left out; ID numbers still clear. */
  readonly record: Readonly<Record<string, string>>
}

/** All that the rules found; `checked` exactly when there is no error. */
export interface CheckResult {
  readonly errors: readonly InputError[]
  readonly warnings: readonly InputError[]
  readonly checked?: CheckedRecord
  /** Why the record is not collected at all (简易程序, 国家秘密), in Chinese; whatever else is wrong with it. */
  readonly outsideCatalogue?: string
}
