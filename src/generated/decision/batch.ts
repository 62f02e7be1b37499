// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 批次状态：批次目前的处理进度
 */
export interface DecisionBatchState {
  /**
   * 批次编号
   */
  id: string
  /**
   * 状态：waiting 等待处理、running 处理中、done 已完成、failed 失败
   */
  state: 'waiting' | 'running' | 'done' | 'failed'
  /**
   * 已处理行数
   */
  total: number
  /**
   * 接收行数
   */
  accepted: number
  /**
   * 重复行数
   */
  repeated: number
  /**
   * 更正行数
   */
  corrected: number
  /**
   * 退回行数
   */
  refused: number
  /**
   * 开始时间，ISO 8601 时刻（UTC，以 Z 结尾）
   */
  startedAt: string
  /**
   * 最近处理时间，ISO 8601 时刻（UTC，以 Z 结尾）
   */
  changedAt: string
}
