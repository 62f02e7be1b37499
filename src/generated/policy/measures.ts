// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 奖惩措施定义: a joint reward or punishment, its legal basis and how far it reaches.
 */
export interface MeasureDefinition {
  /**
   * 标识: the code of the measure; a later version of it adds its first day, as in CODE@2027-01-01
   */
  id: string
  /**
   * 名称: official Chinese name
   */
  name: string
  /**
   * 类型: 失信惩戒 or 守信激励
   */
  kind: 'punish' | 'reward'
  /**
   * 措施类别
   */
  category: string
  /**
   * 国家清单类别: category of the national list of measures; null where there is none
   */
  nationalCategory: string | null
  /**
   * 实施单位: who carries the measure out
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
   * 法律依据: documents and articles, the highest first
   *
   * @minItems 1
   */
  basis: [LegalBasis, ...LegalBasis[]]
  /**
   * 依据层级: rank of the highest document that the item rests on
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
   * 效果: 禁止, 限制, 从严审查, 不享受便利, 仅记录, 市场主体自主决定, 绿色通道, 同等条件优先; a ceiling that nothing raises
   */
  effect: 'DENY' | 'LIMIT' | 'STRICT' | 'LOSE_BENEFIT' | 'INFO' | 'MARKET' | 'GREEN' | 'PRIORITY'
  /**
   * 对象: kinds of subjects that the measure can reach
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
   * 触发: what makes the measure fire
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
   * 须有决定: fires only with a decision number that contains it
   */
  needsDecision: boolean
  /**
   * 限定身份: fires only for exactly these roles sought; empty: for all
   *
   * Items: 拟任或所求身份
   */
  subjectRoles: string[]
  /**
   * 是否启用: false until a lawyer has entered the text it rests on
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
   * 生效日期: first day on which the platform applies the item, inclusive
   */
  validFrom: string
  /**
   * 失效日期: last day, inclusive; null while in force
   */
  validTo: string | null
  /**
   * 可信程度: read in the source; partly so; from memory; or the platform's own conclusion
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
  /**
   * 出处: where the facts were read
   *
   * @minItems 1
   *
   * Items: 出处: one source with its grade
   */
  source: [string, ...string[]]
  /**
   * 说明: what a reader of the item must know
   */
  note?: string
}
/**
 * 法律依据: one document and its article, as users read it.
 */
export interface LegalBasis {
  /**
   * 文件和条款: title, number and article in Chinese
   */
  text: string
  /**
   * 可信程度: read in the source; partly so; from memory; or the platform's own conclusion
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
}
