import { createVault } from '../../../src/platform/crypto/vault'
import { countStaleSeals, resealStore } from '../../../src/platform/store/reseal-store'
import type { Collection, Store } from '../../../src/platform/store/port'
import { describeOnBothEngines } from './engines'
import { thing, things, type Thing } from './things'

const [oldest, older, newest, lost] = ['oldest', 'older', 'newest', 'lost'].map(
  (name) => `the-${name}-secret-of-thirty-two-characters`,
) as [string, string, string, string]
const vault = createVault([newest, older, oldest])
const sealedBy = (secret: string, text: string): string => createVault([secret]).seal(text)

/** More than one page of it. */
const MANY = 450

describeOnBothEngines('sealing anew', (engine) => {
  const [first, second] = [things('sealed-first'), things('sealed-second')]
  let store: Store
  const deps = () => ({ store, vault, collections: [first, second] })
  const all = (name = first): Promise<Thing[]> => store.collection<Thing>(name).find({ limit: 10_000 })
  const textsOf = (documents: readonly Thing[]): string[] =>
    documents.flatMap(({ content }) => (content as { sealed: string[] }).sealed)

  beforeAll(async () => {
    store = await engine.open([first, second])
    const document = (id: number): Thing =>
      thing(`t${String(id).padStart(3, '0')}`, {
        state: 'open',
        content: { sealed: [sealedBy(id % 2 === 0 ? older : oldest, `text ${id}`)], plain: `v1.${id}` },
      })
    await store.collection<Thing>(first).insertMany(Array.from({ length: MANY }, (_each, id) => document(id)))
    await store
      .collection<Thing>(second)
      .insertMany([
        thing('new', { content: { sealed: [vault.seal('is new')] } }),
        thing('both', { content: { sealed: [sealedBy(older, 'is old'), vault.seal('is new')] } }),
        thing('lost', { content: { sealed: [sealedBy(lost, 'nobody knows'), sealedBy(older, 'is old')] } }),
        thing('bare'),
      ])
  }, 60_000)

  it('counts first, and changes nothing by it', async () => {
    const before = await all(second)
    expect(await countStaleSeals(deps())).toEqual({ read: MANY + 4, stale: MANY + 2, foreign: 1 })
    expect(await all(second)).toEqual(before)
  }, 60_000)

  it('leaves every text readable with the newest secret alone, wherever it stands, and everything else as it was', async () => {
    expect(await resealStore(deps())).toEqual({ read: MANY + 4, stale: MANY + 2, foreign: 1 })
    const onlyNewest = createVault([newest])
    expect(textsOf(await all()).map((text) => onlyNewest.open(text))).toEqual(
      Array.from({ length: MANY }, (_each, id) => `text ${id}`),
    )
    const [one] = await all()
    expect(one).toMatchObject({ _id: 't000', revision: 2, state: 'open', content: { plain: 'v1.0' } })
    const revisions = (await all(second)).map(({ _id, revision }) => `${_id} ${revision}`)
    expect(revisions).toEqual(['bare 1', 'both 2', 'lost 2', 'new 1'])
  }, 60_000)

  it('keeps what no secret opens', async () => {
    const kept = await store.collection<Thing>(second).get('lost')
    const [unknown = '', known = ''] = textsOf(kept === null ? [] : [kept])
    expect(createVault([lost]).open(unknown)).toBe('nobody knows')
    expect(createVault([newest]).open(known)).toBe('is old')
  })

  it('has nothing left to do when it is run again', async () => {
    expect(await resealStore(deps())).toEqual({ read: MANY + 4, stale: 0, foreign: 1 })
  }, 60_000)

  it('seals what somebody else changed in the same moment, without losing that change', async () => {
    const documents = store.collection<Thing>(second)
    await documents.insert(thing('raced', { content: { sealed: [sealedBy(older, 'before')] } }))
    let raced = false
    const racing: Collection<Thing> = {
      ...documents,
      replaceMany: async (changes) => {
        const before = await documents.get('raced')
        if (!raced && before !== null) {
          raced = true
          await documents.replace(
            { ...before, revision: 2, content: { sealed: [sealedBy(older, 'after')] } },
            1,
          )
        }
        return documents.replaceMany(changes)
      },
    }
    const between = { ...store, collection: () => racing } as unknown as Store
    await resealStore({ ...deps(), store: between, collections: [second] })
    const after = await documents.get('raced')
    expect(after?.revision).toBe(3)
    expect(createVault([newest]).open(textsOf(after === null ? [] : [after])[0] ?? '')).toBe('after')
  }, 60_000)
})
