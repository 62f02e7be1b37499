import { maskLongNumbers } from '../log/mask-numbers'
import { platformFailure, type Failure, type InputError } from './failure'
import { cursorParameter, limitFault, limitParameter, type QueryParameters } from './query-parameter'

const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100

const refusal = (errors: readonly InputError[]): Failure => {
  const [only] = errors
  const detail = errors.length === 1 && only !== undefined ? only.detail : '查询参数有误，详见 errors'
  return platformFailure('schema-violation', detail, { errors })
}

/**
 * The `limit` of a listing.
 * @throws Failure `schema-violation` when it is not a whole number from 1 to 100
 */
export const readLimit = (
  query: Readonly<Record<string, string>>,
  fallback = DEFAULT_LIMIT,
  most = MAX_LIMIT,
): number => {
  const text = query['limit']
  if (text === undefined) return fallback
  const fault = limitFault(text, most)
  if (fault === undefined) return Number(text)
  throw refusal([{ pointer: '#/limit', ...fault }])
}

/** Parameters of a listing that is read page by page. */
export const PAGING = {
  limit: limitParameter('每页条数，1 至 100', MAX_LIMIT),
  cursor: cursorParameter('上一页返回的游标'),
}

/** @throws Failure `schema-violation` */
export const pagingOf = ({ query }: { readonly query: Readonly<Record<string, string>> }) => ({
  limit: readLimit(query),
  cursor: query['cursor'],
})

/** A personal number in the place of a name is not told back. */
const faultOf = (name: string, code: string, detail: string): InputError => ({
  pointer: `#/${encodeURIComponent(maskLongNumbers(name))}`,
  code,
  detail,
})

/** What is wrong with the values that came once; an empty one is an absent one. */
const valueFaults = (sent: URLSearchParams, allowed: QueryParameters): InputError[] =>
  Object.entries(allowed).flatMap(([name, parameter]) => {
    const [value = '', ...more] = sent.getAll(name)
    if (typeof parameter === 'string' || value === '' || more.length > 0) return []
    const fault = parameter.faultOf(value)
    return fault === undefined ? [] : [faultOf(name, fault.code, fault.detail)]
  })

const faultsOf = (sent: URLSearchParams, allowed: QueryParameters): InputError[] => {
  const names = [...new Set(sent.keys())]
  const list = Object.keys(allowed).join('、')
  const unknown = names.filter((name) => !Object.hasOwn(allowed, name))
  const repeated = names.filter((name) => sent.getAll(name).length > 1)
  return [
    ...unknown.map((name) =>
      faultOf(
        name,
        'unknown-parameter',
        `不认识查询参数 ${maskLongNumbers(name).slice(0, 40)}，${list === '' ? '此地址没有参数' : `允许 ${list}`}`,
      ),
    ),
    ...repeated.map((name) =>
      faultOf(name, 'repeated', `查询参数 ${maskLongNumbers(name).slice(0, 40)} 只能出现一次`),
    ),
    ...valueFaults(sent, allowed),
  ]
}

const NOTHING: Readonly<Record<string, string>> = {}

const sentWith = (url: string): URLSearchParams => {
  const mark = url.indexOf('?')
  return new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1))
}

/** The query of a page. Who shares a link adds something of its own (`utm_source`, `from`): what is not ours is left alone. */
export const readKnownQuery = (
  url: string,
  known: QueryParameters = NOTHING,
): Readonly<Record<string, string>> => {
  const sent = sentWith(url)
  return Object.fromEntries(
    Object.keys(known).flatMap((name) => {
      const value = sent.getAll(name).find((each) => each !== '')
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/**
 * The query of a URL, each parameter declared by the route, sent once and fit by itself; an empty one is an absent one.
 * @throws Failure `schema-violation`
 */
export const readQuery = (
  url: string,
  allowed: QueryParameters = NOTHING,
): Readonly<Record<string, string>> => {
  const sent = sentWith(url)
  const errors = faultsOf(sent, allowed)
  if (errors.length > 0) throw refusal(errors)
  return Object.fromEntries([...sent].filter(([, value]) => value !== ''))
}
