// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用核查请求：核查谁，用于哪个事项、办件和目的，由谁经办
 */
export interface CheckRequest {
  /**
   * 场景代码
   */
  scenario: string
  /**
   * 核查目的；必填，不填则拒绝查询
   */
  purpose?: string | null
  /**
   * 事项；必填
   */
  matter?: {
    /**
     * 事项编码；必填
     */
    code?: string | null
    /**
     * 事项名称；必填
     */
    name?: string | null
  } | null
  /**
   * 办件编号；必填
   */
  caseNo?: string | null
  /**
   * 经办人；必填
   */
  operator?: {
    /**
     * 经办人编号；必填
     */
    id?: string | null
    /**
     * 经办人姓名；必填
     */
    name?: string | null
  } | null
  /**
   * 行为类型：permit 行政许可、filing 备案、permit_or_filing 许可或者备案、approval 审批、selection 竞争性选择、benefit 给予利益、shortcut 便利办理、registration 登记、post 录用和任职、registration_or_post 登记或者任职、qualification 资质和等级认定、supervision 日常监管、market 市场主体自主决定、market_access_service 平台入驻与选取、display_only 只展示、service 公共服务；null 为按场景自身的类型
   */
  actType?:
    | 'permit'
    | 'filing'
    | 'permit_or_filing'
    | 'approval'
    | 'selection'
    | 'benefit'
    | 'shortcut'
    | 'registration'
    | 'post'
    | 'registration_or_post'
    | 'qualification'
    | 'supervision'
    | 'market'
    | 'market_access_service'
    | 'display_only'
    | 'service'
    | null
  /**
   * 核查日期；null 为今天，不得在将来
   */
  asOf?: string | null
  /**
   * 暂不告知截止日：因正在进行的调查，在此日（含当日）以前不向主体显示本次核查；null 为不作限制
   */
  concealedUntil?: string | null
  /**
   * 核查对象
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 核查对象：单位填统一社会信用代码，自然人填证件类型和号码；只填名称的，只给出可能的主体，不构成命中
   */
  subjects: [
    {
      /**
       * 单位的统一社会信用代码
       */
      uscc?: string
      /**
       * 自然人的证件类型：用标准中的名称，例如身份证
       */
      idType?: string
      /**
       * 自然人的证件号码：只保存加密钥的散列值
       */
      idNo?: string
      /**
       * 授权编号；对自然人没有法定核查义务的事项须填
       */
      consentId?: string
      /**
       * 名称或姓名
       */
      name: string
      /**
       * 身份：applicant 申请人、consortium-member 联合体成员、agent 代理人；不填为 applicant，联合体以成员中最严的结果为准，代理人的命中只计其自身
       */
      role?: 'applicant' | 'consortium-member' | 'agent'
      /**
       * 拟任或所求身份，例如投标人：限定身份的措施只对完全相同的身份适用
       */
      roleSought?: string | null
    },
    ...{
      /**
       * 单位的统一社会信用代码
       */
      uscc?: string
      /**
       * 自然人的证件类型：用标准中的名称，例如身份证
       */
      idType?: string
      /**
       * 自然人的证件号码：只保存加密钥的散列值
       */
      idNo?: string
      /**
       * 授权编号；对自然人没有法定核查义务的事项须填
       */
      consentId?: string
      /**
       * 名称或姓名
       */
      name: string
      /**
       * 身份：applicant 申请人、consortium-member 联合体成员、agent 代理人；不填为 applicant，联合体以成员中最严的结果为准，代理人的命中只计其自身
       */
      role?: 'applicant' | 'consortium-member' | 'agent'
      /**
       * 拟任或所求身份，例如投标人：限定身份的措施只对完全相同的身份适用
       */
      roleSought?: string | null
    }[],
  ]
}
