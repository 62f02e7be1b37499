import { failureOf, type FailureTable } from '../platform/http/failure'

/** What can go wrong with credit checks; joined with the other rooms' tables in `compose-http.ts`. */
export const checkFailures = {
  'query-refused': {
    status: 422,
    title: '查询要素不全，不予查询',
    cure: '核查请求缺少目的、事项、办件或经办人，或者核查自然人而既无法定职责又无有效授权时出现；没有查询，但已留痕。请按 errors 补齐后重发，原样重发仍会被拒；带 Idempotency-Key 的，改后须换用新的键。',
  },
  'check-not-found': {
    status: 404,
    title: '未找到该次核查',
    cure: '核查编号有误，或者该次核查不是本单位发起时出现，不告知是哪一种。请核对编号和所用的密钥；反馈只能由发起核查的单位报送，原样重试无效。',
  },
  'consent-not-found': {
    status: 404,
    title: '未找到该份授权',
    cure: '授权编号有误，或者该份授权不是授予本单位时出现，不告知是哪一种。请核对编号和所用的密钥；没有登记的，先以 POST /api/v1/consents 登记本人授权。',
  },
  'too-much-feedback': {
    status: 409,
    title: '反馈过多',
    cure: '一次核查的反馈已达 500 条的上限时出现，此条没有记录。请检查是否有程序在重复报送；重试无效，确有必要的请与信用办联系。',
  },
} satisfies FailureTable

export const checkFailure = failureOf(checkFailures)
