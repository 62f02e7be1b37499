// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用主体：社会公众所见的内容
 */
export interface PublicSubject {
  /**
   * 统一社会信用代码
   */
  uscc: string
  /**
   * 名称
   */
  name: string
  /**
   * 曾用名：旧的在前；没有的不列
   *
   * @minItems 1
   */
  formerNames?: [string, ...string[]]
  /**
   * 主体类别：enterprise 企业、individual-business 个体工商户、institution 机关事业单位、social-organisation 社会组织、other 其他
   */
  kind: 'enterprise' | 'individual-business' | 'institution' | 'social-organisation' | 'other'
  /**
   * 登记状态：active 存续、deregistered 已注销、revoked 已吊销
   */
  status: 'active' | 'deregistered' | 'revoked'
  /**
   * 待登记机关确认：仅从报送的决定中得知
   */
  provisional: boolean
  /**
   * 登记地行政区划代码；不详时没有
   */
  district: string | null
  /**
   * 分支机构的所属法人
   */
  parentUscc?: string
  counts: PublicCounts
}
/**
 * 主体的公示条数：今天任何人可以查到的条数
 */
export interface PublicCounts {
  /**
   * 公示中的行政许可条数
   */
  licences: number
  /**
   * 公示中的行政处罚条数
   */
  penalties: number
  /**
   * 公示中的守信激励名单条数
   */
  redLists: number
  /**
   * 公示中的严重失信主体名单条数
   */
  blackLists: number
}
