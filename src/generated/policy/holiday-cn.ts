// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 节假日数据（holiday-cn 格式）: the open-data form of a yearly holiday notice, as maintained by NateScarlet/holiday-cn.
 */
export interface HolidayCnNotice {
  /**
   * 格式: address of the data format, ignored
   */
  $schema?: string
  /**
   * 数据地址: where the file came from, ignored
   */
  $id?: string
  /**
   * 年度: the year that the notice arranges
   */
  year: number
  /**
   * 通知原文地址: addresses of the notice and its amendments
   */
  papers: string[]
  /**
   * 日期: days off and make-up working days
   *
   * @maxItems 120
   */
  days: {
    /**
     * 节日名称: the festival that the day belongs to
     */
    name: string
    /**
     * 日期: China calendar date
     */
    date: string
    /**
     * 是否放假: false for a make-up working day
     */
    isOffDay: boolean
  }[]
}
