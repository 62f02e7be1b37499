// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 审批场景定义: a kind of matter in which an approval system asks, and what may follow there.
 */
export interface ScenarioDefinition {
  /**
   * 标识: the code of the scenario; a later version of it adds its first day, as in CODE@2027-01-01
   */
  id: string
  /**
   * 名称: official Chinese name
   */
  name: string
  /**
   * 事项举例
   *
   * Items: 事项举例
   */
  examples: string[]
  /**
   * 核查对象: whom the officer asks about
   *
   * @minItems 1
   *
   * Items: 核查对象
   */
  subjectsToQuery: [string, ...string[]]
  /**
   * 核查义务: whether the law demands the check
   */
  queryDuty: string
  /**
   * 法定核查义务及于自然人: a statutory duty lets natural persons be checked without their consent
   */
  personDuty: boolean
  /**
   * 核查环节
   */
  queryPoint: string
  /**
   * 至少核查的名单: a minimum, never a filter
   *
   * Items: 名单代码, or a whole colour
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
   * 行为类型 of the matter
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
   * 结果说明: prose for the officer; never raises an effect
   */
  outcomes: {
    /**
     * 禁止: when, in words; null where it does not occur
     */
    禁止: string | null
    /**
     * 限制: when, in words; null where it does not occur
     */
    限制: string | null
    /**
     * 从严审查: when, in words; null where it does not occur
     */
    从严审查: string | null
    /**
     * 绿色通道: when, in words; null where it does not occur
     */
    绿色通道: string | null
    /**
     * 正常: when, in words; null where it does not occur
     */
    正常: string | null
  }
  /**
   * 法律依据: documents and articles, the highest first
   *
   * @minItems 1
   */
  basis: [LegalBasis, ...LegalBasis[]]
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
