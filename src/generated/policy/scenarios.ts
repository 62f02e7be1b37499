// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 审批场景定义：审批系统进行核查的一类事项，以及其中可以适用的措施
 */
export interface ScenarioDefinition {
  /**
   * 标识：场景代码；后续版本另加其生效日期，形如 SC-01@2027-01-01
   */
  id: string
  /**
   * 名称：正式的中文名称
   */
  name: string
  /**
   * 事项举例
   *
   * Items: 事项举例
   */
  examples: string[]
  /**
   * 核查对象：经办人应当核查哪些主体
   *
   * @minItems 1
   *
   * Items: 核查对象
   */
  subjectsToQuery: [string, ...string[]]
  /**
   * 核查义务：法律是否要求核查
   */
  queryDuty: string
  /**
   * 法定核查义务及于自然人：依法定义务核查自然人，无须其授权
   */
  personDuty: boolean
  /**
   * 核查环节
   */
  queryPoint: string
  /**
   * 至少核查的名单：只是最低要求，不限制核查范围
   *
   * Items: 名单代码；或者整类名单：all 全部、all-black 全部严重失信主体名单、all-red 全部守信激励名单
   */
  listsToQuery: string[]
  /**
   * 可适用措施
   *
   * @minItems 0
   *
   * Items: 代码
   */
  allowedMeasures: string[]
  /**
   * 事项的行为类型：permit 行政许可、filing 备案、permit_or_filing 许可或者备案、approval 审批、selection 竞争性选择、benefit 给予利益、shortcut 便利办理、registration 登记、post 录用和任职、registration_or_post 登记或者任职、qualification 资质和等级认定、supervision 日常监管、market 市场主体自主决定、market_access_service 平台入驻与选取、display_only 只展示、service 公共服务
   */
  actType:
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
  /**
   * 结果说明：供经办人阅读的文字，不提高任何措施的效果
   */
  outcomes: {
    /**
     * 结论为“禁止”的情形；不会出现的为 null
     */
    禁止: string | null
    /**
     * 结论为“限制”的情形；不会出现的为 null
     */
    限制: string | null
    /**
     * 结论为“从严审查”的情形；不会出现的为 null
     */
    从严审查: string | null
    /**
     * 结论为“绿色通道”的情形；不会出现的为 null
     */
    绿色通道: string | null
    /**
     * 结论为“正常”的情形；不会出现的为 null
     */
    正常: string | null
  }
  /**
   * 法律依据：文件和条款，层级高的在前
   *
   * @minItems 1
   */
  basis: [LegalBasis, ...LegalBasis[]]
  /**
   * 生效日期：平台适用该条目的第一天，含当日
   */
  validFrom: string
  /**
   * 失效日期：最后一天，含当日；现行有效的为 null
   */
  validTo: string | null
  /**
   * 可信程度：verified 已核对原文、part-verified 只核对了一部分、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
  /**
   * 出处：内容取自何处
   *
   * @minItems 1
   *
   * Items: 出处：一项来源及其等级
   */
  source: [string, ...string[]]
  /**
   * 说明：阅读该条目须知的内容
   */
  note?: string
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
