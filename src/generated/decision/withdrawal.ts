// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 撤下：使决定不再公示（《行政处罚法》第四十八条）
 */
export interface DecisionWithdrawal {
  /**
   * 撤下原因：revoked 决定已被依法撤销、changed 决定已被依法变更、unlawful 决定已被确认违法、void 决定已被确认无效、entered-in-error 信息录入有误（本不应公示）
   */
  cause: 'revoked' | 'changed' | 'unlawful' | 'void' | 'entered-in-error'
  /**
   * 公开说明：原样向社会公开
   */
  explanation: string
  /**
   * 撤下所依据的文书号
   */
  documentNo?: string
}
