// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 接入客户端登记：为单位的一个程序申请密钥
 */
export interface ClientRegistration {
  /**
   * 客户端名称
   */
  name: string
  /**
   * 所属单位：客户端代表该单位
   */
  unit: {
    /**
     * 单位全称
     */
    name: string
    /**
     * 统一社会信用代码
     */
    uscc: string
    /**
     * 行政区划代码
     */
    district?: string
  }
  /**
   * 角色：客户端可以做什么；submitter 报送单位、registrar 登记机关、lister 名单认定机关、checker 查询单位、steward 信用办、auditor 审计、operator 运维
   *
   * @minItems 1
   */
  roles: [
    'submitter' | 'registrar' | 'lister' | 'checker' | 'steward' | 'auditor' | 'operator',
    ...('submitter' | 'registrar' | 'lister' | 'checker' | 'steward' | 'auditor' | 'operator')[],
  ]
  /**
   * 可报送的信息类别：不填为全部；XK_FR 法人及非法人组织（含个体工商户）行政许可、XK_ZRR 自然人行政许可、CF_FR 法人及非法人组织（含个体工商户）行政处罚、CF_ZRR 自然人行政处罚
   *
   * @minItems 1
   */
  recordTypes?: ['XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR', ...('XK_FR' | 'XK_ZRR' | 'CF_FR' | 'CF_ZRR')[]]
  /**
   * 可维护的名单：不填则都不能维护
   */
  lists?: string[]
  /**
   * 可核查的场景：不填则都不能核查
   */
  scenarios?: string[]
  /**
   * 每分钟核查次数上限：不填为 300,000，正常使用达不到
   */
  checksPerMinute?: number
  /**
   * 可否补录历史数据：不填时只可补录客户端登记以前作出的决定
   */
  backfill?: boolean
}
