import { foreignCursor } from '../http/failure'
import { sortPaths, valueAt, type DeclaredCollection } from './declared'
import { checkedLimit, parseFilter, type Term } from './filter'
import type { FindQuery, Scalar, StoredDocument } from './port'

/** Where a value stands in a sort; null = the document has none, which sorts before every value. */
type Position = Scalar | null

/**
 * One stretch of the rows behind a cursor: `fixed` paths have exactly these values, and `beyond`, the next path of
 * the sort, lies behind its value. The stretches follow each other in the order of the sort; each is one index range.
 */
export interface Stretch {
  readonly fixed: readonly (readonly [path: string, value: Position])[]
  readonly beyond?: { readonly path: string; readonly value: Position }
  /** By what the rows of the stretch still have to be ordered. */
  readonly order: readonly string[]
}

export interface ParsedQuery {
  readonly terms: readonly Term[]
  readonly descending: boolean
  readonly limit: number
  readonly stretches: readonly Stretch[]
}

export const encodeCursor = (
  collection: DeclaredCollection,
  document: StoredDocument,
  sort: string | undefined,
): string => {
  const values = sortPaths(collection, sort).map((path) => valueAt(document, path.split('.')) ?? null)
  return Buffer.from(JSON.stringify([sort ?? '', ...values])).toString('base64url')
}

const isPosition = (value: unknown): value is Position =>
  value === null || typeof value === 'string' || typeof value === 'number'

const decodeCursor = (query: FindQuery, paths: readonly string[]): ReadonlyMap<string, Position> => {
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(query.after ?? '', 'base64url').toString())
  } catch {
    parsed = null
  }
  const [sort, ...values]: readonly unknown[] = Array.isArray(parsed) ? (parsed as unknown[]) : []
  if (sort !== (query.sort ?? '') || values.length !== paths.length || !values.every(isPosition)) {
    throw foreignCursor()
  }
  return new Map(paths.map((path, at) => [path, values[at] ?? null]))
}

const stretchesBehind = (
  paths: readonly string[],
  cursor: ReadonlyMap<string, Position>,
  descending: boolean,
): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (let at = paths.length - 1; at >= 0; at -= 1) {
    const path = paths[at] ?? '_id'
    const value = cursor.get(path) ?? null
    const fixed = paths.slice(0, at).map((each) => [each, cursor.get(each) ?? null] as const)
    if (!descending || value !== null)
      stretches.push({ fixed, beyond: { path, value }, order: paths.slice(at) })
    if (descending && value !== null && path !== '_id') {
      stretches.push({ fixed: [...fixed, [path, null]], order: paths.slice(at + 1) })
    }
  }
  return stretches
}

const holdsOneValue = (term: Term): boolean =>
  term.kind === 'equal' || (term.kind === 'exists' && !term.exists)

/** A query, checked and cut into index ranges. */
export const parseQuery = (collection: DeclaredCollection, query: FindQuery): ParsedQuery => {
  const limit = checkedLimit(query)
  const sorted = sortPaths(collection, query.sort)
  const terms = [...parseFilter(collection, query.where)]
  const [first = '_id'] = sorted
  if (first !== '_id' && !terms.some((term) => term.path === first)) {
    terms.push({ kind: 'exists', path: first, exists: true })
  }
  const constant = new Set(terms.filter(holdsOneValue).map((term) => term.path))
  const order = sorted.filter((path) => !constant.has(path))
  const descending = query.descending ?? false
  const stretches =
    query.after === undefined
      ? [{ fixed: [], order }]
      : stretchesBehind(order, decodeCursor(query, sorted), descending)
  return { terms, descending, limit, stretches }
}
