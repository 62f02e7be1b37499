// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 政策: one area of the law as data, as the platform applies it; an answer names the version that it used.
 */
export interface PublicPolicies {
  /**
   * 政策类别: 名单, 措施, 场景, 规则参数, 工作日历, 公示期, 代码表.
   */
  area: 'lists' | 'measures' | 'scenarios' | 'engine' | 'calendar' | 'periods' | 'codes'
  /**
   * 版本: hash over all items; for lists, measures, scenarios and engine over the whole set.
   */
  version: string
  /**
   * 施行日期: first day of the set; only for lists, measures, scenarios and engine.
   */
  inForceFrom?: string
  /**
   * 条目, as in the files of `policies/`; further members by `schemas/policy/<area>.json`.
   *
   * Items: 条目.
   */
  items: {
    /**
     * 标识.
     */
    id: string
    /**
     * 条目版本: hash of this item alone.
     */
    version: string
    /**
     * 生效日期, inclusive.
     */
    validFrom: string
    /**
     * 失效日期, inclusive; null while in force.
     */
    validTo: string | null
    /**
     * 法律依据, the highest first; empty only where the platform derived the item.
     */
    basis: (LegalBasis | PolicyBasis)[]
    /**
     * 可信程度: read in the source; partly so; from memory; or the platform's own conclusion.
     */
    mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
    /**
     * 出处: where the facts were read.
     *
     * Items: 出处.
     */
    source: string[]
    [k: string]: unknown | undefined
  }[]
}
/**
 * 法律依据: one document and its article, as users read it.
 */
export interface LegalBasis {
  /**
   * 文件和条款: title, number and article in Chinese
   */
  text: string
  /**
   * 可信程度: read in the source; partly so; from memory; or the platform's own conclusion
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
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
