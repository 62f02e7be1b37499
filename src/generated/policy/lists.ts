// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 名单定义：一份严重失信主体、重点关注或者守信激励名单的认定机关、依据、列入条件、期限、退出方式和措施
 */
export interface ListDefinition {
  /**
   * 标识：名单代码；后续版本另加其生效日期，形如 LB-01@2027-01-01
   */
  id: string
  /**
   * 名称：正式的中文名称
   */
  name: string
  /**
   * 别称：旧称和俗称，只用于检索
   *
   * Items: 别称
   */
  aliases: string[]
  /**
   * 类别：black 严重失信主体名单、watch 重点关注、red 守信激励
   */
  color: 'black' | 'watch' | 'red'
  /**
   * 领域：所属监管领域
   */
  field: string
  /**
   * 认定机关：有权列入主体的机关
   *
   * @minItems 1
   *
   * Items: 认定机关
   */
  authorities: [string, ...string[]]
  /**
   * 适用范围：national 全国、provincial 全省、municipal 本市
   */
  jurisdiction: 'national' | 'provincial' | 'municipal'
  /**
   * 依据层级：law 法律、admin_regulation 行政法规、judicial_interpretation 司法解释、central_policy 党中央和国务院政策文件、provincial_regulation 省地方性法规、municipal_regulation 市地方性法规、dept_rule 部门规章、normative_document 规范性文件、mou_legacy 合作备忘录（旧）、standard 标准；以所依据的最高层级文件为准
   */
  tier:
    | 'law'
    | 'admin_regulation'
    | 'judicial_interpretation'
    | 'central_policy'
    | 'provincial_regulation'
    | 'municipal_regulation'
    | 'dept_rule'
    | 'normative_document'
    | 'mou_legacy'
    | 'standard'
  /**
   * 法律依据：文件和条款，层级高的在前
   *
   * @minItems 1
   */
  basis: [LegalBasis, ...LegalBasis[]]
  /**
   * 列入条件：哪些主体可以列入
   */
  criterion: string
  /**
   * 主体类别：可以列入的主体种类；legal 法人、unincorporated 非法人组织、individual-business 个体工商户、natural 自然人、responsible-person 责任人员、public-body 机关事业单位、vehicle 车辆和船舶
   *
   * @minItems 1
   */
  subjectKinds: [
    (
      | 'legal'
      | 'unincorporated'
      | 'individual-business'
      | 'natural'
      | 'responsible-person'
      | 'public-body'
      | 'vehicle'
    ),
    ...(
      | 'legal'
      | 'unincorporated'
      | 'individual-business'
      | 'natural'
      | 'responsible-person'
      | 'public-body'
      | 'vehicle'
    )[],
  ]
  /**
   * 责任人员：列入单位对其责任人员有何后果；未作规定的为 null
   */
  responsiblePersons: string | null
  /**
   * 列入期限
   */
  term: {
    /**
     * 期限种类：fixed 固定期限、event 至情形消除、event-or-fixed 固定期限或者至情形消除、minimum 有最短期限、decision 由决定载明、statute 由法律规定、rule 由规则确定、annual 每年认定、periodic 定期认定、review 经复核退出、rating 随评级、award 随表彰、realtime 实时、record 随记录
     */
    kind:
      | 'fixed'
      | 'event'
      | 'event-or-fixed'
      | 'minimum'
      | 'decision'
      | 'statute'
      | 'rule'
      | 'annual'
      | 'periodic'
      | 'review'
      | 'rating'
      | 'award'
      | 'realtime'
      | 'record'
    /**
     * 期限月数：名单自身规定的期限；未规定的为 null
     */
    months: number | null
    /**
     * 提前移出的最短月数；不能提前移出的为 null
     */
    earlyExitAfterMonths: number | null
    /**
     * 最长月数；没有上限的为 null
     */
    maxMonths: number | null
    /**
     * 期限说明
     */
    text: string
    /**
     * 可信程度：verified 已核对原文、part-verified 只核对了一部分、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
     */
    mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
  }
  /**
   * 公示
   */
  publicity: {
    /**
     * 是否公示：单位的列入记录依法是否公示；自然人的一律不公示
     */
    isPublic: boolean
    /**
     * 公示渠道
     */
    where: string
  }
  /**
   * 退出：列入如何终止
   */
  exit: string
  /**
   * 信用修复：主体如何修复
   */
  repair: string
  /**
   * 信用修复规则：平台据以审查因修复而移出的条件
   */
  repairRule: {
    /**
     * 可否修复：open 可以申请修复、unsettled 依据待核（可否修复由认定机关决定）、closed 期满以前不适用修复、inapplicable 不涉及信用修复
     */
    state: 'open' | 'unsettled' | 'closed' | 'inapplicable'
    /**
     * 可以修复的最短月数：自列入之日起算；只在可信程度为 verified 时有效，不详的为 null
     */
    afterMonths: number | null
    /**
     * 修复规则的出处
     */
    source: string
    /**
     * 可信程度：verified 已核对原文、part-verified 只核对了一部分、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
     */
    mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
  }
  /**
   * 措施：可以挂接到该名单的措施代码
   *
   * @minItems 0
   *
   * Items: 代码
   */
  measures: string[]
  /**
   * 措施是否封闭：open 开放、closed 封闭（不得挂接其他措施）
   */
  measureSet: 'open' | 'closed'
  /**
   * 本名单所依据的规定直接载明的措施；其余措施依据一般规定
   *
   * @minItems 0
   *
   * Items: 代码
   */
  ownLawMeasures: string[]
  /**
   * 列入即决定：对须有决定的措施，列入决定本身就是载明该措施的决定
   */
  listingIsDecision: boolean
  /**
   * 现状：是否须由法律人员复核；current 现行、revision-pending 所依据的文件正在修订、to-be-checked 是否现行待核、legacy-to-be-checked 旧制度（是否仍然适用待核）
   */
  status: 'current' | 'revision-pending' | 'to-be-checked' | 'legacy-to-be-checked'
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
