// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 查询授权：登记在案的内容
 */
export interface Consent {
  /**
   * 授权编号：即核查请求中的 consentId
   */
  id: string
  /**
   * 状态：pending 未生效、active 有效、expired 已过期、withdrawn 已撤回
   */
  state: 'pending' | 'active' | 'expired' | 'withdrawn'
  /**
   * 被授权单位的统一社会信用代码
   */
  unit: string
  /**
   * 授权人
   */
  subject: {
    /**
     * 证件类型
     */
    idType: string
    /**
     * 证件号码，掩码显示
     */
    idNo: string
    /**
     * 姓名
     */
    name: string
  }
  /**
   * 授权的场景
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 场景代码
   */
  scenarios: [string, ...string[]]
  /**
   * 授权目的
   */
  purpose: string
  /**
   * 授权起始日
   */
  validFrom: string
  /**
   * 授权截止日，含当日
   */
  validTo: string
  /**
   * 授权书：填编号、文本摘要，或者两者都填
   */
  evidence: {
    /**
     * 授权书编号
     */
    documentNo?: string
    /**
     * 授权书文本的 SHA-256
     */
    sha256?: string
  }
  /**
   * 登记时间
   */
  recordedAt: string
  /**
   * 撤回时间；未撤回时为 null
   */
  withdrawnAt: string | null
}
