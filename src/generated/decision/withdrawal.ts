// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 撤下申请: takes a decision from the public (行政处罚法 art. 48).
 */
export interface DecisionWithdrawal {
  /**
   * 撤下原因.
   */
  cause: 'revoked' | 'changed' | 'unlawful' | 'void' | 'entered-in-error'
  /**
   * 公开说明: shown to the public as it stands.
   */
  explanation: string
  /**
   * 文书号 of the act that it rests on.
   */
  documentNo?: string
}
