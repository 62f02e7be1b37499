// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 被查询记录：谁查询过该主体，新的在前；因正在进行的调查暂不告知的不列出，审计人员除外
 */
export interface SubjectChecks {
  /**
   * 查询
   *
   * Items: 一次查询
   */
  items: {
    /**
     * 核查编号
     */
    checkId: string
    /**
     * 查询单位的统一社会信用代码
     */
    unit: string
    /**
     * 查询单位名称
     */
    unitName: string
    /**
     * 查询时间
     */
    askedAt: string
    /**
     * 场景代码
     */
    scenario: string
    /**
     * 场景名称
     */
    scenarioName: string
    /**
     * 查询目的
     */
    purpose: string
    /**
     * 事项
     */
    matter: {
      /**
       * 事项编码
       */
      code: string
      /**
       * 事项名称
       */
      name: string
    }
    /**
     * 办件编号
     */
    caseNo: string
    /**
     * 对该主体的结论
     */
    outcome: '禁止' | '限制' | '从严审查' | '绿色通道' | '正常' | '不适用'
    /**
     * 所凭授权；无须授权的为 null
     */
    consentId: string | null
    /**
     * 暂不告知截止日；未作限制的为 null
     */
    concealedUntil: string | null
  }[]
  /**
   * 下一页游标
   */
  next: string | null
}
