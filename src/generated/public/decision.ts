// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 公示的决定：今天任何人可以查到的行政许可或者行政处罚决定
 */
export interface PublicDecision {
  /**
   * 决定编号
   */
  id: string
  /**
   * 信息类别：XK_FR 法人及非法人组织（含个体工商户）行政许可、XK_ZRR 自然人行政许可、CF_FR 法人及非法人组织（含个体工商户）行政处罚、CF_ZRR 自然人行政处罚
   */
  type: 'XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR'
  /**
   * 行政相对人
   */
  subject: {
    /**
     * 行政相对人名称
     */
    name: string
    /**
     * 统一社会信用代码；没有代码的个体工商户为 null
     */
    uscc: string | null
  }
  /**
   * 公开数据项：按数据标准（发改办财金〔2018〕424号）的代码，不含不得公开的内容
   */
  record: {
    [k: string]: string | undefined
  }
  /**
   * 公示
   */
  publication: {
    /**
     * 公示开始日，YYYY-MM-DD（北京时间）
     */
    from: string
    /**
     * 公示截止日，含当日，YYYY-MM-DD（北京时间）；没有截止日的为 null
     */
    until: string | null
    /**
     * 公示依据：文件名称和文号
     */
    basis: string
    /**
     * 规则编号
     */
    rule: string
    /**
     * 依据核实情况：verified 已核对原文、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
     */
    mark: 'verified' | 'from-memory' | 'derived'
    /**
     * 最早可申请信用修复之日，YYYY-MM-DD（北京时间）；没有时为 null
     */
    repairableFrom: string | null
  }
  /**
   * 公示期限
   */
  deadline: {
    /**
     * 决定作出日，YYYY-MM-DD（北京时间）
     */
    decidedOn: string
    /**
     * 法定最迟公示日：作出决定后第七个工作日，YYYY-MM-DD（北京时间）
     */
    dueOn: string
    /**
     * 暂定：期限延伸到尚无正式放假通知的年度
     */
    provisional: boolean
  }
  /**
   * 平台对本次公示的说明
   */
  remarks: string[]
}
