import { failureOf, type FailureTable } from '../http/failure'

export const clockFailures = {
  'clock-backwards': {
    status: 422,
    title: '平台时钟不能向后拨',
    cure: '所给的时刻早于平台当前时间时出现，时钟没有变动。请以 GET /api/v1/clock 读取当前时间，给出不早于它的时刻；原样重试无效。',
  },
  'clock-not-settable': {
    status: 409,
    title: '平台时钟不可设置',
    cure: '平台不是以 CREDIT_CLOCK 启动、按实际时间运行时出现，正式环境都是如此。需要设置时间的，请另起一个带 CREDIT_CLOCK 的测试平台；重试无效。',
  },
} satisfies FailureTable

export const clockFailure = failureOf(clockFailures)
