// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用核查请求: who is asked about, for which matter, case and purpose, and by whom; contract, checks.
 */
export interface CheckRequest {
  /**
   * 场景代码
   */
  scenario: string
  /**
   * 核查目的; demanded: without it the query is refused
   */
  purpose?: string | null
  /**
   * 事项; demanded
   */
  matter?: {
    /**
     * 事项编码; demanded
     */
    code?: string | null
    /**
     * 事项名称; demanded
     */
    name?: string | null
  } | null
  /**
   * 办件编号; demanded
   */
  caseNo?: string | null
  /**
   * 经办人; demanded
   */
  operator?: {
    /**
     * 经办人编号; demanded
     */
    id?: string | null
    /**
     * 经办人姓名; demanded
     */
    name?: string | null
  } | null
  /**
   * 行为类型; null: the scenario's own
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
   * 核查日期: null is today; never in the future
   */
  asOf?: string | null
  /**
   * 暂不告知截止日: the subject does not see this check until this day, for an open investigation; null: it does
   */
  concealedUntil?: string | null
  /**
   * 核查对象
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 核查对象: an organisation by its code, a person by type and number of an identity document, or only a name (then a candidate, never a hit)
   */
  subjects: [
    {
      /**
       * 统一社会信用代码 of an organisation
       */
      uscc?: string
      /**
       * 证件类型 of a person, in the standard's words, such as 身份证
       */
      idType?: string
      /**
       * 证件号码 of a person; kept only as a keyed hash
       */
      idNo?: string
      /**
       * 授权编号, where the matter has no statutory duty to check persons
       */
      consentId?: string
      /**
       * 名称或姓名
       */
      name: string
      /**
       * 身份: applicant by default; the worst consortium member decides, an agent's hits stay its own
       */
      role?: 'applicant' | 'consortium-member' | 'agent'
      /**
       * 拟任或所求身份, such as 投标人: measures bound to a role fire on exactly that one
       */
      roleSought?: string | null
    },
    ...{
      /**
       * 统一社会信用代码 of an organisation
       */
      uscc?: string
      /**
       * 证件类型 of a person, in the standard's words, such as 身份证
       */
      idType?: string
      /**
       * 证件号码 of a person; kept only as a keyed hash
       */
      idNo?: string
      /**
       * 授权编号, where the matter has no statutory duty to check persons
       */
      consentId?: string
      /**
       * 名称或姓名
       */
      name: string
      /**
       * 身份: applicant by default; the worst consortium member decides, an agent's hits stay its own
       */
      role?: 'applicant' | 'consortium-member' | 'agent'
      /**
       * 拟任或所求身份, such as 投标人: measures bound to a role fire on exactly that one
       */
      roleSought?: string | null
    }[],
  ]
}
