// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 依据文件: a law, regulation or official document that a policy item rests on.
 */
export interface PolicyBasis {
  /**
   * 文件名称: title of the document
   */
  name: string
  /**
   * 文号: number of the document, null where it is not known
   */
  number: string | null
  /**
   * 发文日期: day of issue, null where it is not known
   */
  issuedOn: string | null
  /**
   * 条款: the articles relied on
   */
  article?: string
}
