import { failureOf, type FailureTable } from '../http/failure'

export const clockFailures = {
  'clock-backwards': { status: 422, title: '平台时钟不能向后拨' },
  'clock-not-settable': { status: 409, title: '平台时钟不可设置' },
} satisfies FailureTable

export const clockFailure = failureOf(clockFailures)
