// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 人工审核：对待审核记录作出决定
 */
export interface DecisionReview {
  /**
   * 审核结论：publish 公示、withhold 不予公示
   */
  verdict: 'publish' | 'withhold'
  /**
   * 审核意见
   */
  note: string
}
