import type { Collection, FindQuery } from '../../../src/platform/store/port'
import { describeOnBothEngines } from './engines'
import { idsOf, thing, things, type Thing } from './things'

/** Many ties and gaps: 4 states, 3 days or none, ranks that are numbers, strings or none. */
const manyThings = (count: number): Thing[] =>
  Array.from({ length: count }, (_each, at) => {
    const day = at % 4
    const rank = at % 3
    return thing(`id-${String((at * 7919) % 1000).padStart(4, '0')}`, {
      ...(at % 9 === 8 ? {} : { state: `state-${at % 4}` }),
      ...(day === 0 ? {} : { dueOn: `2026-01-0${day}` }),
      ...(rank === 0 ? {} : { rank: rank === 1 ? at % 5 : `r${at % 5}` }),
    })
  })

const pagesOf = async (
  collection: Collection<Thing>,
  query: FindQuery,
  between: (page: readonly Thing[]) => Promise<void> = () => Promise.resolve(),
): Promise<Thing[]> => {
  const all: Thing[] = []
  let page = await collection.find(query)
  while (page.length > 0) {
    all.push(...page)
    await between(page)
    const last = page[page.length - 1]
    page =
      last === undefined
        ? []
        : await collection.find({ ...query, after: collection.cursorOf(last, query.sort) })
  }
  return all
}

const queries: readonly (readonly [string, Omit<FindQuery, 'limit'>])[] = [
  ['by identifier', {}],
  ['by two paths, the second often absent', { sort: 'by-state' }],
  ['by numbers and strings', { sort: 'by-rank' }],
  ['within one value of the first path', { sort: 'by-state', where: { state: 'state-1' } }],
  ['within several values', { sort: 'by-state', where: { state: { in: ['state-1', 'state-3'] } } }],
  ['within a range', { sort: 'by-state', where: { state: { gte: 'state-1' }, dueOn: { gt: '2026-01-01' } } }],
  ['of those without the second path', { sort: 'by-state', where: { dueOn: { exists: false } } }],
  ['by identifier within a condition', { where: { state: 'state-2' } }],
]

describeOnBothEngines('keyset paging', (engine) => {
  const declaration = things('paging')
  let collection: Collection<Thing>

  beforeAll(async () => {
    collection = (await engine.open([declaration])).collection(declaration)
    await collection.insertMany(manyThings(120))
  })

  for (const descending of [false, true]) {
    it.each(queries)(`pages ${descending ? 'down' : 'up'} as one long answer: %s`, async (_name, query) => {
      const whole = await collection.find({ ...query, descending, limit: 1000 })
      expect(whole.length).toBeGreaterThan(10)
      const paged = await pagesOf(collection, { ...query, descending, limit: 7 })
      expect(idsOf(paged)).toEqual(idsOf(whole))
    })

    it(`is stable ${descending ? 'down' : 'up'} while documents come in before and behind`, async () => {
      const growing = things(descending ? 'growing-down' : 'growing-up')
      const target = (await engine.open([growing])).collection(growing)
      await target.insertMany(manyThings(60))
      const before = await target.find({ sort: 'by-state', descending, limit: 1000 })
      let added = 0
      const paged = await pagesOf(target, { sort: 'by-state', descending, limit: 7 }, async () => {
        const id = `id-${String((added += 1) * 97 + 3).padStart(4, '0')}-new`
        await target.insertMany(
          [0, 1, 3].map((at) => thing(`${id}${at}`, { state: `state-${at}`, dueOn: '2026-01-02' })),
        )
      })
      const old = new Set(idsOf(before))
      expect(idsOf(paged).filter((id) => old.has(id))).toEqual(idsOf(before))
      expect(new Set(idsOf(paged)).size).toBe(paged.length)
    })
  }

  it('refuses a cursor of another sort and text that is no cursor', async () => {
    const [document] = await collection.find({ limit: 1 })
    const after = collection.cursorOf(document ?? thing('x'))
    const refusal = { name: 'Failure', code: 'schema-violation' }
    await expect(collection.find({ sort: 'by-state', after, limit: 1 })).rejects.toMatchObject(refusal)
    await expect(collection.find({ after: 'nonsense', limit: 1 })).rejects.toMatchObject(refusal)
    await expect(collection.find({ after: '', limit: 1 })).rejects.toMatchObject(refusal)
    const forged = Buffer.from(JSON.stringify(['', { $gt: '' }])).toString('base64url')
    await expect(collection.find({ after: forged, limit: 1 })).rejects.toMatchObject(refusal)
  })
})
