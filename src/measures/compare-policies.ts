import type { PolicyItem } from '../platform/policy/policy-folder'
import type { JointItems, JointPolicy } from './joint-policy'

/** 字段变化: one field of an item that says something else. */
export interface FieldChange {
  /** Such as `term.months`. */
  readonly path: string
  readonly from: unknown
  readonly to: unknown
}

/** 条目变化: what became of one item between two sets. */
export interface ItemChange {
  readonly area: keyof JointItems
  readonly id: string
  readonly kind: 'new' | 'gone' | 'changed'
  /** The item as it is now; as it was, when it is gone. */
  readonly name: string
  /** In the order of the file; only where the item changed. */
  readonly fields: readonly FieldChange[]
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSame = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]))
  if (isObject(one) && isObject(other)) return fieldChanges(one, other).length === 0
  return one === other
}

const fieldChanges = (from: Fields, to: Fields, prefix = ''): FieldChange[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) => {
    const [before, after, path] = [from[key], to[key], `${prefix}${key}`]
    if (isObject(before) && isObject(after)) return fieldChanges(before, after, `${path}.`)
    return isSame(before, after) ? [] : [{ path, from: before, to: after }]
  })

type Named = PolicyItem & ({ readonly name: string } | { readonly title: string })

const nameOf = (item: Named): string => ('name' in item ? item.name : item.title)

const changeOf = (
  area: keyof JointItems,
  before: Named | undefined,
  after: Named | undefined,
): ItemChange[] => {
  const item = after ?? before
  if (item === undefined) return []
  const head = { area, id: item.id, name: nameOf(item) }
  if (before === undefined) return [{ ...head, kind: 'new', fields: [] }]
  if (after === undefined) return [{ ...head, kind: 'gone', fields: [] }]
  const fields = fieldChanges({ ...before }, { ...after })
  return fields.length === 0 ? [] : [{ ...head, kind: 'changed', fields }]
}

const byId = (items: readonly Named[]): ReadonlyMap<string, Named> =>
  new Map(items.map((item) => [item.id, item]))

const AREAS = ['lists', 'measures', 'scenarios', 'engine'] as const

/** 政策比较: every item that is new, gone or changed, by area and in the order of their ids. */
export const comparePolicies = (from: JointPolicy, to: JointPolicy): ItemChange[] =>
  AREAS.flatMap((area) => {
    const [before, after] = [byId(from[area]), byId(to[area])]
    return [...new Set([...before.keys(), ...after.keys()])]
      .sort()
      .flatMap((id) => changeOf(area, before.get(id), after.get(id)))
  })
