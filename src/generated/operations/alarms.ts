// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 临期预警：公示期限将至而尚未公示的决定
 */
export interface Alarms {
  /**
   * 预警
   */
  items: {
    /**
     * 预警编号
     */
    id: string
    /**
     * 决定编号
     */
    decisionId: string
    /**
     * 报送单位代码
     */
    unit: string
    /**
     * 级别：amber 黄色（决定后第五个工作日）、red 红色（决定后第七个工作日）
     */
    level: 'amber' | 'red'
    /**
     * 第几个工作日
     */
    workingDay: 5 | 7
    /**
     * 最迟公示日，YYYY-MM-DD（北京时间）
     */
    dueOn: string
    /**
     * 未公示原因
     */
    reason: string
    /**
     * 预警时间，ISO 8601 时刻（UTC，以 Z 结尾）
     */
    raisedAt: string
  }[]
  /**
   * 下一页游标
   */
  next: string | null
}
