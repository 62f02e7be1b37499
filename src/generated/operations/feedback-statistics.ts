// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 反馈统计：各单位的核查数
 */
export interface FeedbackStatistics {
  /**
   * 起始月份
   */
  from: string
  /**
   * 截止月份，含当月
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
     * 统计期内提出措施的核查数
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
     * 其中措施得到使用，以最近一次反馈为准
     */
    used: number
    /**
     * 其中待反馈
     */
    awaiting: number
    /**
     * 现有逾期未反馈，不论何时核查
     */
    overdue: number
    /**
     * 提请核实，不论何时核查
     */
    raised: number
  }[]
}
