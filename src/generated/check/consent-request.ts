// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 查询授权登记：自然人同意由客户端所属单位对其进行核查（《个人信息保护法》第十三条、《山东省社会信用条例》第二十条）
 */
export interface ConsentRequest {
  /**
   * 授权人
   */
  subject: {
    /**
     * 证件类型：用标准中的名称，例如身份证
     */
    idType: string
    /**
     * 证件号码：只保存加密钥的散列值和掩码
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
   * 授权截止日，含当日
   */
  validTo: string
  /**
   * 授权书：填编号、文本摘要，或者两者都填
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
