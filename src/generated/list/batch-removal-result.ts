// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 确认移出结果
 */
export interface ListEntryBatchRemovalResult {
  /**
   * 移出条数
   */
  removed: number
  /**
   * 退回条数
   */
  refused: number
  /**
   * 逐条结果
   *
   * Items: 一条记录的结果
   */
  rows: {
    /**
     * 记录编号
     */
    id: string
    /**
     * 处理结果：removed 已移出、refused 退回
     */
    outcome: 'removed' | 'refused'
    /**
     * 移出后的状态：pending 待生效、active 有效、suspended 暂停、expired 到期、repaired 已修复、removed 已移出、revoked 已撤销
     */
    state?: string
    /**
     * 退回原因：该行的全部错误
     */
    errors?: InputErrorItem[]
  }[]
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
