import type { Vault } from '../crypto/vault'
import type { Metrics } from '../metrics/metrics'
import { renderDocs } from './docs-page'
import { platformFailure, type FailureTable } from './failure'
import { buildOpenApi } from './openapi'
import type { InterfaceWords } from './openapi-parameters'
import { readiness, type Checks } from './readiness'
import type { Request, Route } from './route'
import { unauthenticated } from './unauthenticated'

export interface PlatformRouteDeps {
  /** All other routes. */
  readonly routes: readonly Route[]
  readonly failures: FailureTable
  readonly publicUrl: string
  readonly version: string
  readonly vault: Pick<Vault, 'jwks'>
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>
  readonly checks: Checks
  /** What the names of the interface mean. */
  readonly words?: InterfaceWords
  /** Address of a stylesheet for the page of the interface. */
  readonly stylesheet?: string
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** From this machine itself, and not through a proxy that stands on it. */
const isLocal = (request: Request): boolean =>
  LOOPBACK.has(request.remoteAddress ?? '') &&
  request.header('x-forwarded-for') === undefined &&
  request.header('forwarded') === undefined

const demandOperator = (request: Request): void => {
  if (isLocal(request) || request.caller.roles.includes('operator')) return
  if (request.caller.id === 'public') throw unauthenticated(undefined)
  throw platformFailure('forbidden', '运行指标只对本机与运营角色开放，当前密钥没有角色 operator')
}

type Simple = Pick<Route, 'path' | 'operation' | 'summary' | 'answers' | 'handle'>

const publicGet = (route: Simple): Route => ({ method: 'get', roles: 'public', ...route })

const stateRoutes = ({ checks, metrics, vault }: PlatformRouteDeps): Route[] => [
  publicGet({
    path: '/livez',
    operation: 'isAlive',
    summary: '进程是否存活',
    answers: { 200: 'http/health' },
    handle: () => Promise.resolve({ status: 200, json: { state: 'alive', checks: [], failing: [] } }),
  }),
  publicGet({
    path: '/readyz',
    operation: 'isReady',
    summary: '进程是否可以受理请求',
    answers: { 200: 'http/health' },
    handle: () => readiness(checks),
  }),
  publicGet({
    path: '/metrics',
    operation: 'readMetrics',
    summary: '运行指标（Prometheus 格式）',
    answers: { 200: null },
    handle: async (request) => {
      demandOperator(request)
      return { status: 200, type: metrics.contentType, text: await metrics.text() }
    },
  }),
  publicGet({
    path: '/.well-known/jwks.json',
    operation: 'listReceiptKeys',
    summary: '验证回执所用的公钥',
    answers: { 200: 'http/jwks' },
    handle: () =>
      Promise.resolve({
        status: 200,
        json: vault.jwks(),
        headers: { 'Cache-Control': 'public, max-age=300' },
      }),
  }),
]

/** What every service has: its health, its measures, its keys and the description of itself. */
export const platformRoutes = (deps: PlatformRouteDeps): Route[] => {
  let document: ReturnType<typeof buildOpenApi> | undefined
  const describe = (): ReturnType<typeof buildOpenApi> =>
    (document ??= buildOpenApi({ ...deps, routes: all }))
  const described: Route[] = [
    publicGet({
      path: '/api/v1/openapi.json',
      operation: 'describeInterface',
      summary: '接口描述（OpenAPI 3.1）',
      answers: { 200: null },
      handle: () => Promise.resolve({ status: 200, json: describe() }),
    }),
    {
      ...publicGet({
        path: '/api/docs',
        operation: 'showInterface',
        summary: '接口文档',
        answers: { 200: null },
        handle: () =>
          Promise.resolve({
            status: 200,
            type: 'text/html; charset=utf-8',
            text: renderDocs(describe(), deps.stylesheet),
          }),
      }),
      page: true,
    },
  ]
  const own = [...stateRoutes(deps), ...described]
  const all = [...deps.routes, ...own]
  return own
}
