// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 报送记录列表.
 */
export interface DecisionList {
  /**
   * 记录.
   *
   * Items: 报送记录: one line of the listing.
   */
  items: {
    /**
     * 决定编号.
     */
    id: string
    /**
     * 信息类别.
     */
    type: string
    /**
     * 版本: number of the content revision, from 1.
     */
    revision: number
    /**
     * 文书号.
     */
    documentNo: string | null
    /**
     * 行政相对人名称.
     */
    party: string
    /**
     * 报送单位代码.
     */
    unit: string
    /**
     * 首次收到时间, instant ISO 8601 UTC.
     */
    receivedAt: string
    /**
     * 报送时限: seven working days from the decision, the day of the decision excluded.
     */
    deadline: {
      /**
       * 决定日期, YYYY-MM-DD in China time.
       */
      decidedOn: string
      /**
       * 最迟公示日: last day, YYYY-MM-DD in China time.
       */
      dueOn: string
      /**
       * 暂定: the period reaches into a year without an official holiday notice.
       */
      provisional: boolean
      /**
       * 报送时效: first receipt against the last day.
       */
      received: 'on-time' | 'late' | 'undetermined' | 'backfill'
    }
    /**
     * 公示状态.
     */
    publication: {
      /**
       * 状态.
       */
      state: string
      /**
       * 原因.
       */
      reason: string | null
      /**
       * 公示截止日, YYYY-MM-DD in China time, or null.
       */
      until: string | null
    }
  }[]
  /**
   * 下一页游标.
   */
  next: string | null
}
