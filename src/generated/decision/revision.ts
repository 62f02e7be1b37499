// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 历史版本: an earlier content revision of a decision.
 */
export interface DecisionRevisionAnswer {
  /**
   * 决定编号.
   */
  id: string
  /**
   * 版本: number of the content revision, from 1.
   */
  revision: number
  /**
   * 信息类别.
   */
  type: string
  /**
   * 数据项: values by the codes of the data standard; identity numbers as masks.
   */
  record: {
    [k: string]: string | undefined
  }
  /**
   * 报送背景, as sent.
   */
  context: {
    [k: string]: unknown | undefined
  }
  /**
   * 当时的公示状态.
   */
  publication: {
    /**
     * 公示状态.
     */
    state: string
    /**
     * 公示截止日, YYYY-MM-DD in China time, or null.
     */
    until: string | null
    /**
     * 原因.
     */
    reason: string | null
  }
  /**
   * 被替代时间, instant ISO 8601 UTC.
   */
  supersededAt: string
}
