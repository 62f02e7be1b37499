import type { Term } from '../filter'
import type { Stretch } from '../paging'
import type { Scalar } from '../port'

/** A filter in MongoDB's own language. */
export interface FilterDocument {
  readonly [path: string]: unknown
}

const termDocument = (term: Term): FilterDocument => {
  switch (term.kind) {
    case 'equal':
      return { [term.path]: { $eq: term.value } }
    case 'in':
      return { [term.path]: { $in: term.values } }
    case 'exists':
      return { [term.path]: { $exists: term.exists } }
    case 'range':
      return {
        [term.path]: Object.fromEntries(term.bounds.map(([operator, value]) => [`$${operator}`, value])),
      }
  }
}

/** A comparison sees values of one type only; behind the last number come the strings, before the first the numbers. */
const beyondDocument = (path: string, value: Scalar, descending: boolean): FilterDocument => {
  const sameType = { [path]: { [descending ? '$lt' : '$gt']: value } }
  if (path === '_id' || descending === (typeof value === 'number')) return sameType
  return { $or: [sameType, { [path]: { $type: descending ? 'number' : 'string' } }] }
}

const stretchDocuments = (stretch: Stretch, descending: boolean): FilterDocument[] => {
  const fixed = stretch.fixed.map(([path, value]) => ({
    [path]: value === null ? { $exists: false } : { $eq: value },
  }))
  if (stretch.beyond === undefined) return fixed
  const { path, value } = stretch.beyond
  return [...fixed, value === null ? { [path]: { $exists: true } } : beyondDocument(path, value, descending)]
}

const allOf = (parts: readonly FilterDocument[]): FilterDocument =>
  parts.length > 1 ? { $and: parts } : (parts[0] ?? {})

export const filterDocument = (
  terms: readonly Term[],
  further: readonly FilterDocument[] = [],
): FilterDocument => allOf([...terms.map(termDocument), ...further])

export const stretchFilter = (
  terms: readonly Term[],
  stretch: Stretch,
  descending: boolean,
): FilterDocument => filterDocument(terms, stretchDocuments(stretch, descending))

export const sortDocument = (stretch: Stretch, descending: boolean): Record<string, 1 | -1> =>
  Object.fromEntries(stretch.order.map((path) => [path, descending ? -1 : 1]))
