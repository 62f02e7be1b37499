import { failureOf, type FailureTable } from '../platform/http/failure'

/** What can go wrong with subjects; joined with the other rooms' tables in `compose.ts`. */
export const subjectFailures = {
  'subject-not-found': {
    status: 404,
    title: '未找到该信用主体',
    cure: '没有此统一社会信用代码的主体，或者代码不是 18 位的有效代码时出现。请核对代码，或者改按名称查询；原样重试无效。',
  },
  'invalid-credit-code': {
    status: 422,
    title: '统一社会信用代码无效',
    cure: '统一社会信用代码不足或超过 18 位、含不允许的字符（只用数字和不含 I、O、S、V、Z 的大写字母），或者是占位代码时出现，位置见 pointer。请按营业执照或登记证书更正后重报，原样重报仍会失败；仅校验位不符的，一般只作警告。',
  },
} satisfies FailureTable

export const subjectFailure = failureOf(subjectFailures)
