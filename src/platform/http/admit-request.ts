import type { IncomingMessage } from 'node:http'
import { validatorFor } from '../schema/validator'
import { platformFailure } from './failure'
import { publicCaller, type HttpOptions } from './http-options'
import { demandMediaType, demandPlainEncoding } from './media-type'
import { noWords, rolesInWords } from './openapi-parameters'
import { readBody } from './read-body'
import { readKnownQuery, readQuery } from './read-query'
import type { Caller, Request, Route } from './route'
import { decodeUtf8, parseStrictJson } from './strict-json'
import { unauthenticated } from './unauthenticated'

/** A request as Express hands it over. */
export interface Incoming extends IncomingMessage {
  readonly originalUrl: string
  readonly params: Readonly<Record<string, string | string[]>>
}

export interface Admitted {
  readonly request: Request
  /** The body as it came, where the platform reads it. */
  readonly bytes?: Buffer
}

const JSON_TYPES = ['application/json']

export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url

const authorise = async (
  options: HttpOptions,
  route: Route,
  incoming: Incoming,
  id: string,
): Promise<Caller> => {
  const header = incoming.headers.authorization
  if (header === undefined && route.roles === 'public') return publicCaller
  const attempt = { requestId: id, method: incoming.method ?? '', path: pathOf(incoming.originalUrl) }
  const caller = await options.authenticate(header, attempt)
  if (caller === null) throw unauthenticated(header, route.roles === 'public')
  const { roles } = route
  if (roles === 'public' || roles.some((role) => caller.roles.includes(role))) return caller
  const { words = noWords } = options
  throw platformFailure(
    'forbidden',
    `此操作需要的角色（有其一即可）：${rolesInWords(roles, words)}；当前密钥的角色：${rolesInWords(caller.roles, words) || '无'}`,
  )
}

/** A call without any body sends an empty object. */
const isBodiless = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined &&
  headers['content-type'] === undefined &&
  Number(headers['content-length'] ?? 0) === 0

/** @throws Failure `malformed-json`, `schema-violation` */
export const parseAs = (
  schemaId: string,
  text: string,
  explainShape: Route['explainShape'] = (_value, faults) => faults,
): unknown => {
  const value = parseStrictJson(text)
  const faults = validatorFor(schemaId)(value)
  if (faults.length === 0) return value
  const errors = explainShape(value, faults)
  throw platformFailure('schema-violation', `请求内容有 ${errors.length} 处错误，详见 errors`, { errors })
}

const receiveBody = async (incoming: Incoming): Promise<Buffer | undefined> => {
  if (isBodiless(incoming)) return undefined
  demandMediaType(incoming.headers['content-type'], JSON_TYPES)
  demandPlainEncoding(incoming.headers['content-encoding'])
  return readBody(incoming)
}

const singleHeader = (incoming: Incoming, name: string): string | undefined => {
  const value = incoming.headers[name.toLowerCase()]
  return Array.isArray(value) ? value.join(', ') : value
}

const requestOf = (
  incoming: Incoming,
  facts: Pick<Request, 'id' | 'caller' | 'query' | 'body'>,
): Request => ({
  ...facts,
  method: incoming.method ?? '',
  url: incoming.originalUrl,
  params: incoming.params as Readonly<Record<string, string>>,
  stream: incoming,
  remoteAddress: incoming.socket.remoteAddress ?? '',
  header: (name) => singleHeader(incoming, name),
})

/**
 * Who asks, may they, and is what they sent well formed: in this order.
 * @throws Failure
 */
export const admitRequest = async (
  options: HttpOptions,
  route: Route,
  incoming: Incoming,
  id: string,
): Promise<Admitted> => {
  const caller = await authorise(options, route, incoming, id)
  const read = route.page === true ? readKnownQuery : readQuery
  const query = read(incoming.originalUrl, route.query)
  if (route.stream !== undefined) {
    demandMediaType(incoming.headers['content-type'], route.stream)
    demandPlainEncoding(incoming.headers['content-encoding'])
  }
  if (route.body === undefined)
    return { request: requestOf(incoming, { id, caller, query, body: undefined }) }
  const bytes = await receiveBody(incoming)
  const body = parseAs(route.body, bytes === undefined ? '{}' : decodeUtf8(bytes), route.explainShape)
  return {
    request: requestOf(incoming, { id, caller, query, body }),
    ...(bytes === undefined ? {} : { bytes }),
  }
}
