// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 名单记录列表.
 */
export interface ListEntryList {
  /**
   * 名单记录.
   */
  items: ListEntry[]
  /**
   * 下一页游标; a page may hold fewer than asked for, null after the last one.
   */
  next: string | null
}
/**
 * 名单记录, as its authority, the steward and the auditor read it.
 */
export interface ListEntry {
  /**
   * 记录编号.
   */
  id: string
  /**
   * 处理结果: entered or corrected; repeated: the same content again, nothing changes.
   */
  outcome?: 'entered' | 'repeated' | 'corrected'
  /**
   * 名单代码.
   */
  listId: string
  /**
   * 名单名称.
   */
  listName: string
  /**
   * 名单类别.
   */
  color: 'black' | 'watch' | 'red'
  /**
   * 状态 on the day of asking: 待生效, 有效, 暂停, 到期, 已修复, 已移出, 已撤销.
   */
  state: 'pending' | 'active' | 'suspended' | 'expired' | 'repaired' | 'removed' | 'revoked'
  /**
   * 内容版本, from 1.
   */
  revision: number
  /**
   * 所列主体; numbers of persons masked.
   */
  subject: {
    /**
     * 主体类别.
     */
    kind: 'organisation' | 'person'
    /**
     * 名称或姓名.
     */
    name: string
    /**
     * 统一社会信用代码.
     */
    uscc?: string
    /**
     * 证件类型.
     */
    idType?: string
    /**
     * 证件号码, first and last four characters.
     */
    idNo?: string
  }
  /**
   * 列入日期.
   */
  listedOn: string
  /**
   * 有效期截止日, inclusive; null: no end is fixed.
   */
  validTo: string | null
  /**
   * 等级.
   */
  grade?: string
  /**
   * 具体领域.
   */
  field?: string
  decision: SubmittedDecision
  /**
   * 移出; null while there is none.
   */
  removal: {
    /**
     * 移出原因.
     */
    cause: 'revoked' | 'repaired' | 'early' | 'error'
    /**
     * 移出决定文书号.
     */
    docNo: string
    /**
     * 移出生效日: first day without effect.
     */
    effectiveOn: string
    /**
     * 办理时间.
     */
    at: string
    /**
     * 办理的客户端.
     */
    by: string
  } | null
  /**
   * 标注.
   *
   * Items: 标注: what is under way about the entry.
   */
  marks: {
    /**
     * 标注种类: 异议, 复议, 诉讼, 停止执行, 重整屏蔽.
     */
    mark: 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'
    /**
     * 起始日.
     */
    from: string
    /**
     * 截止日, inclusive.
     */
    until?: string
    /**
     * 文书号.
     */
    docNo: string
    /**
     * 终止标注的文书号.
     */
    endDocNo?: string
    /**
     * 办理时间.
     */
    at: string
    /**
     * 办理的客户端.
     */
    by: string
  }[]
  /**
   * 暂停原因: the live black entries that suspend a red one.
   *
   * Items: 失信名单记录.
   */
  suspendedBy: {
    /**
     * 名单代码.
     */
    listId: string
    /**
     * 认定机关.
     */
    authority: string
  }[]
  /**
   * 提示.
   */
  warnings: InputErrorItem[]
  /**
   * 报送单位统一社会信用代码.
   */
  unit: string
  /**
   * 录入时间.
   */
  enteredAt: string
  /**
   * 最近变更时间.
   */
  changedAt: string
  /**
   * 录入时的政策版本.
   */
  policyVersion: string
  /**
   * 变更记录.
   *
   * Items: 一次变更.
   */
  history: {
    /**
     * 内容版本.
     */
    revision: number
    /**
     * 时间.
     */
    at: string
    /**
     * 办理的客户端.
     */
    by: string
    /**
     * 变更.
     */
    change: 'entered' | 'corrected' | 'removed' | 'marked'
    /**
     * 说明.
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
