import { failureOf, type FailureTable } from '../platform/http/failure'

export const accessFailures = {
  'client-exists': { status: 409, title: '客户端已存在' },
  'client-not-found': { status: 404, title: '未找到该客户端' },
} satisfies FailureTable

export const accessFailure = failureOf(accessFailures)
