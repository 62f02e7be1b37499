import { descriptionOf } from './query-parameter'
import type { Route } from './route'

/** What the names of an interface mean, in Chinese; platform knows no domain, so it is told. */
export interface InterfaceWords {
  readonly roles: Readonly<Record<string, string>>
  /** By the part of the path before it: `decisions/{id}`. */
  readonly pathParameters: Readonly<Record<string, string>>
  /** First part of a path behind `/api/v1`. */
  readonly tags: Readonly<Record<string, string>>
}

export const noWords: InterfaceWords = { roles: {}, pathParameters: {}, tags: {} }

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description: string
  readonly schema: { readonly type: 'string' }
}

const schema = { type: 'string' } as const

const pathParameters = (path: string, words: InterfaceWords): Parameter[] =>
  [...path.matchAll(/([\w-]+)\/\{(\w+)\}/g)].map(([place, , name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: words.pathParameters[place] ?? `地址中的 ${name}`,
    schema,
  }))

const header = (name: string, required: boolean, description: string): Parameter => ({
  name,
  in: 'header',
  required,
  description,
  schema,
})

const KEY = '幂等键：同一键、同一内容得到首次的答复，同一键、不同内容为 409'
const REVISION = '所依据的版本号，带引号，形如 "1"；已不是当前版本的为 412'

export const parametersOf = (route: Route, words: InterfaceWords): Parameter[] => [
  ...pathParameters(route.path, words),
  ...Object.entries(route.query ?? {}).map(([name, parameter]): Parameter => ({
    name,
    in: 'query',
    required: false,
    description: descriptionOf(parameter),
    schema,
  })),
  ...(route.revises === true ? [header('If-Match', true, REVISION)] : []),
  ...(route.idempotent === undefined ? [] : [header('Idempotency-Key', false, KEY)]),
]

/** `steward（信用办）`. */
export const rolesInWords = (roles: readonly string[], words: InterfaceWords): string =>
  roles.map((role) => (words.roles[role] === undefined ? role : `${role}（${words.roles[role]}）`)).join('、')
