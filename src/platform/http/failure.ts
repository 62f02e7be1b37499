/**
 * What a failure is (RFC 9457). Rules and use cases throw `Failure` and know no HTTP; every room keeps its codes in
 * `failures.ts`, and `compose.ts` joins them into the one closed table that gives status and title.
 */
import { UnavailableError } from '../unavailable'

export interface FailureKind {
  readonly status: number
  /** Chinese, the same for every occurrence. */
  readonly title: string
}

export type FailureTable = { readonly [code: string]: FailureKind }

/** One fault of the input. */
export interface InputError {
  /** JSON pointer as a URI fragment, e.g. `#/record/CF_WSH`. */
  readonly pointer: string
  readonly code: string
  /** Chinese: what was sent, what rule it breaks, what to change. */
  readonly detail: string
}

export interface FailureFacts {
  /** All faults of the input at once. */
  readonly errors?: readonly InputError[]
  /** Further members of the problem document. */
  readonly extra?: { readonly [key: string]: unknown }
  readonly headers?: { readonly [name: string]: string }
}

export class Failure extends Error {
  override readonly name = 'Failure'
  constructor(
    readonly code: string,
    /** Chinese: what to change. */
    readonly detail: string,
    readonly facts: FailureFacts = {},
  ) {
    super(`${code}: ${detail}`)
  }
}

/** A maker of failures that only takes codes of this table, so that an unlisted code does not compile. */
export const failureOf =
  <T extends FailureTable>(_table: T) =>
  (code: keyof T & string, detail: string, facts?: FailureFacts): Failure =>
    new Failure(code, detail, facts)

/** The codes that any service has. */
export const platformFailures = {
  'malformed-json': { status: 400, title: '请求内容不是有效的 JSON' },
  'schema-violation': { status: 422, title: '请求内容不符合数据规范' },
  unauthenticated: { status: 401, title: '未通过身份验证' },
  forbidden: { status: 403, title: '无权进行此操作' },
  'not-found': { status: 404, title: '未找到所请求的内容' },
  'method-not-allowed': { status: 405, title: '此地址不支持该请求方法' },
  'not-acceptable': { status: 406, title: '无法按所要求的格式答复' },
  'idempotency-mismatch': { status: 409, title: '同一幂等键对应了不同的请求内容' },
  'idempotency-in-progress': { status: 409, title: '同一幂等键的请求正在处理' },
  'stale-revision': { status: 412, title: '记录已被他人修改' },
  'revision-required': { status: 428, title: '须以 If-Match 指明所依据的版本' },
  'body-too-large': { status: 413, title: '请求内容过大' },
  'unsupported-media-type': { status: 415, title: '不支持的内容类型' },
  'rate-limited': { status: 429, title: '请求过于频繁' },
  internal: { status: 500, title: '系统内部错误' },
  'dependency-unavailable': { status: 503, title: '所依赖的服务暂不可用' },
} satisfies FailureTable

export const platformFailure = failureOf(platformFailures)

/** A cursor that no listing of ours gave out: the caller's fault, whichever listing it is. */
export const foreignCursorFault: InputError = {
  pointer: '#/cursor',
  code: 'foreign-cursor',
  detail: 'cursor 不是本接口返回的游标',
}

export const foreignCursor = (): Failure =>
  platformFailure('schema-violation', 'cursor 应为上一页返回的 next，请原样带回', {
    errors: [foreignCursorFault],
  })

/** What a caller is told of an error: that something is away is a failure of its own, not an unknown fault. */
export const asTold = (error: unknown): unknown =>
  error instanceof UnavailableError
    ? platformFailure('dependency-unavailable', '所依赖的服务暂不可用，请稍后以同一内容重试')
    : error
