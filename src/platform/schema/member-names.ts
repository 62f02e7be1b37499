import type { SchemaFile } from './load-schemas'
import { targetOf } from './reference'

/** Chinese name of a member of the object that this schema describes; undefined where it has none. */
export type MemberName = (objectSchema: unknown, member: string) => string | undefined

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const LONGEST_NAME = 24

/** A description begins with the official Chinese term; what follows explains it. */
export const termOf = (description: string): string | undefined => {
  const [term = ''] = description.split(/[；;，,：:。（(]|\.(?:\s|$)/u, 1)
  const name = term.trim()
  return /\p{Script=Han}/u.test(name) && name.length <= LONGEST_NAME ? name : undefined
}

/** Which file each `properties` stands in: that of a compiled schema is the very object that was read. */
const locate = (files: readonly SchemaFile[]): WeakMap<object, string> => {
  const homes = new WeakMap<object, string>()
  const visit = (value: unknown, id: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, member] of Object.entries(value) as [string, unknown][]) {
      if (key === 'properties' && isObject(member)) homes.set(member, id)
      visit(member, id)
    }
  }
  for (const { id, schema } of files) visit(schema, id)
  return homes
}

const at = (schema: unknown, place: string): unknown =>
  place
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), schema)

/** 字段名称, from the descriptions of these schemas; they are only searched when a name is first asked for. */
export const createMemberNames = (files: readonly SchemaFile[]): MemberName => {
  let homes: WeakMap<object, string> | undefined
  const nameIn = (schema: unknown, id: string): string | undefined => {
    if (!isObject(schema)) return undefined
    if (typeof schema['description'] === 'string') return termOf(schema['description'])
    if (typeof schema['$ref'] !== 'string') return undefined
    const target = targetOf(id, schema['$ref'])
    const file = files.find((each) => each.id === target.id)
    return nameIn(at(file?.schema, target.place), target.id)
  }
  return (objectSchema, member) => {
    if (!isObject(objectSchema) || !isObject(objectSchema['properties'])) return undefined
    const { properties } = objectSchema
    const id = (homes ??= locate(files)).get(properties)
    return id === undefined || !Object.hasOwn(properties, member) ? undefined : nameIn(properties[member], id)
  }
}
