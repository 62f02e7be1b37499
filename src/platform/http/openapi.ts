import type { FailureTable } from './failure'
import {
  noWords,
  parametersOf,
  rolesInWords,
  type InterfaceWords,
  type Parameter,
} from './openapi-parameters'
import { collectComponents, componentRef, exampleOf, movedTo } from './openapi-schemas'
import type { Route } from './route'

export type { Parameter } from './openapi-parameters'

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

type Content = Readonly<Record<string, { readonly schema?: unknown; readonly example?: unknown }>>

export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string; readonly description: string }[]
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

const tagsOf = (routes: readonly Route[], words: InterfaceWords): OpenApiDocument['tags'] =>
  [...new Set(routes.map(({ path }) => tagOf(path)))].map((name) => ({
    name,
    description: words.tags[name] ?? name,
  }))

const operationOf = (route: Route, words: InterfaceWords): Operation => {
  const requestBody = bodyOf(route)
  return {
    operationId: route.operation,
    summary: route.summary,
    tags: [tagOf(route.path)],
    ...(route.roles === 'public' ? {} : { description: `需要角色：${rolesInWords(route.roles, words)}` }),
    security: route.roles === 'public' ? [] : [{ key: [] }],
    parameters: parametersOf(route, words),
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
  readonly words?: InterfaceWords
}): OpenApiDocument => {
  const { words = noWords } = facts
  const routes = facts.routes.filter(({ page }) => page !== true)
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, words) }
  return movedTo(facts.publicUrl, {
    openapi: '3.1.0',
    info: {
      title: '公共信用信息平台接口',
      version: facts.version,
      description: `错误代码：\n\n${describeCodes(facts.failures)}`,
    },
    servers: [{ url: facts.publicUrl }],
    tags: tagsOf(routes, words),
    paths,
    components: {
      schemas: collectComponents(schemasOf(routes)),
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: '客户端密钥' } },
    },
  })
}
