// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 规则试算结果.
 */
export interface CheckPreviewAnswer {
  /**
   * 结论
   */
  outcome: '禁止' | '限制' | '从严审查' | '绿色通道' | '正常' | '不适用'
  /**
   * 须人工确认: every 禁止 and 限制
   */
  mustConfirm: boolean
  /**
   * 适用的措施
   *
   * Items: 措施代码
   */
  measures: string[]
  /**
   * 提示: nothing follows from them by themselves
   */
  advisories: {
    /**
     * 名单代码
     */
    listId: string
    /**
     * 提示代码
     */
    code: string
    /**
     * 说明
     */
    reason: string
  }[]
  /**
   * 暂停的激励
   *
   * Items: 措施代码
   */
  suspendedRewards: string[]
  /**
   * 逐条结果; only with explain=1
   */
  hits?: {
    /**
     * 序号, from 0
     */
    place: number
    /**
     * 适用的措施
     */
    measures: PresentedMeasure[]
    /**
     * 未适用的措施
     */
    leftOut: PresentedLeftOut[]
  }[]
  /**
   * 版本
   */
  versions: {
    /**
     * 政策集版本
     */
    policy: string
  }
}
/**
 * 适用的措施
 */
export interface PresentedMeasure {
  /**
   * 措施代码
   */
  code: string
  /**
   * 措施名称
   */
  name: string
  /**
   * 失信惩戒或守信激励
   */
  kind: 'punish' | 'reward'
  /**
   * 效果
   */
  effect: 'DENY' | 'LIMIT' | 'STRICT' | 'LOSE_BENEFIT' | 'INFO' | 'MARKET' | 'GREEN' | 'PRIORITY'
  /**
   * 合法性闸门后的效果
   */
  effectAfterGate: 'DENY' | 'LIMIT' | 'STRICT' | 'LOSE_BENEFIT' | 'INFO' | 'MARKET' | 'GREEN' | 'PRIORITY'
  /**
   * 关联: named by the list's own law or decision; or on a general clause, then the officer may drop it with a reason
   */
  relation: 'own-law' | 'general-clause'
  /**
   * 可信程度：措施及其依据已核对原文、部分核对、凭记忆，或者由平台推定
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
  /**
   * 法律依据
   *
   * Items: 法律依据
   */
  basis: string[]
  /**
   * 实施单位
   *
   * Items: 实施单位
   */
  implementingDept: string[]
  /**
   * 适用理由
   */
  why: string
}
/**
 * 未适用的措施
 */
export interface PresentedLeftOut {
  /**
   * 措施代码
   */
  code: string
  /**
   * 措施名称
   */
  name: string
  /**
   * 未适用原因代码
   */
  reason:
    | 'outside-scenario'
    | 'role-bound'
    | 'decision-missing'
    | 'disabled'
    | 'not-in-force'
    | 'not-this-subject'
    | 'suspended-by-black'
  /**
   * 未适用理由
   */
  why: string
}
