import { failureOf, type FailureTable } from '../platform/http/failure'

export const accessFailures = {
  'client-not-found': { status: 404, title: '未找到该客户端' },
} satisfies FailureTable

export const accessFailure = failureOf(accessFailures)
