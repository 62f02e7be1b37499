// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 被查询记录: who asked about a subject, newest first; what an open investigation hides is left out, but for the auditor.
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
     * 所凭授权; null when none was needed
     */
    consentId: string | null
    /**
     * 暂不告知截止日; null: not concealed
     */
    concealedUntil: string | null
  }[]
  /**
   * 下一页游标
   */
  next: string | null
}
