// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 标注
 */
export interface PresentedMark {
  /**
   * 标注种类：objection 异议、review 复议、litigation 诉讼、stay 停止执行、restructuring 重整屏蔽
   */
  mark: 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'
  /**
   * 起始日期
   */
  from: string
  /**
   * 截止日期；不填或 null 为仍在进行
   */
  until?: string | null
  /**
   * 文号
   */
  docNo?: string
}
