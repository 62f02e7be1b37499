// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 反馈办理列表：先按单位、再按截止日排列
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
 * 反馈办理情况：待反馈、逾期未反馈或者反馈存疑的核查
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
   * 状态：awaiting 待反馈、overdue 逾期未反馈、answered 已反馈
   */
  state: 'awaiting' | 'overdue' | 'answered'
  /**
   * 反馈截止日；当时工作日历未及该日，或者没有提出措施的，为 null
   */
  dueOn: string | null
  /**
   * 暂定：该日所在年度的放假通知当时尚未发布；已发布时无此项
   */
  dueProvisional?: true
  /**
   * 催报时间；未催报时为 null
   */
  remindedAt: string | null
  /**
   * 提出的措施
   *
   * Items: 措施
   */
  offered: {
    /**
     * 核查对象在答复中的位置，从 0 起
     */
    subject: number
    /**
     * 措施代码
     */
    measure: string
  }[]
  /**
   * 核实记录：信用办对与答复不符的反馈的核实
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
