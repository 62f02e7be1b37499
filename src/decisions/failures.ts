import { failureOf, type FailureTable } from '../platform/http/failure'

/** What can go wrong with decisions; joined with the other rooms' tables in `compose.ts`. */
export const decisionFailures = {
  'decision-not-found': {
    status: 404,
    title: '未找到该决定',
    cure: '编号有误，或者该决定不属于本单位时出现；在公示地址上，也可能未曾公示或公示期已满。均不告知是哪一种，请核对编号和所用的密钥，原样重试无效。',
  },
  'batch-not-found': {
    status: 404,
    title: '未找到该批次',
    cure: '批次编号有误，或者该批次不属于本单位、不在获准的名单之内时出现，不告知是哪一种。请以提交该批时答复头 Batch-Id 的值和同一单位的密钥查询；原样重试无效。',
  },
  'revision-not-found': {
    status: 404,
    title: '未找到该版本',
    cure: '该决定没有此历史版本时出现：只有被更正取代的版本才在此读取。请从该决定的 history 核对版本号；当前版本请用 GET /api/v1/decisions/{id} 读取。',
  },
  'outside-competence': {
    status: 403,
    title: '不属于本单位报送范围',
    cure: '所报的决定，其决定机关和数据来源单位都不是本单位，或者要变更的名单记录不由本单位认定或录入时出现，没有受理。请核对记录中的机关代码和所用的密钥，或者由有权的单位办理；原样重试无效。',
  },
  'outside-catalogue': {
    status: 422,
    title: '不属于归集范围',
    cure: '适用简易程序的行政处罚和涉及国家秘密的决定不在归集范围之内，没有存储，请勿再报。procedure 或 secrecy 填错的，更正后重新报送；带 Idempotency-Key 的，改后须换用新的键。',
  },
  'duplicate-decision': {
    status: 409,
    title: '已有相同的决定',
    cure: '更正后的文号、机关与相对人代码和另一条记录（编号见 other）相同时出现，更正没有生效。请核对两条记录，更正文号或代码，或者先撤下多余的一条；原样重试无效。',
  },
  'state-conflict': {
    status: 409,
    title: '当前状态不允许此操作',
    cure: '记录处在不能这样办理的状态时出现，例如审核并非待审核的决定，以另一原因再次撤下或移出，更正已结束的名单记录，核实没有待核实的反馈。请重新读取记录，按 detail 所说改办；原样重试无效。',
  },
} satisfies FailureTable

export const decisionFailure = failureOf(decisionFailures)
