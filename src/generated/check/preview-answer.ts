// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 规则试算结果
 */
export interface CheckPreviewAnswer {
  /**
   * 结论
   */
  outcome: '禁止' | '限制' | '从严审查' | '绿色通道' | '正常' | '不适用'
  /**
   * 须人工确认：结论为禁止或限制的一律须确认
   */
  mustConfirm: boolean
  /**
   * 适用的措施
   *
   * Items: 措施代码
   */
  measures: string[]
  /**
   * 提示：仅供了解，本身不产生任何后果
   */
  advisories: {
    /**
     * 名单代码
     */
    listId: string
    /**
     * 提示代码：name-only 只有名称相同、relation 所列为法定代表人或者经营者个人、stayed 停止执行或者处于重整屏蔽期、list-not-in-force 名单未施行或者已停用、role-bound 限于其他拟任或所求身份、decision-missing 没有载明该措施的决定文书、no-measure 本场景没有可适用的措施、green-closed 不走绿色通道
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
   * 逐条结果；仅在 explain=1 时给出
   */
  hits?: {
    /**
     * 序号，从 0 起
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
   * 未适用原因代码：outside-scenario 不适用于本场景、role-bound 限于其他拟任或所求身份、decision-missing 没有载明该措施的决定文书、disabled 依据文本待核实（尚未启用）、not-in-force 核查日期未施行或者已失效、not-this-subject 不及于此类主体、suspended-by-black 因严重失信主体名单记录暂停
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
