// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用核查答复: outcome, measures with basis and the entry behind each, what was suspended, what a person must confirm; signed.
 */
export interface CheckAnswer {
  /**
   * 核查编号
   */
  id: string
  /**
   * 结论
   */
  outcome: '禁止' | '限制' | '从严审查' | '绿色通道' | '正常' | '不适用'
  /**
   * 须人工确认: every 禁止 and 限制, an agent's own too
   */
  mustConfirm: boolean
  /**
   * 结论说明, in words
   */
  summary: string
  /**
   * 反馈截止日; null when no measure was offered
   */
  feedbackDueOn: string | null
  /**
   * 暂定: the last day for the feedback rests on a year whose holiday notice is not out yet; absent otherwise
   */
  feedbackProvisional?: true
  /**
   * 核查日期
   */
  asOf: string
  /**
   * 答复时间
   */
  answeredAt: string
  /**
   * 场景代码
   */
  scenario: string
  /**
   * 场景名称
   */
  scenarioName: string
  /**
   * 核查目的
   */
  purpose: string
  /**
   * 事项
   */
  matter: {
    /**
     * 事项编码
     */
    code: string
    /**
     * 事项名称
     */
    name: string
  }
  /**
   * 办件编号
   */
  caseNo: string
  /**
   * 适用的措施
   *
   * Items: 措施代码
   */
  measures: string[]
  /**
   * 暂停的激励
   *
   * Items: 措施代码
   */
  suspendedRewards: string[]
  /**
   * 各核查对象的结果
   */
  subjects: Subject[]
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
  receipt: Receipt
}
/**
 * 一个核查对象的结果
 */
export interface Subject {
  /**
   * 名称或姓名, as asked
   */
  name: string
  /**
   * 登记名称, where the name asked for is another one
   */
  registeredName?: string
  /**
   * 统一社会信用代码
   */
  uscc: string | null
  /**
   * 证件类型
   */
  idType?: string
  /**
   * 证件号码, masked
   */
  idNo?: string
  /**
   * 身份: applicant by default; the worst consortium member decides, an agent's hits stay its own
   */
  role: 'applicant' | 'consortium-member' | 'agent'
  /**
   * 所求身份
   */
  roleSought: string | null
  /**
   * 匹配: candidate is a name without a code, never a hit
   */
  match: 'exact' | 'candidate' | 'none'
  /**
   * 主体状态
   */
  state: 'active' | 'deregistered' | 'revoked' | 'unknown'
  /**
   * 结论
   */
  outcome: '禁止' | '限制' | '从严审查' | '绿色通道' | '正常' | '不适用'
  /**
   * 命中
   */
  hits: Hit[]
  /**
   * 提示: nothing follows from them by themselves
   */
  advisories: {
    /**
     * 名单代码
     */
    listId: string
    /**
     * 提示代码
     */
    code: string
    /**
     * 说明
     */
    reason: string
  }[]
  /**
   * 主体核对说明
   *
   * Items: 核对说明
   */
  remarks: string[]
  /**
   * 可能的主体; only for a name without a code
   */
  candidates?: {
    /**
     * 统一社会信用代码
     */
    uscc: string
    /**
     * 名称
     */
    name: string
  }[]
}
/**
 * 命中
 */
export interface Hit {
  /**
   * 列入记录编号; of a penalty, the decision's
   */
  entryId: string
  /**
   * 名单代码, or PENALTY
   */
  listId: string
  /**
   * 名单名称
   */
  listName: string
  /**
   * 类别: record is an ordinary penalty
   */
  color: 'black' | 'watch' | 'red' | 'record'
  /**
   * 命中途径
   */
  via: 'self' | 'parent' | 'consortium'
  /**
   * 列入日期
   */
  listedOn: string
  /**
   * 截止日期, inclusive; null: no end is fixed
   */
  validTo: string | null
  /**
   * 标注
   */
  marks: PresentedMark[]
  /**
   * 决定文书
   */
  decision: {
    /**
     * 文号
     */
    docNo: string
    /**
     * 决定机关
     */
    authority: string
    /**
     * 决定日期
     */
    decidedOn: string
  } | null
  /**
   * 救济和修复: what the subject can do
   */
  remedy: string | null
  /**
   * 适用的措施
   */
  measures: PresentedMeasure[]
  /**
   * 未适用的措施; only with explain=1
   */
  leftOut?: PresentedLeftOut[]
}
/**
 * 标注
 */
export interface PresentedMark {
  /**
   * 标注种类: 异议, 复议, 诉讼, 停止执行, 重整屏蔽
   */
  mark: 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'
  /**
   * 起始日期
   */
  from: string
  /**
   * 截止日期; absent or null: still under way
   */
  until?: string | null
  /**
   * 文号
   */
  docNo?: string
}
/**
 * 适用的措施
 */
export interface PresentedMeasure {
  /**
   * 措施代码
   */
  code: string
  /**
   * 措施名称
   */
  name: string
  /**
   * 失信惩戒或守信激励
   */
  kind: 'punish' | 'reward'
  /**
   * 效果
   */
  effect: 'DENY' | 'LIMIT' | 'STRICT' | 'LOSE_BENEFIT' | 'INFO' | 'MARKET' | 'GREEN' | 'PRIORITY'
  /**
   * 合法性闸门后的效果
   */
  effectAfterGate: 'DENY' | 'LIMIT' | 'STRICT' | 'LOSE_BENEFIT' | 'INFO' | 'MARKET' | 'GREEN' | 'PRIORITY'
  /**
   * 关联: named by the list's own law or decision; or on a general clause, then the officer may drop it with a reason
   */
  relation: 'own-law' | 'general-clause'
  /**
   * 可信程度：措施及其依据已核对原文、部分核对、凭记忆，或者由平台推定
   */
  mark: 'verified' | 'part-verified' | 'from-memory' | 'derived'
  /**
   * 法律依据
   *
   * Items: 法律依据
   */
  basis: string[]
  /**
   * 实施单位
   *
   * Items: 实施单位
   */
  implementingDept: string[]
  /**
   * 适用理由
   */
  why: string
}
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
/**
 * 回执：平台对其答复的签名，可用 /.well-known/jwks.json 的公钥验证
 */
export interface Receipt {
  /**
   * 摘要：去掉 receipt 后的答复按 RFC 8785 规范化，再取 SHA-256（十六进制）
   */
  digest: string
  /**
   * 签名：对摘要的 32 个字节作 Ed25519 签名（base64url）
   */
  signature: string
  /**
   * 公钥编号（kid）
   */
  keyId: string
}
