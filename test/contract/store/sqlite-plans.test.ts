import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileDeclaration } from '../../../src/platform/store/declared'
import { parseFilter } from '../../../src/platform/store/filter'
import { encodeCursor, parseQuery } from '../../../src/platform/store/paging'
import type { Filter, FindQuery } from '../../../src/platform/store/port'
import { openConnection, type Connection } from '../../../src/platform/store/sqlite/connection'
import { createCollections } from '../../../src/platform/store/sqlite/schema'
import { selectSql, whereSql, type Sql } from '../../../src/platform/store/sqlite/sql'
import { thing, things } from './things'

const collection = compileDeclaration(things('planned'))
const cursor = encodeCursor(collection, thing('x', { state: 'open', dueOn: '2026-01-05' }), 'by-state')

const STATE = `SEARCH planned USING INDEX planned:by-state`

/** Every query and the plans of its stretches: an index range each, and never a sort. */
const sorted: readonly (readonly [string, Omit<FindQuery, 'limit'>, readonly string[]])[] = [
  ['equality', { where: { state: 'open' }, sort: 'by-state' }, [`${STATE} (<expr>=?)`]],
  ['equality on a nested path', { where: { 'owner.code': 'X' }, sort: 'by-owner' }, ['SEARCH planned USING INDEX planned:by-owner (<expr>=?)']],
  ['equality and a range on the next path', { where: { state: 'open', dueOn: { lte: '2026-01-01' } }, sort: 'by-state' }, [`${STATE} (<expr>=? AND <expr>>? AND <expr><?)`]],
  ['a range', { where: { state: { gte: 'a', lt: 'p' } }, sort: 'by-state' }, [`${STATE} (<expr>>? AND <expr><?)`]],
  ['exists', { where: { state: { exists: true } }, sort: 'by-state' }, ['SCAN planned USING INDEX planned:by-state']],
  ['a sort alone', { sort: 'by-state' }, ['SCAN planned USING INDEX planned:by-state']],
  ['a page of a sort', { sort: 'by-state', after: cursor }, [`${STATE} (<expr>=? AND <expr>=? AND _id>?)`, `${STATE} (<expr>=? AND <expr>>?)`, `${STATE} (<expr>>?)`]],
  ['a page within an equality', { where: { state: 'open' }, sort: 'by-state', after: cursor }, [`${STATE} (<expr>=? AND <expr>=? AND _id>?)`, `${STATE} (<expr>=? AND <expr>>?)`]],
  ['by identifier', { where: { _id: { gt: 'a' } } }, ['SEARCH planned USING INDEX sqlite_autoindex_planned_1 (_id>?)']],
] // prettier-ignore

describe('the plans of SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-plans-'))
  let connection: Connection

  const plan = ({ text, values }: Sql, ...more: number[]): string =>
    connection
      .prepare(`EXPLAIN QUERY PLAN ${text}`)
      .all([...values, ...more])
      .map((row) => String(row.detail))
      .join(' | ')

  beforeAll(() => {
    connection = openConnection(join(folder, 'store.db'))
    createCollections(connection, [collection])
  })

  afterAll(() => {
    connection.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(sorted)('%s walks its index up', (_name, query, expected) => {
    const { terms, stretches } = parseQuery(collection, { ...query, limit: 5 })
    expect(stretches.map((stretch) => plan(selectSql('planned', terms, stretch, false), 5))).toEqual(expected)
  })

  it.each(sorted)('%s walks its index down, without a sort', (_name, query) => {
    const { terms, stretches } = parseQuery(collection, { ...query, descending: true, limit: 5 })
    for (const stretch of stretches) {
      const detail = plan(selectSql('planned', terms, stretch, true), 5)
      expect(detail).toMatch(/^(SEARCH|SCAN) planned USING INDEX/)
      expect(detail).not.toContain('TEMP B-TREE')
    }
  })

  const counted: readonly (readonly [string, Filter, string])[] = [
    ['in', { state: { in: ['open', 'shut'] } }, 'planned:by-state (<expr>=?)'],
    ['equality', { state: 'open', dueOn: '2026-01-05' }, 'planned:by-state (<expr>=? AND <expr>=?)'],
    ['a unique path', { key: 'k' }, 'planned:by-key (<expr>=?)'],
  ]

  it.each(counted)('a count by %s searches its index', (_name, where, expected) => {
    const { text, values } = whereSql(parseFilter(collection, where))
    const detail = plan({ text: `SELECT count(*) FROM "planned"${text}`, values })
    expect(detail).toContain(`SEARCH planned USING INDEX ${expected}`)
  })
})
