// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 反馈办理列表: ordered by unit, then by last day.
 */
export interface OpenFeedbackList {
  /**
   * 核查
   */
  items: OpenFeedback[]
  /**
   * 下一页游标
   */
  next: string | null
}
/**
 * 反馈办理情况: a check whose feedback is owed, overdue or doubtful.
 */
export interface OpenFeedback {
  /**
   * 核查编号
   */
  checkId: string
  /**
   * 核查单位的统一社会信用代码
   */
  unit: string
  /**
   * 核查单位名称
   */
  unitName: string
  /**
   * 核查时间
   */
  askedAt: string
  /**
   * 场景代码
   */
  scenario: string
  /**
   * 事项
   */
  matter: {
    /**
     * 事项编码
     */
    code: string
    /**
     * 事项名称
     */
    name: string
  }
  /**
   * 办件编号
   */
  caseNo: string
  /**
   * 核查的经办人
   */
  operator: {
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
   * 结论
   */
  outcome: '禁止' | '限制' | '从严审查' | '绿色通道' | '正常' | '不适用'
  /**
   * 状态: 待反馈, 逾期未反馈, 已反馈
   */
  state: 'awaiting' | 'overdue' | 'answered'
  /**
   * 反馈截止日; null where the calendar did not reach so far, or nothing was offered
   */
  dueOn: string | null
  /**
   * 暂定: that day rests on a year whose holiday notice was not out; absent otherwise
   */
  dueProvisional?: true
  /**
   * 催报时间; null when none was raised
   */
  remindedAt: string | null
  /**
   * 提出的措施
   *
   * Items: 措施
   */
  offered: {
    /**
     * 核查对象在答复中的位置, from 0
     */
    subject: number
    /**
     * 措施代码
     */
    measure: string
  }[]
  /**
   * 核实记录: of the credit office, on feedback that contradicts the answer
   *
   * Items: 核实
   */
  settlements: {
    /**
     * 核实到第几条反馈
     */
    version: number
    /**
     * 核实情况
     */
    note: string
    /**
     * 核实时间
     */
    at: string
    /**
     * 核实的客户端编号
     */
    by: string
  }[]
  /**
   * 已收到的反馈
   */
  feedback: CheckFeedback[]
}
/**
 * 核查反馈回执: a feedback as it is on record.
 */
export interface CheckFeedback {
  /**
   * 核查编号
   */
  checkId: string
  /**
   * 第几条反馈
   */
  version: number
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
   * 决定文书号
   */
  decisionNo: string | null
  /**
   * 经办人
   */
  operator: {
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
   * 办理日期
   */
  decidedOn: string
  /**
   * 是否为本次核查对该主体提出的措施
   */
  offered: boolean
  /**
   * 提请信用办核实之处: where the feedback contradicts the answer; empty when it does not
   *
   * Items: 不符之处
   */
  raised: {
    /**
     * 代码
     */
    code: 'not-offered' | 'beyond-effect' | 'favour-on-punishment' | 'against-reward' | 'filing'
    /**
     * 说明
     */
    detail: string
  }[]
  /**
   * 收到时间
   */
  receivedAt: string
}
