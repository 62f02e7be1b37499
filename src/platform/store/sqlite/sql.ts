import type { Term } from '../filter'
import type { Stretch } from '../paging'
import type { Scalar } from '../port'

/** SQL text with the values of its placeholders. */
export interface Sql {
  readonly text: string
  readonly values: readonly Scalar[]
}

const symbols = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/** The expression of a path; the text must be the one of the index, or SQLite does not use the index. */
export const expressionOf = (path: string): string =>
  path === '_id'
    ? '_id'
    : `doc->>'$${path
        .split('.')
        .map((segment) => `."${segment}"`)
        .join('')}'`

/** A range over numbers holds no strings and the other way round, as in MongoDB; SQLite sorts numbers before strings. */
const typeBracket = (expression: string, bounds: readonly (readonly [string, Scalar])[]): string[] => {
  const numeric = typeof bounds[0]?.[1] === 'number'
  const above = bounds.some(([operator]) => operator.startsWith('g'))
  const below = bounds.some(([operator]) => operator.startsWith('l'))
  if (numeric && !below) return [`${expression} < ''`]
  if (!numeric && !above) return [`${expression} >= ''`]
  return []
}

const termSql = (term: Term): Sql => {
  const expression = expressionOf(term.path)
  switch (term.kind) {
    case 'equal':
      return { text: `${expression} = ?`, values: [term.value] }
    case 'in':
      return {
        text: `${expression} IN (SELECT value FROM json_each(?))`,
        values: [JSON.stringify(term.values)],
      }
    case 'exists':
      return { text: `${expression} IS ${term.exists ? 'NOT ' : ''}NULL`, values: [] }
    case 'range': {
      const parts = term.bounds.map(([operator]) => `${expression} ${symbols[operator]} ?`)
      const bracket = term.path === '_id' ? [] : typeBracket(expression, term.bounds)
      return { text: [...parts, ...bracket].join(' AND '), values: term.bounds.map(([, value]) => value) }
    }
  }
}

const stretchSql = (stretch: Stretch, descending: boolean): Sql[] => {
  const fixed = stretch.fixed.map(([path, value]): Sql =>
    value === null
      ? { text: `${expressionOf(path)} IS NULL`, values: [] }
      : { text: `${expressionOf(path)} = ?`, values: [value] },
  )
  if (stretch.beyond === undefined) return fixed
  const expression = expressionOf(stretch.beyond.path)
  const { value } = stretch.beyond
  if (value === null) return [...fixed, { text: `${expression} IS NOT NULL`, values: [] }]
  return [...fixed, { text: `${expression} ${descending ? '<' : '>'} ?`, values: [value] }]
}

export const whereSql = (terms: readonly Term[], further: readonly Sql[] = []): Sql => {
  const parts = [...terms.map(termSql), ...further]
  return {
    text: parts.length === 0 ? '' : ` WHERE ${parts.map((part) => part.text).join(' AND ')}`,
    values: parts.flatMap((part) => part.values),
  }
}

/** The query of one stretch; the last placeholder is the limit. */
export const selectSql = (
  table: string,
  terms: readonly Term[],
  stretch: Stretch,
  descending: boolean,
): Sql => {
  const where = whereSql(terms, stretchSql(stretch, descending))
  const direction = descending ? ' DESC' : ''
  const order = stretch.order.map((path) => expressionOf(path) + direction).join(', ')
  const sorted = order === '' ? '' : ` ORDER BY ${order}`
  return { text: `SELECT doc FROM "${table}"${where.text}${sorted} LIMIT ?`, values: where.values }
}
