// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 公示规则：以数据表达的一条公示规则，按决定日期适用
 */
export type PublicationRule =
  PenaltyGeneration | LicencePublication | Withholding | SeverityTable | PublicationCeiling

/**
 * 行政处罚公示期规则：一个时期的规则中，各失信程度的公示期
 */
export interface PenaltyGeneration {
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
   * 规则类型：本条目规定的是哪种规则
   */
  kind: 'penalty-generation'
  /**
   * 各档公示期：每档一条
   */
  classes: ClassPeriod[]
  /**
   * 特别规定：特定领域或者处罚种类的公示期；以最先符合的一条代替该档的公示期
   */
  exceptions: PeriodException[]
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
export interface ClassPeriod {
  /**
   * 失信程度：minor 轻微、general 一般、serious 严重
   */
  severity: 'minor' | 'general' | 'serious'
  /**
   * 是否公示：写明理由才公示的为 false
   */
  shown: boolean
  /**
   * 最短公示期：自决定之日起算；规则未作规定的为 null，随时可以修复的为 P0D
   */
  min: string | null
  /**
   * 最长公示期：自决定之日起算
   */
  max: string
  /**
   * 可信程度：verified 已核对原文、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
   */
  mark: 'verified' | 'from-memory' | 'derived'
}
export interface PeriodException {
  /**
   * 监管领域：所适用的领域
   *
   * Items: 监管领域：领域代码
   */
  fields: string[]
  /**
   * 处罚种类：决定的处罚种类须含其中之一；空为不限
   *
   * Items: 处罚种类：规范种类
   */
  kinds: string[]
  /**
   * 失信程度：所适用的档次
   *
   * Items: 失信程度：minor 轻微、general 一般、serious 严重
   */
  classes: ('minor' | 'general' | 'serious')[]
  /**
   * 最短公示期：自决定之日起算；规则未作规定的为 null，随时可以修复的为 P0D
   */
  min: string | null
  /**
   * 最长公示期：自决定之日起算
   */
  max: string
  /**
   * 可否提前修复：公示期满以前一律不得终止公示的为 false
   */
  earlyRepair: boolean
  /**
   * 可信程度：verified 已核对原文、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
   */
  mark: 'verified' | 'from-memory' | 'derived'
}
/**
 * 行政许可公示规则：行政许可的公示不设期限
 */
export interface LicencePublication {
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
   * 规则类型：本条目规定的是哪种规则
   */
  kind: 'licence'
}
/**
 * 不予公示规则：哪些信息一律不公示
 */
export interface Withholding {
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
   * 规则类型：本条目规定的是哪种规则
   */
  kind: 'withholding'
  /**
   * 原因：随记录给出的不予公示原因；secrecy 依法不予公开、natural-person 自然人
   */
  reason: 'secrecy' | 'natural-person'
  /**
   * 信息类别：所适用的信息类别
   *
   * Items: 信息类别：XK_FR 法人及非法人组织（含个体工商户）行政许可、XK_ZRR 自然人行政许可、CF_FR 法人及非法人组织（含个体工商户）行政处罚、CF_ZRR 自然人行政处罚
   */
  types: ('XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR')[]
}
/**
 * 失信程度默认分档：按处罚种类分档，以及机关认定的哪些档次与之矛盾
 */
export interface SeverityTable {
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
   * 规则类型：本条目规定的是哪种规则
   */
  kind: 'severity-table'
  /**
   * 分档：各档所含的处罚种类；有多个种类的按最重的一档
   */
  classes: {
    /**
     * 失信程度：minor 轻微、general 一般、serious 严重
     */
    severity: 'minor' | 'general' | 'serious'
    /**
     * 处罚种类：属于本档的种类
     *
     * Items: 处罚种类：规范种类
     */
    kinds: string[]
  }[]
  /**
   * 其他种类：未列出的处罚种类所属的档次；minor 轻微、general 一般、serious 严重
   */
  otherwise: 'minor' | 'general' | 'serious'
  /**
   * 相容档次：默认为某档时，机关可以认定的档次
   */
  allowed: {
    /**
     * 默认为轻微（minor）时相容的档次
     *
     * Items: 失信程度：minor 轻微、general 一般、serious 严重
     */
    minor: ('minor' | 'general' | 'serious')[]
    /**
     * 默认为一般（general）时相容的档次
     *
     * Items: 失信程度：minor 轻微、general 一般、serious 严重
     */
    general: ('minor' | 'general' | 'serious')[]
    /**
     * 默认为严重（serious）时相容的档次
     *
     * Items: 失信程度：minor 轻微、general 一般、serious 严重
     */
    serious: ('minor' | 'general' | 'serious')[]
  }
  /**
   * 金额分档：特定领域或者机关按罚款金额分档；以最先符合的一条为准
   */
  thresholds: FineThreshold[]
}
export interface FineThreshold {
  /**
   * 监管领域：领域代码；不填为不限
   */
  field?: string
  /**
   * 处罚机关统一社会信用代码；不填为不限
   */
  authority?: string
  /**
   * 罚款金额下限（万元）：罚款不低于此数
   */
  fineFrom: string
  /**
   * 罚款金额上限（万元）：罚款低于此数；不填为没有上限
   */
  fineBelow?: string
  /**
   * 失信程度：minor 轻微、general 一般、serious 严重
   */
  severity: 'minor' | 'general' | 'serious'
}
/**
 * 公示期上限：不论哪一档，公示期均不超过此期限
 */
export interface PublicationCeiling {
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
   * 规则类型：本条目规定的是哪种规则
   */
  kind: 'ceiling'
  /**
   * 最长公示期：自决定之日起算
   */
  max: string
}
