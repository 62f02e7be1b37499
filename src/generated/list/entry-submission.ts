// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 名单列入：将一个主体列入守信激励、严重失信主体或者重点关注名单
 */
export interface ListEntrySubmission {
  /**
   * 名单代码，见 /api/v1/policies/lists，例如 LB-02
   */
  listId: string
  subject: SubmittedSubject
  /**
   * 列入日期
   */
  listedOn: string
  /**
   * 有效期截止日（含当日）；名单自定期限的可不填，由平台计算；null 表示未定截止日
   */
  validTo?: string | null
  /**
   * 等级，名单分等级的填报
   */
  grade?: string
  /**
   * 具体领域
   */
  field?: string
  decision: SubmittedDecision
}
/**
 * 所列主体：法人、非法人组织、个体工商户填 uscc，自然人填 idType 和 idNo
 */
export interface SubmittedSubject {
  /**
   * 统一社会信用代码
   */
  uscc?: string
  /**
   * 证件类型
   */
  idType?: string
  /**
   * 证件号码
   */
  idNo?: string
  /**
   * 名称或姓名
   */
  name: string
}
/**
 * 列入决定
 */
export interface SubmittedDecision {
  /**
   * 决定文书号
   */
  docNo: string
  /**
   * 作出决定的机关
   */
  authority: {
    /**
     * 机关全称
     */
    name: string
    /**
     * 统一社会信用代码
     */
    uscc: string
  }
  /**
   * 决定日期
   */
  decidedOn: string
  /**
   * 法律依据：文件和条款
   */
  basis: string
  /**
   * 列入事由：事实和理由，不得含个人号码
   */
  facts: string
  /**
   * 决定本身所作的措施的代码
   *
   * @maxItems 100
   */
  measures?: string[]
}
