import type { FailureTable } from './failure'
import { collectComponents, componentRef, exampleOf } from './openapi-schemas'
import type { Route } from './route'

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly description?: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: boolean; readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description: string
  readonly schema: { readonly type: 'string' }
}

type Content = Readonly<Record<string, { readonly schema?: unknown; readonly example?: unknown }>>

export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: object; readonly securitySchemes: object }
}

const PROBLEM = { 'application/problem+json': { schema: componentRef('http/problem') } }

const jsonContent = (schemaId: string): Content => {
  const example = exampleOf(schemaId)
  return {
    'application/json': { schema: componentRef(schemaId), ...(example === undefined ? {} : { example }) },
  }
}

const text = { type: 'string' } as const

const pathParameters = (path: string): Parameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: `地址中的 ${name}`,
    schema: text,
  }))

const parametersOf = (route: Route): Parameter[] => [
  ...pathParameters(route.path),
  ...Object.entries(route.query ?? {}).map(([name, description]): Parameter => ({
    name,
    in: 'query',
    required: false,
    description,
    schema: text,
  })),
  ...(route.idempotent === undefined
    ? []
    : [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: '幂等键：同一键、同一内容得到首次的答复，同一键、不同内容为 409',
          schema: text,
        } satisfies Parameter,
      ]),
]

const bodyOf = (route: Route): Operation['requestBody'] => {
  if (route.body !== undefined) return { required: true, content: jsonContent(route.body) }
  if (route.stream === undefined) return undefined
  return { required: true, content: Object.fromEntries(route.stream.map((type) => [type, {}])) }
}

const responsesOf = (route: Route): Operation['responses'] => ({
  ...Object.fromEntries(
    Object.entries(route.answers).map(([status, schemaId]) => [
      status,
      { description: route.summary, ...(schemaId === null ? {} : { content: jsonContent(schemaId) }) },
    ]),
  ),
  default: { description: '错误，见其中的 code 与 detail', content: PROBLEM },
})

/** `/api/v1/public/search` belongs to `public`, `/livez` to `livez`. */
const tagOf = (path: string): string =>
  path
    .replace(/^\/api\/v1\//, '/')
    .split('/')
    .find((part) => part !== '') ?? ''

const operationOf = (route: Route): Operation => {
  const requestBody = bodyOf(route)
  return {
    operationId: route.operation,
    summary: route.summary,
    tags: [tagOf(route.path)],
    ...(route.roles === 'public' ? {} : { description: `需要角色：${route.roles.join('、')}` }),
    security: route.roles === 'public' ? [] : [{ key: [] }],
    parameters: parametersOf(route),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: responsesOf(route),
  }
}

const schemasOf = (routes: readonly Route[]): string[] => [
  'http/problem',
  ...routes.flatMap(({ body, answers }) => [
    ...(body === undefined ? [] : [body]),
    ...Object.values(answers).filter((id) => id !== null),
  ]),
]

const describeCodes = (failures: FailureTable): string =>
  Object.entries(failures)
    .map(([code, { status, title, cure }]) => `- \`${code}\` (${status}) ${title}：${cure}`)
    .join('\n')

/** The OpenAPI 3.1 document of these routes; pages are left out. */
export const buildOpenApi = (facts: {
  readonly routes: readonly Route[]
  readonly failures: FailureTable
  readonly publicUrl: string
  readonly version: string
}): OpenApiDocument => {
  const routes = facts.routes.filter(({ page }) => page !== true)
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) }
  return {
    openapi: '3.1.0',
    info: {
      title: '公共信用信息平台接口',
      version: facts.version,
      description: `错误代码：\n\n${describeCodes(facts.failures)}`,
    },
    servers: [{ url: facts.publicUrl }],
    paths,
    components: {
      schemas: collectComponents(schemasOf(routes)),
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: '客户端密钥' } },
    },
  }
}
