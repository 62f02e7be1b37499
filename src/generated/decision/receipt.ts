// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 报送回执: the answer to a submission; contract, Decisions.
 */
export interface DecisionReceipt {
  /**
   * 决定编号.
   */
  id: string
  /**
   * 处理结果.
   */
  outcome: 'accepted' | 'repeated' | 'corrected'
  /**
   * 版本: number of the content revision, from 1.
   */
  revision: number
  /**
   * 首次收到时间, instant ISO 8601 UTC.
   */
  receivedAt: string
  /**
   * 报送时限: seven working days from the decision, the day of the decision excluded.
   */
  deadline: {
    /**
     * 决定日期, YYYY-MM-DD in China time.
     */
    decidedOn: string
    /**
     * 最迟公示日: last day, YYYY-MM-DD in China time.
     */
    dueOn: string
    /**
     * 暂定: the period reaches into a year without an official holiday notice.
     */
    provisional: boolean
    /**
     * 报送时效: first receipt against the last day.
     */
    received: 'on-time' | 'late' | 'undetermined' | 'backfill'
  }
  /**
   * 公示状态: publish or not, why, until when.
   */
  publication: {
    /**
     * 公示状态.
     */
    state: 'scheduled' | 'published' | 'ended' | 'withdrawn' | 'withheld' | 'held'
    /**
     * 失信严重程度; null for licences and natural persons where none applies.
     */
    severity: 'minor' | 'general' | 'serious' | null
    /**
     * 公示截止日: last day, inclusive, YYYY-MM-DD in China time, or null.
     */
    until: string | null
    /**
     * 最早可修复日, YYYY-MM-DD in China time, or null.
     */
    repairableFrom: string | null
    /**
     * 不公示或待审核的原因.
     */
    reason: string | null
    /**
     * 适用规则: the rule that decided on publication.
     */
    rule: {
      /**
       * 规则编号.
       */
      id: string
      /**
       * 规则版本: sha256 of the policy set.
       */
      version: string
      /**
       * 依据: document and number.
       */
      basis: string
      /**
       * 核实情况.
       */
      mark: 'verified' | 'from-memory' | 'derived'
    }
    /**
     * 首次公示时间, instant ISO 8601 UTC.
     */
    publishedAt?: string
    /**
     * 撤下: why the decision came down.
     */
    withdrawal?: {
      /**
       * 撤下原因.
       */
      cause: 'revoked' | 'changed' | 'unlawful' | 'void' | 'entered-in-error'
      /**
       * 公开说明.
       */
      explanation: string
      /**
       * 文书号 of the act that it rests on.
       */
      documentNo: string | null
      /**
       * 撤下时间, instant ISO 8601 UTC.
       */
      at: string
    }
  }
  /**
   * 提示: faults that do not stop the record.
   */
  warnings: InputErrorItem[]
  /**
   * 回执: SHA-256 over the RFC 8785 form of the answer without this member, signed with Ed25519.
   */
  receipt: {
    /**
     * 摘要: SHA-256, hexadecimal.
     */
    digest: string
    /**
     * 签名: Ed25519 over the digest bytes, base64url.
     */
    signature: string
    /**
     * 密钥编号: thumbprint of the key in /.well-known/jwks.json.
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
