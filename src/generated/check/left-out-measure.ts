// Made from schemas/ by scripts/generate.mjs; do not edit.

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
