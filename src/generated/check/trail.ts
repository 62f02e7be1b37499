// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 核查台账：已作出的答复，新的在前
 */
export interface CheckTrail {
  /**
   * 核查
   *
   * Items: 一次核查
   */
  items: {
    /**
     * 核查编号
     */
    id: string
    /**
     * 核查单位的统一社会信用代码
     */
    unit: string
    /**
     * 核查单位名称
     */
    unitName: string
    /**
     * 核查时间
     */
    askedAt: string
    /**
     * 场景代码
     */
    scenario: string
    /**
     * 结论
     */
    outcome: '禁止' | '限制' | '从严审查' | '绿色通道' | '正常' | '不适用'
    /**
     * 所凭授权
     *
     * Items: 授权编号
     */
    consentIds: string[]
  }[]
  /**
   * 下一页游标
   */
  next: string | null
}
