// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 核查反馈: what the officer did with one measure for one subject of a check; contract, checks.
 */
export interface CheckFeedbackRequest {
  /**
   * 核查对象在答复中的位置, from 0
   */
  subject: number
  /**
   * 措施代码
   */
  measure: string
  /**
   * 办理结果
   */
  result: '正常办理' | '从严审查' | '限制' | '拒绝办理' | '加速办理' | '未适用'
  /**
   * 理由: why the officer did so
   */
  reason: string
  /**
   * 决定文书号: demanded for 限制 and 拒绝办理
   */
  decisionNo?: string
  /**
   * 经办人: the check's own by default; a person answers for every 限制 and 拒绝办理
   */
  operator?: {
    /**
     * 经办人编号
     */
    id: string
    /**
     * 经办人姓名
     */
    name: string
  }
  /**
   * 办理日期: neither before the check nor in the future
   */
  decidedOn: string
}
