// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 节假日安排通知：国务院办公厅一个年度通知的放假日和调休上班日；可以涉及上年十二月的日期
 */
export interface CalendarNotice {
  /**
   * 标识：在同类条目中唯一，不重复使用
   */
  id: string
  /**
   * 名称：条目的中文名称
   */
  title: string
  /**
   * 生效日期：第一天，含当日
   */
  validFrom: string
  /**
   * 失效日期：最后一天，含当日；现行有效的为 null
   */
  validTo: string | null
  /**
   * 依据：条目所依据的文件
   */
  basis: PolicyBasis[]
  /**
   * 可信程度：verified 已核对原文、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
   */
  mark: 'verified' | 'from-memory' | 'derived'
  /**
   * 出处：内容取自何处
   */
  source: string[]
  /**
   * 说明：阅读该条目须知的内容
   */
  note?: string
  /**
   * 年度：通知所安排的年份
   */
  year: number
  /**
   * 状态：official 正式（取自已发布的通知）、provisional 暂定（通知未发布，只含法定节假日）
   */
  status: 'official' | 'provisional'
  /**
   * 放假日期：包括假期之内的周末
   *
   * @maxItems 120
   */
  offDays: {
    /**
     * 日期：北京时间的日历日
     */
    date: string
    /**
     * 节日名称：该日所属的节日
     */
    name: string
  }[]
  /**
   * 调休上班日期：须上班的周六、周日
   *
   * @maxItems 120
   */
  workDays: {
    /**
     * 日期：北京时间的日历日
     */
    date: string
    /**
     * 节日名称：该日所属的节日
     */
    name: string
  }[]
}
/**
 * 依据文件：政策条目所依据的法律、法规或者公文
 */
export interface PolicyBasis {
  /**
   * 文件名称
   */
  name: string
  /**
   * 文号；不详时为 null
   */
  number: string | null
  /**
   * 发文日期；不详时为 null
   */
  issuedOn: string | null
  /**
   * 条款：所依据的条文
   */
  article?: string
}
