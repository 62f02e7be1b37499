import { failureOf, type FailureTable } from '../platform/http/failure'

export const accessFailures = {
  'client-exists': {
    status: 409,
    title: '客户端已存在',
    cure: '要登记的客户端编号已经登记时出现，没有发放新的密钥。请以 GET /api/v1/clients 查看；需要新密钥的，用 POST /api/v1/clients/{id}/rotation 轮换，不必重新登记。',
  },
  'client-not-found': {
    status: 404,
    title: '未找到该客户端',
    cure: '客户端编号有误，或者该客户端已被撤销时出现。请以 GET /api/v1/clients 核对；已撤销的不能恢复，请重新登记，原样重试无效。',
  },
} satisfies FailureTable

export const accessFailure = failureOf(accessFailures)
