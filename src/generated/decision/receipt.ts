// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 报送回执：对一次报送的答复
 */
export interface DecisionReceipt {
  /**
   * 决定编号
   */
  id: string
  /**
   * 处理结果：accepted 已接收、repeated 重复（内容相同，不作改变）、corrected 已更正
   */
  outcome: 'accepted' | 'repeated' | 'corrected'
  /**
   * 版本：内容版本号，从 1 起
   */
  revision: number
  /**
   * 首次收到时间，ISO 8601 时刻（UTC，以 Z 结尾）
   */
  receivedAt: string
  /**
   * 报送时限：自作出决定之日起七个工作日，不含决定当日
   */
  deadline: {
    /**
     * 决定日期，YYYY-MM-DD（北京时间）
     */
    decidedOn: string
    /**
     * 最迟公示日：期限的最后一天，YYYY-MM-DD（北京时间）
     */
    dueOn: string
    /**
     * 暂定：期限延伸到尚无正式放假通知的年度
     */
    provisional: boolean
    /**
     * 报送时效：首次收到日期与最迟公示日相比；on-time 按时、late 逾期、undetermined 待定（按暂定期限逾期）、backfill 历史数据（不评判）
     */
    received: 'on-time' | 'late' | 'undetermined' | 'backfill'
  }
  /**
   * 公示状态：是否公示、原因、截止时间
   */
  publication: {
    /**
     * 公示状态：scheduled 待公示、published 公示中、ended 公示期满、withdrawn 已撤下、withheld 不予公示、held 待审核
     */
    state: 'scheduled' | 'published' | 'ended' | 'withdrawn' | 'withheld' | 'held'
    /**
     * 失信严重程度：minor 轻微、general 一般、serious 严重；行政许可和不适用的自然人决定为 null
     */
    severity: 'minor' | 'general' | 'serious' | null
    /**
     * 公示截止日：公示的最后一天，含当日，YYYY-MM-DD（北京时间）；没有时为 null
     */
    until: string | null
    /**
     * 最早可修复日，YYYY-MM-DD（北京时间）；没有时为 null
     */
    repairableFrom: string | null
    /**
     * 不公示或待审核的原因
     */
    reason: string | null
    /**
     * 适用规则：据以确定是否公示的规则
     */
    rule: {
      /**
       * 规则编号
       */
      id: string
      /**
       * 规则版本：政策集的 SHA-256
       */
      version: string
      /**
       * 依据：文件名称和文号
       */
      basis: string
      /**
       * 核实情况：verified 已核对原文、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
       */
      mark: 'verified' | 'from-memory' | 'derived'
    }
    /**
     * 首次公示时间，ISO 8601 时刻（UTC，以 Z 结尾）
     */
    publishedAt?: string
    /**
     * 撤下：决定停止公示的原因
     */
    withdrawal?: {
      /**
       * 撤下原因：revoked 决定已被依法撤销、changed 决定已被依法变更、unlawful 决定已被确认违法、void 决定已被确认无效、entered-in-error 信息录入有误（本不应公示）
       */
      cause: 'revoked' | 'changed' | 'unlawful' | 'void' | 'entered-in-error'
      /**
       * 公开说明
       */
      explanation: string
      /**
       * 撤下所依据的文书号
       */
      documentNo: string | null
      /**
       * 撤下时间，ISO 8601 时刻（UTC，以 Z 结尾）
       */
      at: string
    }
  }
  /**
   * 提示：不影响接收的问题
   */
  warnings: InputErrorItem[]
  /**
   * 回执：去掉本项后的答复按 RFC 8785 规范化，取 SHA-256，再作 Ed25519 签名
   */
  receipt: {
    /**
     * 摘要：SHA-256，十六进制
     */
    digest: string
    /**
     * 签名：对摘要字节的 Ed25519 签名，base64url
     */
    signature: string
    /**
     * 密钥编号：/.well-known/jwks.json 中公钥的指纹
     */
    keyId: string
  }
}
/**
 * 输入错误：一处错误的位置、代码与说明
 */
export interface InputErrorItem {
  /**
   * 出错位置（JSON Pointer，以 # 开头）
   */
  pointer: string
  /**
   * 错误代码
   */
  code: string
  /**
   * 发送的是什么，允许的是什么
   */
  detail: string
}
