// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用核查重算：用答复所记录的名单记录版本和政策集重新计算
 */
export interface CheckReplay {
  /**
   * 核查编号
   */
  id: string
  /**
   * 是否一致：重算的答复与原答复逐字节相同，且回执真实
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
     * 数据版本：编号不大于此数的事件均已计入答复
     */
    data: number
  }
  /**
   * 所用记录及其版本
   */
  entries: {
    /**
     * 集合：list-entries 名单记录、decisions 决定
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
   * 不一致之处的文字说明；一致时为空
   *
   * Items: 不一致之处
   */
  differences: string[]
}
