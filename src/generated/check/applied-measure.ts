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
   * 类型：punish 失信惩戒、reward 守信激励
   */
  kind: 'punish' | 'reward'
  /**
   * 效果：DENY 禁止、LIMIT 限制、STRICT 从严审查、LOSE_BENEFIT 不享受便利、INFO 仅记录、MARKET 由市场主体自主决定、GREEN 绿色通道、PRIORITY 同等条件优先
   */
  effect: 'DENY' | 'LIMIT' | 'STRICT' | 'LOSE_BENEFIT' | 'INFO' | 'MARKET' | 'GREEN' | 'PRIORITY'
  /**
   * 合法性审查后的效果：DENY 禁止、LIMIT 限制、STRICT 从严审查、LOSE_BENEFIT 不享受便利、INFO 仅记录、MARKET 由市场主体自主决定、GREEN 绿色通道、PRIORITY 同等条件优先
   */
  effectAfterGate: 'DENY' | 'LIMIT' | 'STRICT' | 'LOSE_BENEFIT' | 'INFO' | 'MARKET' | 'GREEN' | 'PRIORITY'
  /**
   * 关联：own-law 名单所依据的规定或者决定直接载明、general-clause 依据一般规定（与事项没有关联的，经办人可以说明理由，不予适用）
   */
  relation: 'own-law' | 'general-clause'
  /**
   * 可信程度，指措施及其依据：verified 已核对原文、part-verified 只核对了一部分、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
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
