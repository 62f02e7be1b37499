// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 历史版本：决定以前的内容版本
 */
export interface DecisionRevisionAnswer {
  /**
   * 决定编号
   */
  id: string
  /**
   * 版本：内容版本号，从 1 起
   */
  revision: number
  /**
   * 信息类别：XK_FR 法人及非法人组织（含个体工商户）行政许可、XK_ZRR 自然人行政许可、CF_FR 法人及非法人组织（含个体工商户）行政处罚、CF_ZRR 自然人行政处罚
   */
  type: string
  /**
   * 数据项：按数据标准的代码给出的值；证件号码掩码显示
   */
  record: {
    [k: string]: string | undefined
  }
  /**
   * 报送背景，与报送时一致
   */
  context: {
    [k: string]: unknown | undefined
  }
  /**
   * 当时的公示状态
   */
  publication: {
    /**
     * 公示状态：scheduled 待公示、published 公示中、ended 公示期满、withdrawn 已撤下、withheld 不予公示、held 待审核
     */
    state: string
    /**
     * 公示截止日，YYYY-MM-DD（北京时间）；没有时为 null
     */
    until: string | null
    /**
     * 原因
     */
    reason: string | null
  }
  /**
   * 被替代时间，ISO 8601 时刻（UTC，以 Z 结尾）
   */
  supersededAt: string
}
