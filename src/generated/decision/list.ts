// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 报送记录列表
 */
export interface DecisionList {
  /**
   * 记录
   *
   * Items: 报送记录：列表中的一条
   */
  items: {
    /**
     * 决定编号
     */
    id: string
    /**
     * 信息类别：XK_FR 法人及非法人组织（含个体工商户）行政许可、XK_ZRR 自然人行政许可、CF_FR 法人及非法人组织（含个体工商户）行政处罚、CF_ZRR 自然人行政处罚
     */
    type: string
    /**
     * 版本：内容版本号，从 1 起
     */
    revision: number
    /**
     * 文书号
     */
    documentNo: string | null
    /**
     * 行政相对人名称
     */
    party: string
    /**
     * 报送单位代码
     */
    unit: string
    /**
     * 首次收到时间，ISO 8601 时刻（UTC，以 Z 结尾）
     */
    receivedAt: string
    /**
     * 报送时限：自作出决定之日起七个工作日，不含决定当日
     */
    deadline: {
      /**
       * 决定日期，YYYY-MM-DD（北京时间）
       */
      decidedOn: string
      /**
       * 最迟公示日：期限的最后一天，YYYY-MM-DD（北京时间）
       */
      dueOn: string
      /**
       * 暂定：期限延伸到尚无正式放假通知的年度
       */
      provisional: boolean
      /**
       * 报送时效：首次收到日期与最迟公示日相比；on-time 按时、late 逾期、undetermined 待定（按暂定期限逾期）、backfill 历史数据（不评判）
       */
      received: 'on-time' | 'late' | 'undetermined' | 'backfill'
    }
    /**
     * 公示状态
     */
    publication: {
      /**
       * 状态：scheduled 待公示、published 公示中、ended 公示期满、withdrawn 已撤下、withheld 不予公示、held 待审核
       */
      state: string
      /**
       * 原因
       */
      reason: string | null
      /**
       * 公示截止日，YYYY-MM-DD（北京时间）；没有时为 null
       */
      until: string | null
    }
  }[]
  /**
   * 下一页游标
   */
  next: string | null
}
