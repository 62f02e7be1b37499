import { failureOf, type FailureTable } from '../platform/http/failure'

/** What can go wrong with subjects; joined with the other rooms' tables in `compose.ts`. */
export const subjectFailures = {
  'subject-not-found': { status: 404, title: '未找到该信用主体' },
  'invalid-credit-code': { status: 422, title: '统一社会信用代码无效' },
} satisfies FailureTable

export const subjectFailure = failureOf(subjectFailures)
