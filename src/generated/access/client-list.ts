// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 接入客户端列表.
 */
export interface ClientList {
  /**
   * 客户端.
   */
  items: {
    /**
     * 客户端编号.
     */
    id: string
    /**
     * 客户端名称.
     */
    name: string
    /**
     * 所属单位: the unit for which the client acts.
     */
    unit: {
      /**
       * 单位全称.
       */
      name: string
      /**
       * 统一社会信用代码.
       */
      uscc: string
      /**
       * 行政区划代码.
       */
      district?: string
    }
    /**
     * 角色: what the client may do.
     *
     * @minItems 1
     */
    roles: [
      'submitter' | 'registrar' | 'lister' | 'checker' | 'steward' | 'auditor' | 'operator',
      ...('submitter' | 'registrar' | 'lister' | 'checker' | 'steward' | 'auditor' | 'operator')[],
    ]
    /**
     * 可报送的信息类别; absent: all.
     *
     * @minItems 1
     */
    recordTypes?: ['XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR', ...('XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR')[]]
    /**
     * 可维护的名单; absent: none named.
     */
    lists?: string[]
    /**
     * 可核查的场景; absent: none named.
     */
    scenarios?: string[]
    /**
     * 可否补录历史数据: absent: only what was decided before the client existed.
     */
    backfill?: boolean
    /**
     * 登记时间, instant ISO 8601 UTC.
     */
    createdAt: string
    /**
     * 撤销时间, instant ISO 8601 UTC.
     */
    revokedAt?: string
    /**
     * 有效密钥数.
     */
    keys?: number
  }[]
  /**
   * 下一页游标.
   */
  next: string | null
}
