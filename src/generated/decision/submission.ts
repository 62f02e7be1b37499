// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 双公示报送：一条行政许可或行政处罚决定（发改办财金〔2018〕424号）
 */
export interface DecisionSubmission {
  /**
   * 信息类别：XK_FR 法人及非法人组织（含个体工商户）行政许可，XK_ZRR 自然人行政许可，CF_FR 法人及非法人组织（含个体工商户）行政处罚，CF_ZRR 自然人行政处罚
   */
  type: 'XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR'
  /**
   * 数据项代码与值；值一律为字符串，按部门原样报送，空字符串等同未填
   */
  record: {
    [k: string]: string | undefined
  }
  context?: SubmissionContext
}
/**
 * 报送背景：标准数据项之外须说明的事项
 */
export interface SubmissionContext {
  /**
   * 处罚程序：ordinary 普通程序，simple 简易程序（不属报送范围）
   */
  procedure?: 'ordinary' | 'simple'
  /**
   * 领域，例如 food-drug 食品药品、special-equipment 特种设备、work-safety 安全生产、fire 消防、environment 生态环境；其他领域用英文短横线连写
   */
  field?: string
  /**
   * 失信严重程度，由作出决定的机关认定：minor 轻微，general 一般，serious 严重
   */
  severity?: 'minor' | 'general' | 'serious'
  /**
   * 轻微失信仍须公示的理由
   */
  publishReason?: string
  /**
   * 不予公开的事由：trade 商业秘密，privacy 个人隐私，state 国家秘密（不得报送）
   */
  secrecy?: 'trade' | 'privacy' | 'state'
  /**
   * 历史数据补录，不评判及时性
   */
  backfill?: boolean
}
