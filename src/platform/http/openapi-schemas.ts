import { targetOf } from '../schema/reference'
import { schemaOf } from '../schema/validator'

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Component names allow no slash. */
const componentOf = (id: string): string => id.replaceAll('/', '.')

export const componentRef = (id: string): { readonly $ref: string } => ({
  $ref: `#/components/schemas/${componentOf(id)}`,
})

const DROPPED = new Set(['$id', '$schema'])

interface Collector {
  readonly components: Map<string, JsonObject>
  add(id: string): void
}

const rewriteReference = (collector: Collector, id: string, ref: string): JsonObject => {
  const target = targetOf(id, ref)
  collector.add(target.id)
  return { $ref: `#/components/schemas/${componentOf(target.id)}${target.place}` }
}

const rewrite = (collector: Collector, id: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => rewrite(collector, id, item))
  if (!isObject(value)) return value
  const entries = Object.entries(value).filter(([key]) => !DROPPED.has(key))
  const rewritten = entries.map(([key, member]): [string, unknown] => [
    key,
    key === 'examples' || key === 'example' || key === 'const' || key === 'enum'
      ? member
      : rewrite(collector, id, member),
  ])
  const copy = Object.fromEntries(rewritten)
  return typeof value.$ref === 'string' ? { ...copy, ...rewriteReference(collector, id, value.$ref) } : copy
}

/** These schemas and all that they refer to, as components of an OpenAPI document. */
export const collectComponents = (ids: readonly string[]): JsonObject => {
  const components = new Map<string, JsonObject>()
  const collector: Collector = {
    components,
    add: (id) => {
      if (components.has(componentOf(id))) return
      components.set(componentOf(id), {})
      components.set(componentOf(id), rewrite(collector, id, schemaOf(id)) as JsonObject)
    },
  }
  for (const id of ids) collector.add(id)
  return Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The first example of a schema. */
export const exampleOf = (id: string): unknown => {
  const { examples } = schemaOf(id)
  return Array.isArray(examples) ? examples[0] : undefined
}

/** Where the platform stands in the examples of schemas. */
const EXAMPLE_URL = 'http://127.0.0.1:3000'

/** The same document with every address of an example under the public URL of this platform. */
export const movedTo = <T>(publicUrl: string, document: T): T =>
  JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(`${EXAMPLE_URL}/`)
      ? `${publicUrl}${value.slice(EXAMPLE_URL.length)}`
      : value,
  ) as T
