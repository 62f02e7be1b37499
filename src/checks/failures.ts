import { failureOf, type FailureTable } from '../platform/http/failure'

/** What can go wrong with credit checks; joined with the other rooms' tables in `compose-http.ts`. */
export const checkFailures = {
  'query-refused': { status: 422, title: '查询要素不全，不予查询' },
  'check-not-found': { status: 404, title: '未找到该次核查' },
  'consent-not-found': { status: 404, title: '未找到该份授权' },
  'too-much-feedback': { status: 409, title: '反馈过多' },
} satisfies FailureTable

export const checkFailure = failureOf(checkFailures)
