// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 名单定义: what a red, black or watch list is: authority, basis, who may be entered, term, way out, measures.
 */
export interface ListDefinition {
  /**
   * 标识: the code of the list; a later version of it adds its first day, as in CODE@2027-01-01
   */
  id: string
  /**
   * 名称: official Chinese name
   */
  name: string
  /**
   * 别称: former and popular names, for search only
   *
   * Items: 别称
   */
  aliases: string[]
  /**
   * 类别: 严重失信主体名单, 重点关注, 守信激励对象
   */
  color: 'black' | 'watch' | 'red'
  /**
   * 领域: field of administration
   */
  field: string
  /**
   * 认定机关: who may enter a subject
   *
   * @minItems 1
   *
   * Items: 认定机关
   */
  authorities: [string, ...string[]]
  /**
   * 适用范围
   */
  jurisdiction: 'national' | 'provincial' | 'municipal'
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
   * 法律依据: documents and articles, the highest first
   *
   * @minItems 1
   */
  basis: [LegalBasis, ...LegalBasis[]]
  /**
   * 列入条件: who may be entered
   */
  criterion: string
  /**
   * 主体类别: kinds of subjects that may be entered
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
   * 责任人员: what the list means for persons behind an organisation; null where it says nothing
   */
  responsiblePersons: string | null
  /**
   * 列入期限
   */
  term: {
    /**
     * 期限种类: fixed by the list, ended by an event, as the decision says, by a rating, …
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
     * 期限月数: length that the list itself fixes; null where it does not
     */
    months: number | null
    /**
     * 提前移出的最短月数; null where there is no early exit
     */
    earlyExitAfterMonths: number | null
    /**
     * 最长月数; null where there is none
     */
    maxMonths: number | null
    /**
     * 期限说明
     */
    text: string
    /**
     * 可信程度: read in the source; partly so; from memory; or the platform's own conclusion
     */
    mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
  }
  /**
   * 公示
   */
  publicity: {
    /**
     * 是否公示: whether the law makes entries of organisations public; natural persons never are
     */
    isPublic: boolean
    /**
     * 公示渠道
     */
    where: string
  }
  /**
   * 退出: how an entry ends
   */
  exit: string
  /**
   * 信用修复: how the subject can repair
   */
  repair: string
  /**
   * 信用修复规则: what the platform holds a removal by repair to
   */
  repairRule: {
    /**
     * 可否修复: the documents open it; they are silent or not seen, so that it stays open to the authority; not before the entry ends; nothing to repair
     */
    state: 'open' | 'unsettled' | 'closed' | 'inapplicable'
    /**
     * 可以修复的最短月数, from the day of listing; holds only where the mark is verified; null where none is known
     */
    afterMonths: number | null
    /**
     * 修复规则的出处
     */
    source: string
    /**
     * 可信程度: read in the source; partly so; from memory; or the platform's own conclusion
     */
    mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
  }
  /**
   * 措施: codes of the measures that may hang on the list
   *
   * @minItems 0
   *
   * Items: 代码
   */
  measures: string[]
  /**
   * 措施是否封闭: closed lists never carry another measure
   */
  measureSet: 'open' | 'closed'
  /**
   * 本名单法律直接规定的措施; the others rest on a general clause
   *
   * @minItems 0
   *
   * Items: 代码
   */
  ownLawMeasures: string[]
  /**
   * 列入即决定: the entry itself is the decision that imposes its decision-based measures
   */
  listingIsDecision: boolean
  /**
   * 现状: whether a lawyer must look again
   */
  status: 'current' | 'revision-pending' | 'to-be-checked' | 'legacy-to-be-checked'
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
