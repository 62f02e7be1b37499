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

/**
 * A comparison sees values of one type only: behind the last number come the strings, before the first string the
 * numbers. That is a range of its own, not a branch of an `$or`, so that each query stays one range of an index.
 */
const beyondDocuments = (path: string, value: Scalar, descending: boolean): FilterDocument[] => {
  const sameType = { [path]: { [descending ? '$lt' : '$gt']: value } }
  if (path === '_id' || descending === (typeof value === 'number')) return [sameType]
  return [sameType, { [path]: descending ? { $lt: Infinity } : { $gte: '' } }]
}

const allOf = (parts: readonly FilterDocument[]): FilterDocument =>
  parts.length > 1 ? { $and: parts } : (parts[0] ?? {})

export const filterDocument = (
  terms: readonly Term[],
  further: readonly FilterDocument[] = [],
): FilterDocument => allOf([...terms.map(termDocument), ...further])

/** The queries of one stretch, in the order of the sort. */
export const stretchFilters = (
  terms: readonly Term[],
  { fixed, beyond }: Stretch,
  descending: boolean,
): FilterDocument[] => {
  const same = fixed.map(([path, value]) => ({
    [path]: value === null ? { $exists: false } : { $eq: value },
  }))
  if (beyond === undefined) return [filterDocument(terms, same)]
  const { path, value } = beyond
  const behind = value === null ? [{ [path]: { $exists: true } }] : beyondDocuments(path, value, descending)
  return behind.map((each) => filterDocument(terms, [...same, each]))
}

export const sortDocument = (stretch: Stretch, descending: boolean): Record<string, 1 | -1> =>
  Object.fromEntries(stretch.order.map((path) => [path, descending ? -1 : 1]))
