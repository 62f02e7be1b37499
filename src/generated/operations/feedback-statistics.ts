// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 反馈统计 by unit: numbers of checks.
 */
export interface FeedbackStatistics {
  /**
   * 起始月份
   */
  from: string
  /**
   * 截止月份, inclusive
   */
  to: string
  /**
   * 统计日
   */
  countedOn: string
  /**
   * 各单位
   *
   * Items: 一个单位
   */
  items: {
    /**
     * 统一社会信用代码
     */
    unit: string
    /**
     * 提出措施的核查数, of the period
     */
    offered: number
    /**
     * 其中已反馈
     */
    fedBack: number
    /**
     * 其中按时反馈
     */
    onTime: number
    /**
     * 其中措施得到使用, by the latest feedback
     */
    used: number
    /**
     * 其中待反馈
     */
    awaiting: number
    /**
     * 现有逾期未反馈, whenever asked
     */
    overdue: number
    /**
     * 提请核实, whenever asked
     */
    raised: number
  }[]
}
