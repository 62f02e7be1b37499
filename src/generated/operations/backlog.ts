// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 待办情况: work in hand.
 */
export interface Backlog {
  /**
   * 待公示: decisions that nothing keeps from being published.
   */
  publicationsDue: number
  /**
   * 逾期: decisions not public after their last day.
   */
  overdue: number
  /**
   * 待审核.
   */
  held: number
  /**
   * 待编号事件.
   */
  outbox: number
  /**
   * 任务队列.
   */
  jobs: {
    /**
     * 等待.
     */
    waiting: number
    /**
     * 处理中.
     */
    active: number
    /**
     * 失败.
     */
    failed: number
  }
}
