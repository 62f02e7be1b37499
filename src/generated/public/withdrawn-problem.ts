// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 撤下说明：状态码 410 的错误说明，附公开的撤下原因；因录入有误撤下的不写明当事人
 */
export interface WithdrawnProblem {
  /**
   * 错误类型说明页的网址
   */
  type: string
  /**
   * 错误名称
   */
  title: string
  /**
   * HTTP 状态码
   */
  status: 410
  /**
   * 说明
   */
  detail: string
  /**
   * 此次请求的编号
   */
  instance: string
  /**
   * 错误代码
   */
  code: 'decision-withdrawn'
  /**
   * 撤下 (行政处罚法第四十八条)
   */
  withdrawal: {
    /**
     * 撤下原因：revoked 决定已被依法撤销、changed 决定已被依法变更、unlawful 决定已被确认违法、void 决定已被确认无效、entered-in-error 信息录入有误（本不应公示）
     */
    cause: 'revoked' | 'changed' | 'unlawful' | 'void' | 'entered-in-error'
    /**
     * 撤下原因名称
     */
    causeName: string
    /**
     * 公开说明
     */
    explanation: string
    /**
     * 依据文书号
     */
    documentNo: string | null
    /**
     * 撤下日期，YYYY-MM-DD（北京时间）
     */
    withdrawnOn: string
  }
  /**
   * 行政相对人
   */
  subject?: {
    /**
     * 行政相对人名称
     */
    name: string
    /**
     * 统一社会信用代码；没有代码的个体工商户为 null
     */
    uscc: string | null
  }
}
