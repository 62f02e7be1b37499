import type { IdentityDocumentType } from '../subjects/identity-document'
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
  readonly type: IdentityDocumentType
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
  readonly uscc?: string | undefined
  readonly identity?: Identity | undefined
  readonly representativeIdentity?: Identity | undefined
}

/** What the rules of licences or of penalties read from a record; `decidedOn` is undefined where it is wrong. */
export interface DecisionFacts {
  readonly decidedOn: string | undefined
  readonly authority: Organ
  readonly source: Organ
  /** 有效期, `indefinite` = 长期. */
  readonly validFrom?: string | undefined
  readonly validUntil?: string | undefined
  /** 公示截止期 as the department wishes it; `indefinite` = 长期. */
  readonly requestedUntil?: string | undefined
  /** Penalty kinds of 行政处罚法 (2021) art. 9, or licence kinds; 其他 without its text. */
  readonly kinds: readonly string[]
  /** What the department wrote after 其他-. */
  readonly otherKinds: readonly string[]
  readonly penaltyAmount?: string | undefined
  readonly confiscatedAmount?: string | undefined
  /** 1 有效, 2 无效. */
  readonly licenceStatus?: string | undefined
}

/** 校验通过的记录. Dates are `YYYY-MM-DD`, amounts in 万元 as decimal texts without trailing zeros. */
export interface CheckedRecord extends DecisionFacts {
  readonly kind: DecisionKind
  readonly decidedOn: string
  readonly party: Party
  /** As sent; `documentNumberKey` is for comparison only. */
  readonly documentNumber: string
  readonly documentNumberKey: string
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
