// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 批量列入结果: the answer to an NDJSON batch.
 */
export interface ListEntryBatchResult {
  /**
   * 批次编号.
   */
  id: string
  /**
   * 新列入行数.
   */
  entered: number
  /**
   * 内容变更行数.
   */
  changed: number
  /**
   * 重复行数.
   */
  repeated: number
  /**
   * 退回行数.
   */
  refused: number
  /**
   * 行结果.
   */
  rows: ListEntryBatchRow[]
  /**
   * 待确认移出: live entries of the list and unit that a complete file does not name.
   */
  gone: GoneEntry[]
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
/**
 * 文件中已没有的记录: still live here; it stays until its removal is confirmed.
 */
export interface GoneEntry {
  /**
   * 记录编号.
   */
  id: string
  /**
   * 名称或姓名.
   */
  name: string
  /**
   * 决定文书号.
   */
  docNo: string
  /**
   * 列入日期.
   */
  listedOn: string
  /**
   * 有效期截止日.
   */
  validTo: string | null
}
