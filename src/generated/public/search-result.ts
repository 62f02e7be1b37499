// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 查询结果：名称、代码或者拼音首字母相符的主体；不含自然人
 */
export interface PublicSearchResult {
  /**
   * 信用主体
   *
   * Items: 信用主体：一条结果
   */
  items: {
    /**
     * 统一社会信用代码
     */
    uscc: string
    /**
     * 名称
     */
    name: string
    /**
     * 主体类别：enterprise 企业、individual-business 个体工商户、institution 机关事业单位、social-organisation 社会组织、other 其他
     */
    kind: 'enterprise' | 'individual-business' | 'institution' | 'social-organisation' | 'other'
    /**
     * 登记地行政区划代码；不详时没有
     */
    district: string | null
    counts: PublicCounts
  }[]
  /**
   * 符合条件的主体数；totalIsExact 为 false 时实际多于此数
   */
  total: number
  /**
   * 总数是否准确：符合的过多而未逐一计数时为 false
   */
  totalIsExact: boolean
  /**
   * 下一页游标；最后一页为 null
   */
  next: string | null
}
/**
 * 主体的公示条数：今天任何人可以查到的条数
 */
export interface PublicCounts {
  /**
   * 公示中的行政许可条数
   */
  licences: number
  /**
   * 公示中的行政处罚条数
   */
  penalties: number
  /**
   * 公示中的守信激励名单条数
   */
  redLists: number
  /**
   * 公示中的严重失信主体名单条数
   */
  blackLists: number
}
