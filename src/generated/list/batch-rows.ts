// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 批次行结果.
 */
export interface ListEntryBatchRows {
  /**
   * 行结果.
   */
  items: ListEntryBatchRow[]
  /**
   * 下一页游标.
   */
  next: string | null
}
/**
 * 行结果: what became of one row.
 */
export interface ListEntryBatchRow {
  /**
   * 行号, from 1.
   */
  row: number
  /**
   * 处理结果.
   */
  outcome: 'entered' | 'changed' | 'repeated' | 'refused'
  /**
   * 记录编号.
   */
  id?: string
  /**
   * 当日状态.
   */
  state?: string
  /**
   * 有效期截止日.
   */
  validTo?: string | null
  /**
   * 退回原因: all faults of the row.
   */
  errors?: InputErrorItem[]
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
