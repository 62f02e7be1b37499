// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 代码表: the values that a field of the data standard may take.
 */
export interface CodeTable {
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
   * 适用字段: fields whose value is taken from this table
   *
   * Items: 字段代码: code of a field of the standard
   */
  fields: string[]
  /**
   * 开放取值前缀: a value that begins so is allowed and names its own kind, e.g. 其他-
   */
  openPrefix?: string
  /**
   * 分隔符: characters that may join several values
   */
  separator?: string
  /**
   * 取值: the values, in the order of the standard
   */
  values: {
    /**
     * 取值: the text that is stored and exchanged
     */
    value: string
    /**
     * 代码: the code that some systems send for it
     */
    code?: string
    /**
     * 别名: other texts and codes that are read as this value
     *
     * Items: 别名: another text or code that is read as this value
     */
    aliases?: string[]
    /**
     * 规范种类: values of the canonical table that this one stands for
     *
     * Items: 规范种类: value of the canonical table
     */
    canonical?: string[]
    /**
     * 对应方式: the canonical values all apply, at least one does, or exactly one does (the text of the decision must tell which)
     */
    choice?: 'all' | 'any' | 'one'
    /**
     * 可信程度: where it differs from that of the table
     */
    mark?: 'verified' | 'from-memory' | 'derived'
    /**
     * 已停用: found in old records only
     */
    retired?: boolean
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
