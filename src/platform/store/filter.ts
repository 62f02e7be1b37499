import type { DeclaredCollection } from './declared'
import { UndeclaredPathError, type Filter, type FindQuery, type Scalar } from './port'

export type Comparison = 'gt' | 'gte' | 'lt' | 'lte'

/** One condition of a filter, checked: all of them must hold. */
export type Term =
  | { readonly kind: 'equal'; readonly path: string; readonly value: Scalar }
  | { readonly kind: 'in'; readonly path: string; readonly values: readonly Scalar[] }
  | { readonly kind: 'range'; readonly path: string; readonly bounds: readonly Bound[] }
  | { readonly kind: 'exists'; readonly path: string; readonly exists: boolean }

export type Bound = readonly [Comparison, Scalar]

const comparisons = new Set(['gt', 'gte', 'lt', 'lte'])
const FIND_LIMIT = 10_000

const scalarFor = (path: string, value: unknown): Scalar => {
  if (typeof value === 'string') return value
  if (path !== '_id' && typeof value === 'number' && Number.isFinite(value)) return value
  throw new UndeclaredPathError(`${path} cannot be compared with ${value === null ? 'null' : typeof value}`)
}

const rangeOf = (path: string, entries: readonly (readonly [string, unknown])[]): Term => {
  const bounds = entries.map(([operator, value]): Bound => {
    if (!comparisons.has(operator)) throw new UndeclaredPathError(`${path}: unknown operator ${operator}`)
    return [operator as Comparison, scalarFor(path, value)]
  })
  if (bounds.length === 0) throw new UndeclaredPathError(`${path}: a condition without an operator`)
  if (new Set(bounds.map(([, value]) => typeof value)).size > 1) {
    throw new UndeclaredPathError(`${path}: a range from a number to a string`)
  }
  return { kind: 'range', path, bounds }
}

const termOf = (path: string, condition: unknown): Term => {
  if (typeof condition !== 'object' || condition === null) {
    return { kind: 'equal', path, value: scalarFor(path, condition) }
  }
  const entries = Object.entries(condition as Record<string, unknown>)
  const [first] = entries
  if (first !== undefined && entries.length === 1) {
    const [operator, value] = first
    if (operator === 'in' && Array.isArray(value)) {
      const values = value.map((item) => scalarFor(path, item))
      const [only] = values
      return only !== undefined && values.length === 1
        ? { kind: 'equal', path, value: only }
        : { kind: 'in', path, values }
    }
    if (operator === 'exists' && typeof value === 'boolean') return { kind: 'exists', path, exists: value }
  }
  return rangeOf(path, entries)
}

/** @throws UndeclaredPathError */
export const requireDeclared = (collection: DeclaredCollection, path: string): void => {
  if (path !== '_id' && !collection.paths.has(path)) {
    throw new UndeclaredPathError(`${collection.name}.${path} stands in no declared index`)
  }
}

/** @throws UndeclaredPathError for an undeclared path or an operator that is not of the port */
export const parseFilter = (collection: DeclaredCollection, where: Filter | undefined): readonly Term[] =>
  Object.entries(where ?? {}).map(([path, condition]) => {
    requireDeclared(collection, path)
    return termOf(path, condition)
  })

/** @throws RangeError */
export const checkedLimit = (query: FindQuery): number => {
  if (Number.isInteger(query.limit) && query.limit >= 1 && query.limit <= FIND_LIMIT) return query.limit
  throw new RangeError(`limit must be 1 to ${FIND_LIMIT}, not ${query.limit}`)
}
