// Made from schemas/ by scripts/generate.mjs; do not edit.

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
