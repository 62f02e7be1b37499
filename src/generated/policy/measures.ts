// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 奖惩措施定义：一项守信激励或者失信惩戒措施、其法律依据和适用范围
 */
export interface MeasureDefinition {
  /**
   * 标识：措施代码；后续版本另加其生效日期，形如 CJ-01@2027-01-01
   */
  id: string
  /**
   * 名称：正式的中文名称
   */
  name: string
  /**
   * 类型：punish 失信惩戒、reward 守信激励
   */
  kind: 'punish' | 'reward'
  /**
   * 措施类别
   */
  category: string
  /**
   * 国家清单类别：国家措施清单中的类别；没有的为 null
   */
  nationalCategory: string | null
  /**
   * 实施单位：实施该措施的单位
   *
   * @minItems 1
   *
   * Items: 实施单位
   */
  implementingDepartments: [string, ...string[]]
  /**
   * 适用场景
   *
   * @minItems 0
   *
   * Items: 代码
   */
  scenarios: string[]
  /**
   * 法律依据：文件和条款，层级高的在前
   *
   * @minItems 1
   */
  basis: [LegalBasis, ...LegalBasis[]]
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
   * 效果：DENY 禁止、LIMIT 限制、STRICT 从严审查、LOSE_BENEFIT 不享受便利、INFO 仅记录、MARKET 由市场主体自主决定、GREEN 绿色通道、PRIORITY 同等条件优先；此为上限，任何情形不得提高
   */
  effect: 'DENY' | 'LIMIT' | 'STRICT' | 'LOSE_BENEFIT' | 'INFO' | 'MARKET' | 'GREEN' | 'PRIORITY'
  /**
   * 对象：措施可以及于的主体种类；legal 法人、natural 自然人、responsible-person 责任人员、public-body 机关事业单位
   *
   * @minItems 1
   */
  targets: [
    'legal' | 'natural' | 'responsible-person' | 'public-body',
    ...('legal' | 'natural' | 'responsible-person' | 'public-body')[],
  ]
  /**
   * 期限
   */
  duration: string
  /**
   * 触发：适用该措施的情形；list 列入名单、list-or-record 列入名单或者有一般失信记录、record 有一般失信记录、list-on-person 本人列入名单、list-on-entity 所在单位列入名单、market 市场主体自主决定、penalty-decision 处罚决定载明、behaviour 有规定的行为、separate-decision 另行作出的决定载明、permit-fraud 以不正当手段取得许可、criminal-or-disciplinary-decision 刑事裁判或者处分决定载明、statutory-ground-on-person 本人有法定的限制情形、registration-revoked 营业执照被吊销、court-order 法院决定、local-government-decision 政府决定、police-determination 公安机关认定、fraud-finding 认定弄虚作假、good-record-and-promise 信用记录良好并作出承诺、no-bad-record-and-promise 没有失信记录并作出承诺、report-request 申请出具信用报告
   */
  trigger:
    | 'list'
    | 'list-or-record'
    | 'record'
    | 'list-on-person'
    | 'list-on-entity'
    | 'market'
    | 'penalty-decision'
    | 'behaviour'
    | 'separate-decision'
    | 'permit-fraud'
    | 'criminal-or-disciplinary-decision'
    | 'statutory-ground-on-person'
    | 'registration-revoked'
    | 'court-order'
    | 'local-government-decision'
    | 'police-determination'
    | 'fraud-finding'
    | 'good-record-and-promise'
    | 'no-bad-record-and-promise'
    | 'report-request'
  /**
   * 须有决定：有载明该措施的决定文书号时才适用
   */
  needsDecision: boolean
  /**
   * 限定身份：只对完全相同的拟任或所求身份适用；空为不限
   *
   * Items: 拟任或所求身份
   */
  subjectRoles: string[]
  /**
   * 是否启用：法律人员录入所依据的条文以前为 false
   */
  isEnabled: boolean
  /**
   * 挂接名单
   *
   * @minItems 0
   *
   * Items: 代码
   */
  lists: string[]
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
