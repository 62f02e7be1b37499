// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 操作留痕: every write and every refused authentication, newest first.
 */
export interface TrailPage {
  /**
   * 留痕.
   */
  items: {
    /**
     * 记录编号.
     */
    id: string
    /**
     * 时间, instant ISO 8601 UTC.
     */
    at: string
    /**
     * 操作方: id of the client.
     */
    who: string
    /**
     * 操作.
     */
    action: string
    /**
     * 对象.
     */
    target?: {
      /**
       * 类别.
       */
      collection: string
      /**
       * 编号.
       */
      id: string
    }
    /**
     * 版本.
     */
    revision?: number
    /**
     * 结果.
     */
    outcome: string
    /**
     * 请求编号.
     */
    requestId?: string
    /**
     * 说明.
     */
    detail?: string
  }[]
  /**
   * 下一页游标.
   */
  next: string | null
}
