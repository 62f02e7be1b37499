// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 核查反馈：经办人对一个核查对象的一项措施如何处理
 */
export interface CheckFeedbackRequest {
  /**
   * 核查对象在答复中的位置，从 0 起
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
   * 理由：为何如此办理
   */
  reason: string
  /**
   * 决定文书号：办理结果为限制、拒绝办理的必填
   */
  decisionNo?: string
  /**
   * 经办人：不填为核查时的经办人；限制、拒绝办理须有具体人员负责
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
   * 办理日期：不得早于核查，也不得在将来
   */
  decidedOn: string
}
