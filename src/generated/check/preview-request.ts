// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 规则试算请求: the same question against stated hits, for trying rules; leaves no record.
 */
export interface CheckPreviewRequest {
  /**
   * 场景代码
   */
  scenario: string
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
   * 所求身份
   */
  roleSought?: string | null
  /**
   * 核查日期; null: today
   */
  asOf?: string | null
  /**
   * 主体状态
   */
  subjectState?: 'active' | 'deregistered' | 'revoked' | 'unknown' | null
  /**
   * 主体类别; absent: measures are not told apart by it
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
   * 名单代码, or PENALTY
   */
  listId: string
  /**
   * 列入日期
   */
  listedOn: string
  /**
   * 截止日期; null: none
   */
  validTo?: string | null
  /**
   * 状态
   */
  status?: 'active' | 'suspended' | 'repaired' | 'removed' | 'revoked'
  /**
   * 命中途径
   */
  via?: 'self' | 'parent' | 'consortium' | 'legal-representative' | 'operator'
  /**
   * 匹配方式
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
   * 标注: a name alone means that it is under way
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
   * 标注种类: 异议, 复议, 诉讼, 停止执行, 重整屏蔽
   */
  mark: 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'
  /**
   * 起始日期
   */
  from: string
  /**
   * 截止日期; absent or null: still under way
   */
  until?: string | null
  /**
   * 文号
   */
  docNo?: string
}
