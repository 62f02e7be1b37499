// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 可信程度：verified 已核对原文、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
 */
export type EvidenceMark = 'verified' | 'from-memory' | 'derived'
/**
 * 信息类别：XK_FR 法人及非法人组织（含个体工商户）行政许可、XK_ZRR 自然人行政许可、CF_FR 法人及非法人组织（含个体工商户）行政处罚、CF_ZRR 自然人行政处罚
 */
export type RecordTypeCode = 'XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR'

/**
 * 双公示数据标准：四类记录的数据项，及其先后各版模板（发改办财金〔2018〕424号）
 */
export interface FieldsPolicy {
  /**
   * 版本编号
   */
  id: string
  /**
   * 标准名称
   */
  title: string
  /**
   * 生效日期
   */
  validFrom: string
  /**
   * 失效日期（含当日）；null 为现行有效
   */
  validTo: string | null
  /**
   * 依据文件
   */
  basis: PolicyBasis[]
  mark: EvidenceMark
  /**
   * 出处
   */
  source: string[]
  /**
   * 四类记录
   *
   * @minItems 4
   * @maxItems 4
   */
  types: [RecordTable, RecordTable, RecordTable, RecordTable]
  /**
   * 2018年7月版（A版）中名称不同的数据项，换算为现行数据项
   */
  revisionA: RenamedField[]
  superseded: SupersededTemplate
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
/**
 * 一类记录的数据项表
 */
export interface RecordTable {
  type: RecordTypeCode
  /**
   * 记录名称
   */
  title: string
  /**
   * 数据项，按标准次序
   *
   * @minItems 1
   */
  fields: [RecordField, ...RecordField[]]
}
/**
 * 数据项
 */
export interface RecordField {
  /**
   * 次序，从 1 起
   */
  order: number
  /**
   * 数据项代码
   */
  code: string
  /**
   * 数据项名称
   */
  name: string
  /**
   * 数据类型：text 文本、date 日期、amount 金额（万元，18 位含 6 位小数）
   */
  type: 'text' | 'date' | 'amount'
  /**
   * 最大长度，按字符计
   */
  maxLength?: number
  /**
   * 允许换行和制表符的长文本
   */
  lineBreaks?: true
  /**
   * R 必填，C 有条件必填，O 选填
   */
  required: 'R' | 'C' | 'O'
  /**
   * 公示属性：public 公开、never 永不公开、internal 默认仅内部
   */
  publicity: 'public' | 'never' | 'internal'
  /**
   * 所用代码表
   */
  codeTable?: string
  mark: EvidenceMark
}
/**
 * A版数据项：改名并补出证件类型
 */
export interface RenamedField {
  /**
   * A版代码
   */
  code: string
  /**
   * A版名称
   */
  name: string
  /**
   * 出现于哪些记录
   */
  types: RecordTypeCode[]
  /**
   * 现行代码：证件号码
   */
  number: string
  /**
   * 现行代码：证件类型
   */
  document: string
  /**
   * 补出的证件类型
   */
  documentType: string
}
/**
 * 已被取代的模板：可辨认，不接收
 */
export interface SupersededTemplate {
  /**
   * 模板编号
   */
  template: string
  /**
   * 模板名称
   */
  title: string
  /**
   * 与现行标准同名的代码
   */
  shared: string[]
  /**
   * 旧模板独有的代码
   */
  codes: SupersededCode[]
}
/**
 * 旧代码及其替代
 */
export interface SupersededCode {
  /**
   * 旧代码
   */
  code: string
  /**
   * 旧名称
   */
  name: string
  /**
   * 现行代码；空为不再采集
   */
  replacedBy: string[]
}
