// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 批量报送结果：对一个 NDJSON 批次的答复
 */
export interface DecisionBatchResult {
  /**
   * 批次编号
   */
  id: string
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
   * 行结果
   *
   * Items: 行结果：一行的处理结果
   */
  rows: {
    /**
     * 行号，从 1 起
     */
    row: number
    /**
     * 处理结果：accepted 已接收、repeated 重复（内容相同，不作改变）、corrected 已更正、refused 退回
     */
    outcome: 'accepted' | 'repeated' | 'corrected' | 'refused'
    /**
     * 决定编号
     */
    id?: string
    /**
     * 最迟公示日，YYYY-MM-DD（北京时间）
     */
    dueOn?: string
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
