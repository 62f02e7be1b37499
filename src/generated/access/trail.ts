// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 操作留痕：每次写入和每次被拒的身份验证，新的在前
 */
export interface TrailPage {
  /**
   * 留痕
   */
  items: {
    /**
     * 记录编号
     */
    id: string
    /**
     * 时间，ISO 8601 时刻（UTC，以 Z 结尾）
     */
    at: string
    /**
     * 操作方：客户端编号
     */
    who: string
    /**
     * 操作
     */
    action: string
    /**
     * 对象
     */
    target?: {
      /**
       * 类别
       */
      collection: string
      /**
       * 编号
       */
      id: string
    }
    /**
     * 版本
     */
    revision?: number
    /**
     * 结果
     */
    outcome: string
    /**
     * 请求编号
     */
    requestId?: string
    /**
     * 说明
     */
    detail?: string
  }[]
  /**
   * 下一页游标
   */
  next: string | null
}
