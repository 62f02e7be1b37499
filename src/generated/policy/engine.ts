// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 联合奖惩规则参数: how far each tier of basis may cut, and the time for feedback.
 */
export interface EngineRules {
  /**
   * 标识
   */
  id: string
  /**
   * 名称
   */
  title: string
  /**
   * 效果上限: for each tier of basis; lowers punishments only
   */
  effectCaps: {
    /**
     * 上限 for law; null: no cap
     */
    law: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 上限 for admin_regulation; null: no cap
     */
    admin_regulation: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 上限 for judicial_interpretation; null: no cap
     */
    judicial_interpretation: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 上限 for central_policy; null: no cap
     */
    central_policy: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 上限 for provincial_regulation; null: no cap
     */
    provincial_regulation: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 上限 for municipal_regulation; null: no cap
     */
    municipal_regulation: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 上限 for dept_rule; null: no cap
     */
    dept_rule: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 上限 for normative_document; null: no cap
     */
    normative_document: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 上限 for mou_legacy; null: no cap
     */
    mou_legacy: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 上限 for standard; null: no cap
     */
    standard: 'DENY' | 'LIMIT' | 'STRICT' | null
  }
  /**
   * 可禁止的层级: tiers that may deny a benefit or a shortcut though their cap is lower
   */
  denyAllowedTiers: (
    | 'law'
    | 'admin_regulation'
    | 'judicial_interpretation'
    | 'central_policy'
    | 'provincial_regulation'
    | 'municipal_regulation'
    | 'dept_rule'
    | 'normative_document'
    | 'mou_legacy'
    | 'standard'
  )[]
  /**
   * 可禁止的行为类型: where those tiers may deny
   *
   * Items: 行为类型
   */
  denyAllowedActTypes: string[]
  /**
   * 反馈期限: working days from the answer to the feedback
   */
  feedbackWorkingDays: number
  /**
   * 法律依据: documents and articles, the highest first
   *
   * @minItems 1
   */
  basis: [LegalBasis, ...LegalBasis[]]
  /**
   * 生效日期: first day on which the platform applies the item, inclusive
   */
  validFrom: string
  /**
   * 失效日期: last day, inclusive; null while in force
   */
  validTo: string | null
  /**
   * 可信程度: read in the source; partly so; from memory; or the platform's own conclusion
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
  /**
   * 出处: where the facts were read
   *
   * @minItems 1
   *
   * Items: 出处: one source with its grade
   */
  source: [string, ...string[]]
  /**
   * 说明: what a reader of the item must know
   */
  note?: string
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
