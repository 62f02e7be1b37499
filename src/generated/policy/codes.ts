// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 代码表：数据标准中某个数据项可以取的值
 */
export interface CodeTable {
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
   * 适用字段：取值来自本表的数据项
   *
   * Items: 字段代码：标准中数据项的代码
   */
  fields: string[]
  /**
   * 开放取值前缀：以此开头的值可以自行写明种类，例如“其他-”
   */
  openPrefix?: string
  /**
   * 分隔符：连接多个取值的字符
   */
  separator?: string
  /**
   * 取值：按标准中的次序
   */
  values: {
    /**
     * 取值：存储和交换所用的文字
     */
    value: string
    /**
     * 代码：部分系统报送时使用的代码
     */
    code?: string
    /**
     * 别名：视为本取值的其他文字和代码
     *
     * Items: 别名：视为本取值的其他文字或者代码
     */
    aliases?: string[]
    /**
     * 规范种类：本取值对应的规范代码表中的值
     *
     * Items: 规范种类：规范代码表中的值
     */
    canonical?: string[]
    /**
     * 对应方式：all 全部适用、any 至少适用一项、one 恰好适用一项（以决定文本为准）
     */
    choice?: 'all' | 'any' | 'one'
    /**
     * 可信程度：verified 已核对原文、from-memory 凭记忆录入（待核）、derived 平台推定（待核）；与全表相同的不填
     */
    mark?: 'verified' | 'from-memory' | 'derived'
    /**
     * 已停用：仅见于旧记录
     */
    retired?: boolean
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
