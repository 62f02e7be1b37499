// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用主体, as the public sees it.
 */
export interface PublicSubject {
  /**
   * 统一社会信用代码.
   */
  uscc: string
  /**
   * 名称.
   */
  name: string
  /**
   * 曾用名, oldest first; absent when there are none.
   *
   * @minItems 1
   */
  formerNames?: [string, ...string[]]
  /**
   * 主体类别.
   */
  kind: 'enterprise' | 'individual-business' | 'institution' | 'social-organisation' | 'other'
  /**
   * 登记状态.
   */
  status: 'active' | 'deregistered' | 'revoked'
  /**
   * 待登记机关确认: known from a decision alone.
   */
  provisional: boolean
  /**
   * 登记地行政区划代码, as far as known.
   */
  district: string | null
  /**
   * 所属法人 of a branch.
   */
  parentUscc?: string
  counts: PublicCounts
}
/**
 * 公示条数 of a subject: what anybody can read about it today.
 */
export interface PublicCounts {
  /**
   * 公示中的行政许可条数.
   */
  licences: number
  /**
   * 公示中的行政处罚条数.
   */
  penalties: number
  /**
   * 公示中的守信激励名单条数.
   */
  redLists: number
  /**
   * 公示中的严重失信主体名单条数.
   */
  blackLists: number
}
