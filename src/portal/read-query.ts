import { platformFailure } from '../platform/http/failure'
import type { DecisionKind } from '../decisions/document'

/** What is read of a request. */
interface Asked {
  readonly query: Readonly<Record<string, string>>
}

/** Longest search text, in characters. */
export const LONGEST_QUERY = 100

const refuse = (name: string, code: string, detail: string): Error =>
  platformFailure('schema-violation', detail, { errors: [{ pointer: `#/${name}`, code, detail }] })

const refuseLong = (q: string): void => {
  const length = Array.from(q).length
  if (length > LONGEST_QUERY)
    throw refuse(
      'q',
      'too-long',
      `查询内容有 ${length} 个字，最多 ${LONGEST_QUERY} 个，请只输入名称中有特点的几个字`,
    )
}

/** The search text of a page; empty when nothing was asked. */
export const readPageQuery = ({ query }: Asked): string => {
  const q = (query['q'] ?? '').trim()
  refuseLong(q)
  return q
}

/**
 * The search text of the interface.
 * @throws Failure `schema-violation` when there is none, or more than 100 characters
 */
export const readSearchQuery = (request: Asked): string => {
  const q = readPageQuery(request)
  if (q === '')
    throw refuse(
      'q',
      'required',
      '缺少查询参数 q：请给出主体名称（或其中一部分）、统一社会信用代码或拼音首字母',
    )
  return q
}

/** `kind` of a listing of decisions; absent: both. */
export const readKind = ({ query }: Asked): DecisionKind | undefined => {
  const kind = query['kind']
  if (kind === undefined || kind === 'licence' || kind === 'penalty') return kind
  throw refuse(
    'kind',
    'not-allowed',
    `kind 为 ${kind.slice(0, 40)}，应为 licence（行政许可）或 penalty（行政处罚），或不带此参数`,
  )
}

/** `cursor`, as a part of a question. */
export const readCursor = ({ query }: Asked, name = 'cursor'): { readonly cursor?: string } => {
  const cursor = query[name]
  return cursor === undefined || cursor === '' ? {} : { cursor }
}
