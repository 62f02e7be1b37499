// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 人工审核: a person decides on a held record.
 */
export interface DecisionReview {
  /**
   * 审核结论.
   */
  verdict: 'publish' | 'withhold'
  /**
   * 审核意见.
   */
  note: string
}
