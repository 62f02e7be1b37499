// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 标注
 */
export interface PresentedMark {
  /**
   * 标注种类: 异议, 复议, 诉讼, 停止执行, 重整屏蔽
   */
  mark: 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'
  /**
   * 起始日期
   */
  from: string
  /**
   * 截止日期; absent or null: still under way
   */
  until?: string | null
  /**
   * 文号
   */
  docNo?: string
}
