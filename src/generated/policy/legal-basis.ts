// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 法律依据：一份文件及其条款，供使用者阅读
 */
export interface LegalBasis {
  /**
   * 文件和条款：名称、文号和条款
   */
  text: string
  /**
   * 可信程度：verified 已核对原文、part-verified 只核对了一部分、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
}
