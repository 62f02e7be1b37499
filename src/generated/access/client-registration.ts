// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 接入客户端登记: a program of a unit that is to get a key; contract, Clients.
 */
export interface ClientRegistration {
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
   * 每分钟核查次数上限; absent: 300,000, which only a loop that has run away meets.
   */
  checksPerMinute?: number
  /**
   * 可否补录历史数据: absent: only what was decided before the client existed.
   */
  backfill?: boolean
}
