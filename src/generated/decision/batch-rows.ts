// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 批次行结果
 */
export interface DecisionBatchRows {
  /**
   * 行结果
   *
   * Items: 行结果：一行的处理结果
   */
  items: {
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
  /**
   * 下一页游标
   */
  next: string | null
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
