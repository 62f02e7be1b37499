// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用主体登记信息：登记机关提供的一行；未填的选填项视为没有
 */
export interface SubjectRegistration {
  /**
   * 统一社会信用代码（GB 32100-2015），18 位；校验位不符只作提示
   */
  uscc: string
  /**
   * 主体现用名称
   */
  name: string
  /**
   * 主体类别：enterprise 企业、individual-business 个体工商户、institution 机关事业单位、social-organisation 社会组织、other 其他
   */
  kind: 'enterprise' | 'individual-business' | 'institution' | 'social-organisation' | 'other'
  /**
   * 登记状态：active 存续、deregistered 已注销、revoked 已吊销
   */
  status: 'active' | 'deregistered' | 'revoked'
  /**
   * 所在行政区划：GB/T 2260 的六位数字代码，已知的填报
   */
  district?: string
  /**
   * 法定代表人或经营者姓名
   */
  legalRepresentative?: string
  /**
   * 成立日期，YYYY-MM-DD（北京时间）
   */
  establishedOn?: string
  /**
   * 曾用名：旧的在前；已有的即使未填也予保留
   *
   * @maxItems 50
   *
   * Items: 曾用名
   */
  formerNames?: string[]
  /**
   * 分支机构所属法人的统一社会信用代码
   */
  parentUscc?: string
}
