// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 查询自然人的被查询记录: in the body, so that no number stands in an address.
 */
export interface PersonChecksRequest {
  /**
   * 证件类型, in the standard's words, such as 身份证
   */
  idType: string
  /**
   * 证件号码
   */
  idNo: string
}
