// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 查询自然人的被查询记录：号码放在请求内容中，不出现在网址里
 */
export interface PersonChecksRequest {
  /**
   * 证件类型：用标准中的名称，例如身份证
   */
  idType: string
  /**
   * 证件号码
   */
  idNo: string
}
