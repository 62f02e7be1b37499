// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 公示规则: one rule of publication as data, by the date of the decision.
 */
export type PublicationRule =
  PenaltyGeneration | LicencePublication | Withholding | SeverityTable | PublicationCeiling

/**
 * 行政处罚公示期规则: periods by class of severity in one generation of the rules
 */
export interface PenaltyGeneration {
  /**
   * 标识: unique within its area, never reused
   */
  id: string
  /**
   * 名称: Chinese name of the item
   */
  title: string
  /**
   * 生效日期: first day, inclusive
   */
  validFrom: string
  /**
   * 失效日期: last day, inclusive; null while in force
   */
  validTo: string | null
  /**
   * 依据: documents that the item rests on
   */
  basis: PolicyBasis[]
  /**
   * 可信程度: read in the source, from memory, or derived by the platform
   */
  mark: 'verified' | 'from-memory' | 'derived'
  /**
   * 出处: where the facts were read
   */
  source: string[]
  /**
   * 说明: what a reader of the item must know
   */
  note?: string
  /**
   * 规则类型: which rule this item states
   */
  kind: 'penalty-generation'
  /**
   * 各档公示期: one entry for each class
   */
  classes: ClassPeriod[]
  /**
   * 特别规定: periods of certain fields or kinds; the first that fits replaces that of the class
   */
  exceptions: PeriodException[]
}
/**
 * 依据文件: a law, regulation or official document that a policy item rests on.
 */
export interface PolicyBasis {
  /**
   * 文件名称: title of the document
   */
  name: string
  /**
   * 文号: number of the document, null where it is not known
   */
  number: string | null
  /**
   * 发文日期: day of issue, null where it is not known
   */
  issuedOn: string | null
  /**
   * 条款: the articles relied on
   */
  article?: string
}
export interface ClassPeriod {
  /**
   * 失信程度: 轻微, 一般 or 严重
   */
  severity: 'minor' | 'general' | 'serious'
  /**
   * 是否公示: false when it is shown only for a stated reason
   */
  shown: boolean
  /**
   * 最短公示期: from the date of the decision; null where the rule states none, P0D when repair is possible at once
   */
  min: string | null
  /**
   * 最长公示期: from the date of the decision
   */
  max: string
  /**
   * 可信程度: read in the source, from memory, or derived by the platform
   */
  mark: 'verified' | 'from-memory' | 'derived'
}
export interface PeriodException {
  /**
   * 监管领域: the fields it holds for
   *
   * Items: 监管领域: code of the regulatory field
   */
  fields: string[]
  /**
   * 处罚种类: one of these must be among the kinds; empty for any
   *
   * Items: 处罚种类: canonical kind
   */
  kinds: string[]
  /**
   * 失信程度: the classes it holds for
   *
   * Items: 失信程度: 轻微, 一般 or 严重
   */
  classes: ('minor' | 'general' | 'serious')[]
  /**
   * 最短公示期: from the date of the decision; null where the rule states none, P0D when repair is possible at once
   */
  min: string | null
  /**
   * 最长公示期: from the date of the decision
   */
  max: string
  /**
   * 可否提前修复: false when nothing ends the publication before its last day
   */
  earlyRepair: boolean
  /**
   * 可信程度: read in the source, from memory, or derived by the platform
   */
  mark: 'verified' | 'from-memory' | 'derived'
}
/**
 * 行政许可公示规则: licences are shown without a period
 */
export interface LicencePublication {
  /**
   * 标识: unique within its area, never reused
   */
  id: string
  /**
   * 名称: Chinese name of the item
   */
  title: string
  /**
   * 生效日期: first day, inclusive
   */
  validFrom: string
  /**
   * 失效日期: last day, inclusive; null while in force
   */
  validTo: string | null
  /**
   * 依据: documents that the item rests on
   */
  basis: PolicyBasis[]
  /**
   * 可信程度: read in the source, from memory, or derived by the platform
   */
  mark: 'verified' | 'from-memory' | 'derived'
  /**
   * 出处: where the facts were read
   */
  source: string[]
  /**
   * 说明: what a reader of the item must know
   */
  note?: string
  /**
   * 规则类型: which rule this item states
   */
  kind: 'licence'
}
/**
 * 不予公示规则: what is never shown
 */
