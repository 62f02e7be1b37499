// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 信用核查答复：结论、各措施的依据及所凭名单记录、暂停的激励、须人工确认的事项；附签名
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
   * 须人工确认：结论为禁止或限制的一律须确认，代理人自身的也在内；核查对象身份存疑、联合体成员已注销的，也须确认
   */
  mustConfirm: boolean
  /**
   * 结论的文字说明
   */
  summary: string
  /**
   * 反馈截止日；没有提出措施时为 null
   */
  feedbackDueOn: string | null
  /**
   * 暂定：反馈截止日所在年度的放假通知尚未发布；已发布时无此项
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
     * 数据版本：编号不大于此数的事件均已计入答复
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
   * 名称或姓名，与请求所填一致
   */
  name: string
  /**
   * 登记名称；仅在与请求所填名称不同时给出
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
   * 证件号码，掩码显示
   */
  idNo?: string
  /**
   * 身份：applicant 申请人、consortium-member 联合体成员、agent 代理人；不填为 applicant，联合体以成员中最严的结果为准，代理人的命中只计其自身
   */
  role: 'applicant' | 'consortium-member' | 'agent'
  /**
   * 所求身份
   */
  roleSought: string | null
  /**
   * 匹配：exact 代码或者证件号码相符、candidate 只填名称且有同名主体（不构成命中）、none 未查到
   */
  match: 'exact' | 'candidate' | 'none'
  /**
   * 主体状态：active 存续、deregistered 已注销、revoked 已吊销、unknown 不详
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
   * 提示：仅供了解，本身不产生任何后果
   */
  advisories: {
    /**
     * 名单代码
     */
    listId: string
    /**
     * 提示代码：name-only 只有名称相同、relation 所列为法定代表人或者经营者个人、stayed 停止执行或者处于重整屏蔽期、list-not-in-force 名单未施行或者已停用、role-bound 限于其他拟任或所求身份、decision-missing 没有载明该措施的决定文书、no-measure 本场景没有可适用的措施、green-closed 不走绿色通道
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
   * 可能的主体；仅在只填名称、未填代码时给出
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
   * 列入记录编号；命中行政处罚信息时为决定编号
   */
  entryId: string
  /**
   * 名单代码；行政处罚信息为 PENALTY
   */
  listId: string
  /**
   * 名单名称
   */
  listName: string
  /**
   * 类别：black 严重失信主体名单、watch 重点关注、red 守信激励、record 行政处罚信息
   */
  color: 'black' | 'watch' | 'red' | 'record'
  /**
   * 命中途径：self 主体本身、parent 所属法人（主体为分支机构）、consortium 联合体成员
   */
  via: 'self' | 'parent' | 'consortium'
  /**
   * 列入日期
   */
  listedOn: string
  /**
   * 截止日期，含当日；null 为未定截止日
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
   * 救济和修复：主体可以采取的途径
   */
  remedy: string | null
  /**
   * 适用的措施
   */
  measures: PresentedMeasure[]
  /**
   * 未适用的措施；仅在 explain=1 时给出
   */
  leftOut?: PresentedLeftOut[]
}
/**
 * 标注
 */
export interface PresentedMark {
  /**
   * 标注种类：objection 异议、review 复议、litigation 诉讼、stay 停止执行、restructuring 重整屏蔽
   */
  mark: 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'
  /**
   * 起始日期
   */
  from: string
  /**
   * 截止日期；不填或 null 为仍在进行
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
   * 类型：punish 失信惩戒、reward 守信激励
   */
  kind: 'punish' | 'reward'
  /**
   * 效果：DENY 禁止、LIMIT 限制、STRICT 从严审查、LOSE_BENEFIT 不享受便利、INFO 仅记录、MARKET 由市场主体自主决定、GREEN 绿色通道、PRIORITY 同等条件优先
   */
  effect: 'DENY' | 'LIMIT' | 'STRICT' | 'LOSE_BENEFIT' | 'INFO' | 'MARKET' | 'GREEN' | 'PRIORITY'
  /**
   * 合法性审查后的效果：DENY 禁止、LIMIT 限制、STRICT 从严审查、LOSE_BENEFIT 不享受便利、INFO 仅记录、MARKET 由市场主体自主决定、GREEN 绿色通道、PRIORITY 同等条件优先
   */
  effectAfterGate: 'DENY' | 'LIMIT' | 'STRICT' | 'LOSE_BENEFIT' | 'INFO' | 'MARKET' | 'GREEN' | 'PRIORITY'
  /**
   * 关联：own-law 名单所依据的规定或者决定直接载明、general-clause 依据一般规定（与事项没有关联的，经办人可以说明理由，不予适用）
   */
  relation: 'own-law' | 'general-clause'
  /**
   * 可信程度，指措施及其依据：verified 已核对原文、part-verified 只核对了一部分、from-memory 凭记忆录入（待核）、derived 平台推定（待核）
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
   * 未适用原因代码：outside-scenario 不适用于本场景、role-bound 限于其他拟任或所求身份、decision-missing 没有载明该措施的决定文书、disabled 依据文本待核实（尚未启用）、not-in-force 核查日期未施行或者已失效、not-this-subject 不及于此类主体、suspended-by-black 因严重失信主体名单记录暂停
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
