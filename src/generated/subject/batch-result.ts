// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用主体批量登记结果: what became of every row.
 */
export interface SubjectBatchResult {
  /**
   * 接收行数, rows without any change included.
   */
  accepted: number
  /**
   * 退回行数.
   */
  refused: number
  /**
   * 行结果, in the order of the rows.
   *
   * Items: 行结果: what became of one row.
   */
  rows: {
    /**
     * 行号, from 1; blank lines count and are not told.
     */
    row: number
    /**
     * 处理结果.
     */
    outcome: 'accepted' | 'refused'
    /**
     * 退回原因: all faults of the row.
     */
    errors?: InputErrorItem[]
    /**
     * 提示: doubts about an accepted row, such as a wrong check character.
     */
    warnings?: InputErrorItem[]
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
