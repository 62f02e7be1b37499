// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 批次状态: what has become of a batch so far.
 */
export interface DecisionBatchState {
  /**
   * 批次编号.
   */
  id: string
  /**
   * 状态.
   */
  state: 'waiting' | 'running' | 'done' | 'failed'
  /**
   * 已处理行数.
   */
  total: number
  /**
   * 接收行数.
   */
  accepted: number
  /**
   * 重复行数.
   */
  repeated: number
  /**
   * 更正行数.
   */
  corrected: number
  /**
   * 退回行数.
   */
  refused: number
  /**
   * 开始时间, instant ISO 8601 UTC.
   */
  startedAt: string
  /**
   * 最近处理时间, instant ISO 8601 UTC.
   */
  changedAt: string
}
