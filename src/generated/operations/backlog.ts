// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 待办情况：平台手头的工作
 */
export interface Backlog {
  /**
   * 待公示：没有任何阻碍、等待公示的决定数
   */
  publicationsDue: number
  /**
   * 逾期：过了最迟公示日仍未公示的决定数
   */
  overdue: number
  /**
   * 待审核
   */
  held: number
  /**
   * 待编号事件
   */
  outbox: number
  /**
   * 任务队列
   */
  jobs: {
    /**
     * 等待
     */
    waiting: number
    /**
     * 处理中
     */
    active: number
    /**
     * 失败
     */
    failed: number
  }
}
