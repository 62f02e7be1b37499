// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 批次状态：批次目前的处理进度
 */
export interface ListEntryBatchState {
  /**
   * 批次编号
   */
  id: string
  /**
   * 名单代码
   */
  listId: string
  /**
   * 是否完整文件
   */
  complete: boolean
  /**
   * 状态：running 处理中、done 已完成、failed 失败
   */
  state: 'running' | 'done' | 'failed'
  /**
   * 已处理行数
   */
  total: number
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
   * 文件中已没有、仍有效的记录数
   */
  gone: number
  /**
   * 开始时间
   */
  startedAt: string
  /**
   * 最近处理时间
   */
  changedAt: string
}
