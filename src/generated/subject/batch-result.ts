// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用主体批量登记结果：每一行的处理结果
 */
export interface SubjectBatchResult {
  /**
   * 接收行数，包括内容没有变化的行
   */
  accepted: number
  /**
   * 退回行数
   */
  refused: number
  /**
   * 行结果，按行的次序
   *
   * Items: 行结果：一行的处理结果
   */
  rows: {
    /**
     * 行号，从 1 起；空行计数但不列出
     */
    row: number
    /**
     * 处理结果：accepted 已接收、refused 退回
     */
    outcome: 'accepted' | 'refused'
    /**
     * 退回原因：该行的全部错误
     */
    errors?: InputErrorItem[]
    /**
     * 提示：已接收的行中存疑之处，例如校验位不符
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
