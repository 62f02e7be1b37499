import { randomUUID } from 'node:crypto'
import express, { type Express, type RequestHandler, type ErrorRequestHandler } from 'express'
import { schemaOf } from '../schema/validator'
import { pathOf } from './admit-request'
import { platformFailure } from './failure'
import { handleRoute } from './handle-route'
import type { HttpOptions } from './http-options'
import type { Route } from './route'
import { setSecurityHeaders } from './security-headers'
import { tellProblem, wantsPage } from './tell-problem'

/** What earlier steps leave for later ones. */
interface Locals {
  id: string
  route: string
}

type Step = RequestHandler<
  Record<string, string | string[]>,
  unknown,
  unknown,
  unknown,
  Locals & Record<string, unknown>
>

const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')

/** Literal paths first, so that `/checks/preview` is never taken for an id. */
const byPath = (routes: readonly Route[]): [path: string, routes: Route[]][] => {
  const groups = new Map<string, Route[]>()
  for (const route of routes) groups.set(route.path, [...(groups.get(route.path) ?? []), route])
  const parameters = (path: string): number => path.split('{').length
  return [...groups].sort(([a], [b]) => parameters(a) - parameters(b))
}

const checkTable = (routes: readonly Route[]): void => {
  const operations = new Set(routes.map(({ operation }) => operation))
  if (operations.size !== routes.length) throw new Error('two routes have the same operation')
  for (const { body } of routes) if (body !== undefined) schemaOf(body)
}

const begin = (options: HttpOptions): Step => {
  const overHttps = options.publicUrl.startsWith('https://')
  const { observe } = options
  return (request, response, next) => {
    response.locals.id = randomUUID()
    response.locals.route = 'none'
    setSecurityHeaders(response, response.locals.id, overHttps)
    if (observe !== undefined) {
      const started = performance.now()
      response.once('finish', () =>
        observe(
          response.locals.route,
          request.method,
          response.statusCode,
          (performance.now() - started) / 1000,
        ),
      )
    }
    next()
  }
}

const mount = (options: HttpOptions, route: Route): Step => {
  const handle = handleRoute(options, route)
  return (request, response) => {
    response.locals.route = route.path
    return handle(request, response, response.locals.id)
  }
}

/** A path without parameters, written as it stands in the table, is found without asking every route in turn. */
const shortCut = (options: HttpOptions): Step => {
  const steps = new Map(
    options.routes
      .filter(({ path }) => !path.includes('{'))
      .map((route) => [`${route.method.toUpperCase()} ${route.path}`, mount(options, route)]),
  )
  return (request, response, next) => {
    const step = steps.get(`${request.method} ${pathOf(request.originalUrl)}`)
    if (step !== undefined) return step(request, response, next)
    next()
    return undefined
  }
}

const otherMethods = (options: HttpOptions, path: string, routes: readonly Route[]): Step => {
  const methods = new Set(routes.map(({ method }) => method.toUpperCase()))
  const allow = [...methods, ...(methods.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  return (request, response) => {
    response.locals.route = path
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { Allow: allow }).end()
      return
    }
    const failure = platformFailure('method-not-allowed', `此地址不支持 ${request.method}，只支持 ${allow}`, {
      headers: { Allow: allow },
    })
    const page = routes.every((route) => route.page === true)
    tellProblem(options, failure, { id: response.locals.id, incoming: request, response, page, where: path })
  }
}

const isApi = (url: string): boolean => pathOf(url).startsWith('/api/')

const notFound =
  (options: HttpOptions): Step =>
  (request, response) => {
    const api = isApi(request.originalUrl)
    const where = api ? '；接口的全部地址见 /api/docs' : ''
    const failure = platformFailure('not-found', `没有这个地址，请检查网址${where}`)
    const page = wantsPage(request) && !api
    tellProblem(options, failure, {
      id: response.locals.id,
      incoming: request,
      response,
      page,
      where: 'none',
    })
  }

/** Express itself only fails on a path that cannot be decoded. */
const undecodable =
  (options: HttpOptions): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const isClientFault = error instanceof URIError || (error as { status?: unknown } | null)?.status === 400
    const told = isClientFault ? platformFailure('not-found', '网址无法解码，请检查其中的 % 编码') : error
    const { id } = response.locals as Locals
    tellProblem(options, told, {
      id,
      incoming: request,
      response,
      page: !isApi(request.originalUrl),
      where: 'none',
    })
  }

/** The HTTP face: every route of the table, and a problem document for everything else. */
export const createHttpApp = (options: HttpOptions): Express => {
  checkTable(options.routes)
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', false)
  app.use(begin(options) as RequestHandler)
  app.use(shortCut(options) as RequestHandler)
  for (const [path, routes] of byPath(options.routes)) {
    const mounted = app.route(expressPath(path))
    for (const route of routes) mounted[route.method](mount(options, route) as RequestHandler)
    mounted.all(otherMethods(options, path, routes) as RequestHandler)
  }
  app.use(notFound(options) as RequestHandler)
  app.use(undecodable(options))
  return app
}
