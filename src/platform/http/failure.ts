/**
 * What a failure is (RFC 9457). Rules and use cases throw `Failure` and know no HTTP; every room keeps its codes in
 * `failures.ts`, and `compose.ts` joins them into the one closed table that gives status and title.
 */
import { UnavailableError } from '../unavailable'

export interface FailureKind {
  readonly status: number
  /** Chinese, the same for every occurrence. */
  readonly title: string
  /** Chinese, one to three sentences: when it happens, what to change or do, whether the same request again helps. */
  readonly cure: string
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
  'malformed-json': {
    status: 400,
    title: '请求内容不是有效的 JSON',
    cure: '请求内容为空、不是 UTF-8 编码的有效 JSON，或者有重复、禁用的字段名，嵌套超过 20 层时出现。请按 detail 指出的位置更正后重发；原样重发仍会失败。',
  },
  'schema-violation': {
    status: 422,
    title: '请求内容不符合数据规范',
    cure: '字段缺失、多余、类型或取值不合要求，或者查询参数、Idempotency-Key 写法有误时出现，没有受理；errors 逐项列出位置（pointer）和改法。请一次改完再发，原样重发仍会失败；带 Idempotency-Key 的，改后须换用新的键。',
  },
  unauthenticated: {
    status: 401,
    title: '未通过身份验证',
    cure: '没有带密钥、没有以 Bearer 方式带，或者密钥不存在、已失效时出现，detail 说明是哪一种。请以请求头 Authorization: Bearer <密钥> 提供有效的密钥；密钥遗失或失效的，向平台运营方申请，原样重试无效。',
  },
  forbidden: {
    status: 403,
    title: '无权进行此操作',
    cure: '密钥有效，但其角色、记录类别、核查场景或补录权限不含此操作时出现，detail 说明缺什么。请换用有此权限的密钥，或者向平台运营方申请；原样重试无效。',
  },
  'not-found': {
    status: 404,
    title: '未找到所请求的内容',
    cure: '网址有误、无法解码，或者所查的目录中没有此项时出现。请对照接口说明 /api/docs 检查路径；原样重试无效。',
  },
  'method-not-allowed': {
    status: 405,
    title: '此地址不支持该请求方法',
    cure: '网址存在，但不支持所用的请求方法（GET、POST 等）时出现。请改用答复头 Allow 列出的方法；原样重试无效。',
  },
  'idempotency-mismatch': {
    status: 409,
    title: '同一幂等键对应了不同的请求内容',
    cure: '同一 Idempotency-Key 在保留期内（24 小时，信用核查为当日）已用于内容不同的请求时出现，此次没有办理。新的请求请换用新的键；要取回首次的答复，请以原键发送与首次完全相同的内容。',
  },
  'idempotency-in-progress': {
    status: 409,
    title: '同一幂等键的请求正在处理',
    cure: '带同一 Idempotency-Key 的首次请求还没有办结时出现。请按答复头 Retry-After 稍候，以同一键、同一内容重发，即得首次的答复；不要换键，以免重复办理。',
  },
  'stale-revision': {
    status: 412,
    title: '记录已被他人修改',
    cure: 'If-Match 所给的版本不是记录的当前版本（其间已被更正），或者写法不对（应为带双引号的版本号，例如 "3"）时出现，没有更正。请重新读取记录，核对新内容后以其答复头 ETag 的值再次更正；原样重试无效。',
  },
  'revision-required': {
    status: 428,
    title: '须以 If-Match 指明所依据的版本',
    cure: '更正记录而没有带 If-Match 请求头时出现，没有更正。请先读取记录，再以其答复头 ETag 的值作为 If-Match 重发。',
  },
  'body-too-large': {
    status: 413,
    title: '请求内容过大',
    cure: '请求内容超过 1 MiB，或者批量核查的一行过长、行数过多时出现，超出的部分没有处理。请缩短内容，或者改用批量接口分批发送；原样重发仍会失败。',
  },
  'unsupported-media-type': {
    status: 415,
    title: '不支持的内容类型',
    cure: '没有 Content-Type、其类型或字符集不为此地址所接受，或者内容经过压缩时出现。请按 detail 所列的类型以 UTF-8 编码、不压缩发送；原样重发仍会失败。',
  },
  'rate-limited': {
    status: 429,
    title: '请求过于频繁',
    cure: '一段时间内的调用次数超过本客户端的额度时出现，此次没有办理。请等过答复头 Retry-After 所示的秒数，再原样重试；经常出现的，请检查是否有程序在循环调用，或者向平台运营方申请更高的额度。',
  },
  internal: {
    status: 500,
    title: '系统内部错误',
    cure: '平台遇到未预料的错误时出现，已按 instance 的编号记入日志。可以稍后以同一内容（带 Idempotency-Key 的用同一键）重试；仍然出现的，请把编号告知平台运营方。',
  },
  'dependency-unavailable': {
    status: 503,
    title: '所依赖的服务暂不可用',
    cure: '数据库等所依赖的服务暂时不能访问，或者同时更改同一记录的请求过多时出现。请求本身没有错，请按答复头 Retry-After 稍候，以同一内容（带 Idempotency-Key 的用同一键）重试。',
  },
} satisfies FailureTable

export const platformFailure = failureOf(platformFailures)

/** A cursor that no listing of ours gave out: the caller's fault, whichever listing it is. */
export const foreignCursorFault: InputError = {
  pointer: '#/cursor',
  code: 'foreign-cursor',
  detail: 'cursor 不是上一页返回的游标（next），请原样带回，或者去掉它从第一页查起',
}

export const foreignCursor = (): Failure =>
  platformFailure('schema-violation', foreignCursorFault.detail, { errors: [foreignCursorFault] })

/** What a caller is told of an error: that something is away is a failure of its own, not an unknown fault. */
export const asTold = (error: unknown): unknown =>
  error instanceof UnavailableError
    ? platformFailure('dependency-unavailable', '所依赖的服务暂不可用，请稍后以同一内容重试')
    : error