export interface Withholding {
  /**
   * 标识: unique within its area, never reused
   */
  id: string
  /**
   * 名称: Chinese name of the item
   */
  title: string
  /**
   * 生效日期: first day, inclusive
   */
  validFrom: string
  /**
   * 失效日期: last day, inclusive; null while in force
   */
  validTo: string | null
  /**
   * 依据: documents that the item rests on
   */
  basis: PolicyBasis[]
  /**
   * 可信程度: read in the source, from memory, or derived by the platform
   */
  mark: 'verified' | 'from-memory' | 'derived'
  /**
   * 出处: where the facts were read
   */
  source: string[]
  /**
   * 说明: what a reader of the item must know
   */
  note?: string
  /**
   * 规则类型: which rule this item states
   */
  kind: 'withholding'
  /**
   * 原因: reason given with the record
   */
  reason: 'secrecy' | 'natural-person'
  /**
   * 信息类别: record types it holds for
   *
   * Items: 信息类别: record type
   */
  types: ('XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR')[]
}
/**
 * 失信程度默认分档: class by penalty kind, and which classes of the authority contradict it
 */
export interface SeverityTable {
  /**
   * 标识: unique within its area, never reused
   */
  id: string
  /**
   * 名称: Chinese name of the item
   */
  title: string
  /**
   * 生效日期: first day, inclusive
   */
  validFrom: string
  /**
   * 失效日期: last day, inclusive; null while in force
   */
  validTo: string | null
  /**
   * 依据: documents that the item rests on
   */
  basis: PolicyBasis[]
  /**
   * 可信程度: read in the source, from memory, or derived by the platform
   */
  mark: 'verified' | 'from-memory' | 'derived'
  /**
   * 出处: where the facts were read
   */
  source: string[]
  /**
   * 说明: what a reader of the item must know
   */
  note?: string
  /**
   * 规则类型: which rule this item states
   */
  kind: 'severity-table'
  /**
   * 分档: kinds of each class; several kinds take the gravest
   */
  classes: {
    /**
     * 失信程度: 轻微, 一般 or 严重
     */
    severity: 'minor' | 'general' | 'serious'
    /**
     * 处罚种类: kinds of this class
     *
     * Items: 处罚种类: canonical kind
     */
    kinds: string[]
  }[]
  /**
   * 其他种类: class of a kind that is not listed
   */
  otherwise: 'minor' | 'general' | 'serious'
  /**
   * 相容档次: classes an authority may set, by default class
   */
  allowed: {
    /**
     * minor: classes that do not contradict this default
     *
     * Items: 失信程度: 轻微, 一般 or 严重
     */
    minor: ('minor' | 'general' | 'serious')[]
    /**
     * general: classes that do not contradict this default
     *
     * Items: 失信程度: 轻微, 一般 or 严重
     */
    general: ('minor' | 'general' | 'serious')[]
    /**
     * serious: classes that do not contradict this default
     *
     * Items: 失信程度: 轻微, 一般 or 严重
     */
    serious: ('minor' | 'general' | 'serious')[]
  }
  /**
   * 金额分档: class of a fine by amount, for a field or an authority; the first that fits counts
   */
  thresholds: FineThreshold[]
}
export interface FineThreshold {
  /**
   * 监管领域: code of the regulatory field; absent for any
   */
  field?: string
  /**
   * 处罚机关统一社会信用代码: absent for any
   */
  authority?: string
  /**
   * 罚款金额下限（万元）: the fine is at least this
   */
  fineFrom: string
  /**
   * 罚款金额上限（万元）: the fine is below this; absent for no limit
   */
  fineBelow?: string
  /**
   * 失信程度: 轻微, 一般 or 严重
   */
  severity: 'minor' | 'general' | 'serious'
}
/**
 * 公示期上限: no publication lasts longer, whatever the class
 */
export interface PublicationCeiling {
  /**
   * 标识: unique within its area, never reused
   */
  id: string
  /**
   * 名称: Chinese name of the item
   */
  title: string
  /**
   * 生效日期: first day, inclusive
   */
  validFrom: string
  /**
   * 失效日期: last day, inclusive; null while in force
   */
  validTo: string | null
  /**
   * 依据: documents that the item rests on
   */
  basis: PolicyBasis[]
  /**
   * 可信程度: read in the source, from memory, or derived by the platform
   */
  mark: 'verified' | 'from-memory' | 'derived'
  /**
   * 出处: where the facts were read
   */
  source: string[]
  /**
   * 说明: what a reader of the item must know
   */
  note?: string
  /**
   * 规则类型: which rule this item states
   */
  kind: 'ceiling'
  /**
   * 最长公示期: from the date of the decision
   */
  max: string
}
