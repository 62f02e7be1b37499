// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 批量列入结果：对一个 NDJSON 批次的答复
 */
export interface ListEntryBatchResult {
  /**
   * 批次编号
   */
  id: string
  /**
   * 新列入行数
   */
  entered: number
  /**
   * 内容变更行数
   */
  changed: number
  /**
   * 重复行数
   */
  repeated: number
  /**
   * 退回行数
   */
  refused: number
  /**
   * 行结果
   */
  rows: ListEntryBatchRow[]
  /**
   * 待确认移出：该单位该名单中仍有效、而完整文件中没有的记录
   */
  gone: GoneEntry[]
}
/**
 * 行结果：一行的处理结果
 */
export interface ListEntryBatchRow {
  /**
   * 行号，从 1 起
   */
  row: number
  /**
   * 处理结果：entered 新列入、changed 内容变更、repeated 重复（内容相同，不作改变）、refused 退回
   */
  outcome: 'entered' | 'changed' | 'repeated' | 'refused'
  /**
   * 记录编号
   */
  id?: string
  /**
   * 当日状态：pending 待生效、active 有效、suspended 暂停、expired 到期、repaired 已修复、removed 已移出、revoked 已撤销
   */
  state?: string
  /**
   * 有效期截止日
   */
  validTo?: string | null
  /**
   * 退回原因：该行的全部错误
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
 * 文件中已没有的记录：平台上仍然有效，确认移出以前予以保留
 */
export interface GoneEntry {
  /**
   * 记录编号
   */
  id: string
  /**
   * 名称或姓名
   */
  name: string
  /**
   * 决定文书号
   */
  docNo: string
  /**
   * 列入日期
   */
  listedOn: string
  /**
   * 有效期截止日
   */
  validTo: string | null
}
