// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用主体登记信息: one line of the entity master as the registration authority states it; an absent optional member means that there is none.
 */
export interface SubjectRegistration {
  /**
   * 统一社会信用代码 (GB 32100-2015), 18 characters; a wrong check character is a warning.
   */
  uscc: string
  /**
   * 主体名称, in force now.
   */
  name: string
  /**
   * 主体类别: 企业, 个体工商户, 机关事业单位, 社会组织, 其他.
   */
  kind: 'enterprise' | 'individual-business' | 'institution' | 'social-organisation' | 'other'
  /**
   * 登记状态: 存续, 注销, 吊销.
   */
  status: 'active' | 'deregistered' | 'revoked'
  /**
   * 所在行政区划, the six digits of GB/T 2260 where known.
   */
  district?: string
  /**
   * 法定代表人或经营者姓名.
   */
  legalRepresentative?: string
  /**
   * 成立日期, YYYY-MM-DD in China time.
   */
  establishedOn?: string
  /**
   * 曾用名, oldest first; known ones are kept even when left out.
   *
   * @maxItems 50
   *
   * Items: 曾用名.
   */
  formerNames?: string[]
  /**
   * 所属法人统一社会信用代码, for a branch (分支机构).
   */
  parentUscc?: string
}
