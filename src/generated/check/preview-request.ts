// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 规则试算请求：以假设的命中代替库中记录提出同样的核查，用于试验规则，不留记录
 */
export interface CheckPreviewRequest {
  /**
   * 场景代码
   */
  scenario: string
  /**
   * 行为类型：permit 行政许可、filing 备案、permit_or_filing 许可或者备案、approval 审批、selection 竞争性选择、benefit 给予利益、shortcut 便利办理、registration 登记、post 录用和任职、registration_or_post 登记或者任职、qualification 资质和等级认定、supervision 日常监管、market 市场主体自主决定、market_access_service 平台入驻与选取、display_only 只展示、service 公共服务；null 为按场景自身的类型
   */
  actType?:
    | 'permit'
    | 'filing'
    | 'permit_or_filing'
    | 'approval'
    | 'selection'
    | 'benefit'
    | 'shortcut'
    | 'registration'
    | 'post'
    | 'registration_or_post'
    | 'qualification'
    | 'supervision'
    | 'market'
    | 'market_access_service'
    | 'display_only'
    | 'service'
    | null
  /**
   * 所求身份
   */
  roleSought?: string | null
  /**
   * 核查日期；null 为今天
   */
  asOf?: string | null
  /**
   * 主体状态：active 存续、deregistered 已注销、revoked 已吊销、unknown 不详
   */
  subjectState?: 'active' | 'deregistered' | 'revoked' | 'unknown' | null
  /**
   * 主体类别：organisation 单位、public-body 机关事业单位、person 自然人；不填时不按主体类别区分措施
   */
  subjectKind?: 'organisation' | 'public-body' | 'person' | null
  /**
   * 假设的命中
   *
   * @maxItems 200
   */
  hits: Hit[]
}
/**
 * 假设的命中
 */
export interface Hit {
  /**
   * 名单代码；行政处罚信息为 PENALTY
   */
  listId: string
  /**
   * 列入日期
   */
  listedOn: string
  /**
   * 截止日期；null 为未定截止日
   */
  validTo?: string | null
  /**
   * 状态：active 有效、suspended 暂停、repaired 已修复、removed 已移出、revoked 已撤销
   */
  status?: 'active' | 'suspended' | 'repaired' | 'removed' | 'revoked'
  /**
   * 命中途径：self 主体本身、parent 所属法人（主体为分支机构）、consortium 联合体成员、legal-representative 法定代表人个人、operator 经营者个人
   */
  via?: 'self' | 'parent' | 'consortium' | 'legal-representative' | 'operator'
  /**
   * 匹配方式：code 代码或者证件号码相符、name-only 只有名称相同
   */
  match?: 'code' | 'name-only'
  /**
   * 决定
   */
  decision?: {
    /**
     * 文号
     */
    docNo: string
    /**
     * 决定机关
     */
    authority?: {
      /**
       * 机关名称
       */
      name?: string
      /**
       * 代码
       */
      uscc?: string
    }
    /**
     * 决定日期
     */
    decidedOn?: string
    /**
     * 依据
     */
    basis?: string
    /**
     * 事实
     */
    facts?: string
    /**
     * 决定本身载明的措施
     *
     * Items: 措施代码
     */
    measures?: string[]
  } | null
  /**
   * 等级
   */
  grade?: string
  /**
   * 领域
   */
  field?: string
  /**
   * 标注：只填种类名称的视为正在进行；种类：objection 异议、review 复议、litigation 诉讼、stay 停止执行、restructuring 重整屏蔽
   *
   * @maxItems 50
   */
  marks?: (('objection' | 'review' | 'litigation' | 'stay' | 'restructuring') | PresentedMark)[]
}
/**
 * 标注
 */
export interface PresentedMark {
  /**
   * 标注种类：objection 异议、review 复议、litigation 诉讼、stay 停止执行、restructuring 重整屏蔽
   */
  mark: 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'
  /**
   * 起始日期
   */
  from: string
  /**
   * 截止日期；不填或 null 为仍在进行
   */
  until?: string | null
  /**
   * 文号
   */
  docNo?: string
}
