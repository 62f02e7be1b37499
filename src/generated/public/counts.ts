// Made from schemas/ by scripts/generate.mjs; do not edit.

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
