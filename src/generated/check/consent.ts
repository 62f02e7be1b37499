// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 查询授权: as it is on record.
 */
export interface Consent {
  /**
   * 授权编号: the consentId of a check
   */
  id: string
  /**
   * 状态: 未生效, 有效, 已过期, 已撤回
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
     * 证件号码, masked
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
   * 授权截止日, inclusive
   */
  validTo: string
  /**
   * 授权书: its number, the digest of its text, or both
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
   * 撤回时间; null when it stands
   */
  withdrawnAt: string | null
}
