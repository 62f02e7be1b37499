// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 节假日安排通知: off days and make-up working days of one yearly notice of the State Council; it may regulate days of the December before.
 */
export interface CalendarNotice {
  /**
   * 标识: unique within its area, never reused
   */
  id: string
  /**
   * 名称: Chinese name of the item
   */
  title: string
  /**
   * 生效日期: first day, inclusive
   */
  validFrom: string
  /**
   * 失效日期: last day, inclusive; null while in force
   */
  validTo: string | null
  /**
   * 依据: documents that the item rests on
   */
  basis: PolicyBasis[]
  /**
   * 可信程度: read in the source, from memory, or derived by the platform
   */
  mark: 'verified' | 'from-memory' | 'derived'
  /**
   * 出处: where the facts were read
   */
  source: string[]
  /**
   * 说明: what a reader of the item must know
   */
  note?: string
  /**
   * 年度: the year that the notice arranges
   */
  year: number
  /**
   * 状态: from the published notice, or statutory days only while the notice is not out
   */
  status: 'official' | 'provisional'
  /**
   * 放假日期: days off, weekends inside a holiday included
   *
   * @maxItems 120
   */
  offDays: {
    /**
     * 日期: China calendar date
     */
    date: string
    /**
     * 节日名称: the festival that the day belongs to
     */
    name: string
  }[]
  /**
   * 调休上班日期: Saturdays and Sundays that are working days
   *
   * @maxItems 120
   */
  workDays: {
    /**
     * 日期: China calendar date
     */
    date: string
    /**
     * 节日名称: the festival that the day belongs to
     */
    name: string
  }[]
}
/**
 * 依据文件: a law, regulation or official document that a policy item rests on.
 */
export interface PolicyBasis {
  /**
   * 文件名称: title of the document
   */
  name: string
  /**
   * 文号: number of the document, null where it is not known
   */
  number: string | null
  /**
   * 发文日期: day of issue, null where it is not known
   */
  issuedOn: string | null
  /**
   * 条款: the articles relied on
   */
  article?: string
}
