// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 政策：以数据表达、由平台适用的一类规定；答复中写明所用的版本
 */
export interface PublicPolicies {
  /**
   * 政策类别：lists 名单、measures 措施、scenarios 场景、engine 规则参数、calendar 工作日历、periods 公示期、codes 代码表
   */
  area: 'lists' | 'measures' | 'scenarios' | 'engine' | 'calendar' | 'periods' | 'codes'
  /**
   * 版本：全部条目的散列值；lists、measures、scenarios、engine 为整个政策集的散列值
   */
  version: string
  /**
   * 施行日期：政策集的第一天；仅 lists、measures、scenarios、engine 有此项
   */
  inForceFrom?: string
  /**
   * 条目：与 policies/ 目录中的文件一致；其余成员见 schemas/policy/<area>.json
   *
   * Items: 条目
   */
  items: {
    /**
     * 标识
     */
    id: string
    /**
     * 条目版本：该条目自身的散列值
     */
    version: string
    /**
     * 生效日期，含当日
     */
    validFrom: string
    /**
     * 失效日期，含当日；现行有效的为 null
     */
    validTo: string | null
    /**
     * 法律依据：层级高的在前；只有平台推定的条目为空
     */
    basis: (LegalBasis | PolicyBasis)[]
    /**
     * 可信程度：verified 已核对原文、part-verified 只核对了一部分、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
     */
    mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
    /**
     * 出处：内容取自何处
     *
     * Items: 出处
     */
    source: string[]
    [k: string]: unknown | undefined
  }[]
}
/**
 * 法律依据：一份文件及其条款，供使用者阅读
 */
export interface LegalBasis {
  /**
   * 文件和条款：名称、文号和条款
   */
  text: string
  /**
   * 可信程度：verified 已核对原文、part-verified 只核对了一部分、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
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
