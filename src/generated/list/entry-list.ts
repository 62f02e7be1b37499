// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 名单记录列表
 */
export interface ListEntryList {
  /**
   * 名单记录
   */
  items: ListEntry[]
  /**
   * 下一页游标：一页可能少于所要求的条数；最后一页为 null
   */
  next: string | null
}
/**
 * 名单记录：认定机关、信用办和审计人员所见的内容
 */
export interface ListEntry {
  /**
   * 记录编号
   */
  id: string
  /**
   * 处理结果：entered 新列入、repeated 重复（内容相同，不作改变）、corrected 已更正
   */
  outcome?: 'entered' | 'repeated' | 'corrected'
  /**
   * 名单代码
   */
  listId: string
  /**
   * 名单名称
   */
  listName: string
  /**
   * 名单类别：black 严重失信主体名单、watch 重点关注、red 守信激励
   */
  color: 'black' | 'watch' | 'red'
  /**
   * 查询当日的状态：pending 待生效、active 有效、suspended 暂停、expired 到期、repaired 已修复、removed 已移出、revoked 已撤销
   */
  state: 'pending' | 'active' | 'suspended' | 'expired' | 'repaired' | 'removed' | 'revoked'
  /**
   * 内容版本，从 1 起
   */
  revision: number
  /**
   * 所列主体；自然人的证件号码掩码显示
   */
  subject: {
    /**
     * 主体类别：organisation 单位、person 自然人
     */
    kind: 'organisation' | 'person'
    /**
     * 名称或姓名
     */
    name: string
    /**
     * 统一社会信用代码
     */
    uscc?: string
    /**
     * 证件类型
     */
    idType?: string
    /**
     * 证件号码，只显示前四位和后四位
     */
    idNo?: string
  }
  /**
   * 列入日期
   */
  listedOn: string
  /**
   * 有效期截止日，含当日；null 为未定截止日
   */
  validTo: string | null
  /**
   * 等级
   */
  grade?: string
  /**
   * 具体领域
   */
  field?: string
  decision: SubmittedDecision
  /**
   * 移出；未移出时为 null
   */
  removal: {
    /**
     * 移出原因：revoked 列入决定被撤销、repaired 信用修复、early 提前移出、error 列入错误
     */
    cause: 'revoked' | 'repaired' | 'early' | 'error'
    /**
     * 移出决定文书号
     */
    docNo: string
    /**
     * 移出生效日：不再有效的第一天
     */
    effectiveOn: string
    /**
     * 办理时间
     */
    at: string
    /**
     * 办理的客户端
     */
    by: string
  } | null
  /**
   * 标注
   *
   * Items: 标注：针对该记录正在进行的程序
   */
  marks: {
    /**
     * 标注种类：objection 异议、review 复议、litigation 诉讼、stay 停止执行、restructuring 重整屏蔽
     */
    mark: 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'
    /**
     * 起始日
     */
    from: string
    /**
     * 截止日，含当日
     */
    until?: string
    /**
     * 文书号
     */
    docNo: string
    /**
     * 终止标注的文书号
     */
    endDocNo?: string
    /**
     * 办理时间
     */
    at: string
    /**
     * 办理的客户端
     */
    by: string
  }[]
  /**
   * 暂停原因：使守信激励记录暂停的、有效的严重失信主体名单记录
   *
   * Items: 严重失信主体名单记录
   */
  suspendedBy: {
    /**
     * 名单代码
     */
    listId: string
    /**
     * 认定机关
     */
    authority: string
  }[]
  /**
   * 提示
   */
  warnings: InputErrorItem[]
  /**
   * 报送单位统一社会信用代码
   */
  unit: string
  /**
   * 录入时间
   */
  enteredAt: string
  /**
   * 最近变更时间
   */
  changedAt: string
  /**
   * 录入时的政策版本
   */
  policyVersion: string
  /**
   * 变更记录
   *
   * Items: 一次变更
   */
  history: {
    /**
     * 内容版本
     */
    revision: number
    /**
     * 时间
     */
    at: string
    /**
     * 办理的客户端
     */
    by: string
    /**
     * 变更：entered 列入、corrected 更正、removed 移出、marked 标注
     */
    change: 'entered' | 'corrected' | 'removed' | 'marked'
    /**
     * 说明
     */
    note?: string
  }[]
}
/**
 * 列入决定
 */
export interface SubmittedDecision {
  /**
   * 决定文书号
   */
  docNo: string
  /**
   * 作出决定的机关
   */
  authority: {
    /**
     * 机关全称
     */
    name: string
    /**
     * 统一社会信用代码
     */
    uscc: string
  }
  /**
   * 决定日期
   */
  decidedOn: string
  /**
   * 法律依据：文件和条款
   */
  basis: string
  /**
   * 列入事由：事实和理由，不得含个人号码
   */
  facts: string
  /**
   * 决定本身所作的措施的代码
   *
   * @maxItems 100
   */
  measures?: string[]
}
/**
 * 输入错误：一处错误的位置、代码与说明
 */
export interface InputErrorItem {
  /**
   * 出错位置（JSON Pointer，以 # 开头）
   */
  pointer: string
  /**
   * 错误代码
   */
  code: string
  /**
   * 发送的是什么，允许的是什么
   */
  detail: string
}
