// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 节假日数据（holiday-cn 格式）：年度放假通知的开放数据，由 NateScarlet/holiday-cn 维护
 */
export interface HolidayCnNotice {
  /**
   * 格式：数据格式的网址，不使用
   */
  $schema?: string
  /**
   * 数据地址：文件来源的网址，不使用
   */
  $id?: string
  /**
   * 年度：通知所安排的年份
   */
  year: number
  /**
   * 通知原文地址：通知及其修改的网址
   */
  papers: string[]
  /**
   * 日期：放假日和调休上班日
   *
   * @maxItems 120
   */
  days: {
    /**
     * 节日名称：该日所属的节日
     */
    name: string
    /**
     * 日期：北京时间的日历日
     */
    date: string
    /**
     * 是否放假：调休上班日为 false
     */
    isOffDay: boolean
  }[]
}
