// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 查询授权登记: a person's consent to be checked by the unit of the client (个人信息保护法第十三条, 《山东省社会信用条例》第二十条).
 */
export interface ConsentRequest {
  /**
   * 授权人
   */
  subject: {
    /**
     * 证件类型, in the standard's words, such as 身份证
     */
    idType: string
    /**
     * 证件号码; kept only as a keyed hash and a mask
     */
    idNo: string
    /**
     * 姓名
     */
    name: string
  }
  /**
   * 授权的场景
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 场景代码
   */
  scenarios: [string, ...string[]]
  /**
   * 授权目的
   */
  purpose: string
  /**
   * 授权起始日
   */
  validFrom: string
  /**
   * 授权截止日, inclusive
   */
  validTo: string
  /**
   * 授权书: its number, the digest of its text, or both
   */
  evidence: {
    /**
     * 授权书编号
     */
    documentNo?: string
    /**
     * 授权书文本的 SHA-256
     */
    sha256?: string
  }
}
