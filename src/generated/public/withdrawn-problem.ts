// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 撤下说明: answer 410, a problem document with the public explanation; no party is named after an entry in error.
 */
export interface WithdrawnProblem {
  /**
   * 错误类型说明页的网址.
   */
  type: string
  /**
   * 错误名称.
   */
  title: string
  /**
   * HTTP 状态码.
   */
  status: 410
  /**
   * 说明.
   */
  detail: string
  /**
   * 此次请求的编号.
   */
  instance: string
  /**
   * 错误代码.
   */
  code: 'decision-withdrawn'
  /**
   * 撤下 (行政处罚法第四十八条).
   */
  withdrawal: {
    /**
     * 撤下原因.
     */
    cause: 'revoked' | 'changed' | 'unlawful' | 'void' | 'entered-in-error'
    /**
     * 撤下原因名称.
     */
    causeName: string
    /**
     * 公开说明.
     */
    explanation: string
    /**
     * 依据文书号.
     */
    documentNo: string | null
    /**
     * 撤下日期, YYYY-MM-DD in China time.
     */
    withdrawnOn: string
  }
  /**
   * 行政相对人.
   */
  subject?: {
    /**
     * 行政相对人名称.
     */
    name: string
    /**
     * 统一社会信用代码; null for a sole trader without one.
     */
    uscc: string | null
  }
}
