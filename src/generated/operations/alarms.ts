// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 临期预警: decisions whose deadline comes close while nobody has made them public.
 */
export interface Alarms {
  /**
   * 预警.
   */
  items: {
    /**
     * 预警编号.
     */
    id: string
    /**
     * 决定编号.
     */
    decisionId: string
    /**
     * 报送单位代码.
     */
    unit: string
    /**
     * 级别.
     */
    level: 'amber' | 'red'
    /**
     * 第几个工作日.
     */
    workingDay: 5 | 7
    /**
     * 最迟公示日, YYYY-MM-DD in China time.
     */
    dueOn: string
    /**
     * 未公示原因.
     */
    reason: string
    /**
     * 预警时间, instant ISO 8601 UTC.
     */
    raisedAt: string
  }[]
  /**
   * 下一页游标.
   */
  next: string | null
}
