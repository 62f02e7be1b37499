// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 核查反馈回执：登记在案的反馈
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
   * 提请信用办核实之处：反馈与答复不符的地方；相符时为空
   *
   * Items: 不符之处
   */
  raised: {
    /**
     * 代码：not-offered 核查未提出该措施、beyond-effect 办理结果重于措施的效果、favour-on-punishment 以失信惩戒措施加速办理、against-reward 以守信激励措施作不利处理、filing 备案事项因信用状况被拒绝或者限制
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
