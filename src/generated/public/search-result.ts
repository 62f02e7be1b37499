// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 查询结果: subjects whose name, code or pinyin initials match; never natural persons.
 */
export interface PublicSearchResult {
  /**
   * 信用主体.
   *
   * Items: 信用主体: one result.
   */
  items: {
    /**
     * 统一社会信用代码.
     */
    uscc: string
    /**
     * 名称.
     */
    name: string
    /**
     * 主体类别.
     */
    kind: 'enterprise' | 'individual-business' | 'institution' | 'social-organisation' | 'other'
    /**
     * 登记地行政区划代码, as far as known.
     */
    district: string | null
    counts: PublicCounts
  }[]
  /**
   * 符合条件的主体数; more than this when `totalIsExact` is false.
   */
  total: number
  /**
   * 总数是否准确: false when so many match that they were not all counted.
   */
  totalIsExact: boolean
  /**
   * 下一页游标; null after the last page.
   */
  next: string | null
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
