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
