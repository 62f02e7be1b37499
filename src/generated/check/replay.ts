// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用核查重算: the answer computed again from the entry revisions and the policy set that it recorded.
 */
export interface CheckReplay {
  /**
   * 核查编号
   */
  id: string
  /**
   * 是否一致: the recomputed answer equals the recorded one to the byte, and its receipt is genuine
   */
  identical: boolean
  /**
   * 重算的结论
   */
  outcome: '禁止' | '限制' | '从严审查' | '绿色通道' | '正常' | '不适用'
  /**
   * 重算时间
   */
  recomputedAt: string
  /**
   * 版本
   */
  versions: {
    /**
     * 政策集版本
     */
    policy: string
    /**
     * 数据版本: every event up to this number is in the answer
     */
    data: number
  }
  /**
   * 所用记录及其版本
   */
  entries: {
    /**
     * 集合
     */
    collection: 'list-entries' | 'decisions'
    /**
     * 编号
     */
    id: string
    /**
     * 版本
     */
    version: number
    /**
     * 是否仍可读取且内容一致
     */
    found: boolean
  }[]
  /**
   * 不一致之处, in words; empty when identical
   *
   * Items: 不一致之处
   */
  differences: string[]
}
