// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 批量报送结果: the answer to an NDJSON batch.
 */
export interface DecisionBatchResult {
  /**
   * 批次编号.
   */
  id: string
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
   * 行结果.
   *
   * Items: 行结果: what became of one row.
   */
  rows: {
    /**
     * 行号, from 1.
     */
    row: number
    /**
     * 处理结果.
     */
    outcome: 'accepted' | 'repeated' | 'corrected' | 'refused'
    /**
     * 决定编号.
     */
    id?: string
    /**
     * 最迟公示日, YYYY-MM-DD in China time.
     */
    dueOn?: string
    /**
     * 退回原因: all faults of the row.
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
