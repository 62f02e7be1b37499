import { compileDeclaration } from '../../../../src/platform/store/declared'
import { sortDocument, stretchFilters } from '../../../../src/platform/store/mongo/filter-document'
import { encodeCursor, parseQuery } from '../../../../src/platform/store/paging'
import type { FindQuery } from '../../../../src/platform/store/port'

const collection = compileDeclaration({
  name: 'things',
  indexes: [
    { name: 'by-state', paths: ['state', 'dueOn'] },
    { name: 'by-rank', paths: ['rank'] },
  ],
})

const cursorAt = (sort: string, members: object): string =>
  encodeCursor(collection, { _id: 'x', revision: 1, ...members }, sort)

const asked = (query: Omit<FindQuery, 'limit'>): unknown[] => {
  const { terms, stretches, descending } = parseQuery(collection, { ...query, limit: 5 })
  return stretches.flatMap((stretch) =>
    stretchFilters(terms, stretch, descending).map((filter) => [filter, sortDocument(stretch, descending)]),
  )
}

const open = { state: { $eq: 'open' } }
const inIndex = { state: { $exists: true } }

describe('what MongoDB is asked', () => {
  it('a sort on an index asks for what stands in the partial index only', () => {
    expect(asked({ sort: 'by-state' })).toEqual([[inIndex, { state: 1, dueOn: 1, _id: 1 }]])
  })

  it('a path with one value is left out of the sort, so that the rest of the index orders', () => {
    expect(
      asked({ where: { state: 'open', dueOn: { lte: 'd' } }, sort: 'by-state', descending: true }),
    ).toEqual([[{ $and: [open, { dueOn: { $lte: 'd' } }] }, { dueOn: -1, _id: -1 }]])
  })

  it('what lies behind a cursor is asked for as one index range after the other', () => {
    const after = cursorAt('by-state', { state: 'open', dueOn: 'd' })
    expect(asked({ sort: 'by-state', after })).toEqual([
      [{ $and: [inIndex, open, { dueOn: { $eq: 'd' } }, { _id: { $gt: 'x' } }] }, { _id: 1 }],
      [{ $and: [inIndex, open, { dueOn: { $gt: 'd' } }] }, { dueOn: 1, _id: 1 }],
      [{ $and: [inIndex, { state: { $gt: 'open' } }] }, { state: 1, dueOn: 1, _id: 1 }],
    ])
  })

  it('downwards, those without the second path come after all that have it', () => {
    const after = cursorAt('by-state', { state: 'open', dueOn: 'd' })
    expect(asked({ where: { state: 'open' }, sort: 'by-state', descending: true, after })).toEqual([
      [{ $and: [open, { dueOn: { $eq: 'd' } }, { _id: { $lt: 'x' } }] }, { _id: -1 }],
      [{ $and: [open, { dueOn: { $lt: 'd' } }] }, { dueOn: -1, _id: -1 }],
      [{ $and: [open, { dueOn: { $lt: Infinity } }] }, { dueOn: -1, _id: -1 }],
      [{ $and: [open, { dueOn: { $exists: false } }] }, { _id: -1 }],
    ])
  })

  it('upwards, strings come behind the last number', () => {
    const after = cursorAt('by-rank', { rank: 7 })
    const inRank = { rank: { $exists: true } }
    expect(asked({ sort: 'by-rank', after }).slice(1)).toEqual([
      [{ $and: [inRank, { rank: { $gt: 7 } }] }, { rank: 1, _id: 1 }],
      [{ $and: [inRank, { rank: { $gte: '' } }] }, { rank: 1, _id: 1 }],
    ])
  })
})
