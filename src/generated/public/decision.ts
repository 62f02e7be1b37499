// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 公示的决定: a licence or penalty decision as anybody can read it today.
 */
export interface PublicDecision {
  /**
   * 决定编号.
   */
  id: string
  /**
   * 信息类别.
   */
  type: 'XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR'
  /**
   * 行政相对人.
   */
  subject: {
    /**
     * 行政相对人名称.
     */
    name: string
    /**
     * 统一社会信用代码; null for a sole trader without one.
     */
    uscc: string | null
  }
  /**
   * 公开数据项 by the codes of the data standard (发改办财金〔2018〕424号), less what must not be seen.
   */
  record: {
    [k: string]: string | undefined
  }
  /**
   * 公示.
   */
  publication: {
    /**
     * 公示开始日, YYYY-MM-DD in China time.
     */
    from: string
    /**
     * 公示截止日, inclusive, YYYY-MM-DD in China time; null: no last day.
     */
    until: string | null
    /**
     * 公示依据: document and number.
     */
    basis: string
    /**
     * 规则编号.
     */
    rule: string
    /**
     * 依据核实情况.
     */
    mark: 'verified' | 'from-memory' | 'derived'
    /**
     * 最早可申请信用修复之日, YYYY-MM-DD in China time; null: none.
     */
    repairableFrom: string | null
  }
  /**
   * 公示期限.
   */
  deadline: {
    /**
     * 决定作出日, YYYY-MM-DD in China time.
     */
    decidedOn: string
    /**
     * 法定最迟公示日: the seventh working day after the decision, YYYY-MM-DD in China time.
     */
    dueOn: string
    /**
     * 暂定: the period reaches into a year without an official holiday notice.
     */
    provisional: boolean
  }
  /**
   * 平台说明 on this publication.
   */
  remarks: string[]
}
