// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 联合奖惩规则参数：各依据层级的措施效果上限，以及反馈期限
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
   * 效果上限：按依据层级设定；只降低惩戒措施的效果
   */
  effectCaps: {
    /**
     * 依据为法律的措施的效果上限：DENY 禁止、LIMIT 限制、STRICT 从严审查；null 为不设上限
     */
    law: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 依据为行政法规的措施的效果上限：DENY 禁止、LIMIT 限制、STRICT 从严审查；null 为不设上限
     */
    admin_regulation: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 依据为司法解释的措施的效果上限：DENY 禁止、LIMIT 限制、STRICT 从严审查；null 为不设上限
     */
    judicial_interpretation: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 依据为党中央和国务院政策文件的措施的效果上限：DENY 禁止、LIMIT 限制、STRICT 从严审查；null 为不设上限
     */
    central_policy: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 依据为省地方性法规的措施的效果上限：DENY 禁止、LIMIT 限制、STRICT 从严审查；null 为不设上限
     */
    provincial_regulation: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 依据为市地方性法规的措施的效果上限：DENY 禁止、LIMIT 限制、STRICT 从严审查；null 为不设上限
     */
    municipal_regulation: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 依据为部门规章的措施的效果上限：DENY 禁止、LIMIT 限制、STRICT 从严审查；null 为不设上限
     */
    dept_rule: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 依据为规范性文件的措施的效果上限：DENY 禁止、LIMIT 限制、STRICT 从严审查；null 为不设上限
     */
    normative_document: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 依据为合作备忘录（旧）的措施的效果上限：DENY 禁止、LIMIT 限制、STRICT 从严审查；null 为不设上限
     */
    mou_legacy: 'DENY' | 'LIMIT' | 'STRICT' | null
    /**
     * 依据为标准的措施的效果上限：DENY 禁止、LIMIT 限制、STRICT 从严审查；null 为不设上限
     */
    standard: 'DENY' | 'LIMIT' | 'STRICT' | null
  }
  /**
   * 可禁止的层级：虽然上限较低，对 denyAllowedActTypes 所列行为仍可禁止；law 法律、admin_regulation 行政法规、judicial_interpretation 司法解释、central_policy 党中央和国务院政策文件、provincial_regulation 省地方性法规、municipal_regulation 市地方性法规、dept_rule 部门规章、normative_document 规范性文件、mou_legacy 合作备忘录（旧）、standard 标准
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
   * 可禁止的行为类型：denyAllowedTiers 所列层级可以禁止的行为
   *
   * Items: 行为类型
   */
  denyAllowedActTypes: string[]
  /**
   * 反馈期限：自答复至反馈的工作日数
   */
  feedbackWorkingDays: number
  /**
   * 法律依据：文件和条款，层级高的在前
   *
   * @minItems 1
   */
  basis: [LegalBasis, ...LegalBasis[]]
  /**
   * 生效日期：平台适用该条目的第一天，含当日
   */
  validFrom: string
  /**
   * 失效日期：最后一天，含当日；现行有效的为 null
   */
  validTo: string | null
  /**
   * 可信程度：verified 已核对原文、part-verified 只核对了一部分、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
  /**
   * 出处：内容取自何处
   *
   * @minItems 1
   *
   * Items: 出处：一项来源及其等级
   */
  source: [string, ...string[]]
  /**
   * 说明：阅读该条目须知的内容
   */
  note?: string
}
/**
 * 法律依据：一份文件及其条款，供使用者阅读
 */
export interface LegalBasis {
  /**
   * 文件和条款：名称、文号和条款
   */
  text: string
  /**
   * 可信程度：verified 已核对原文、part-verified 只核对了一部分、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
}
