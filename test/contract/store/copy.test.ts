import { leaseCollection, openLease } from '../../../src/platform/lease'
import { copyStore } from '../../../src/platform/store/copy-store'
import type { Store } from '../../../src/platform/store/port'
import { storeIdOf } from '../../../src/platform/store/store-id'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'
import { describeOnBothEngines } from './engines'
import { thing, things, type Thing } from './things'

/** More than one page of them. */
const MANY = 1_200

describeOnBothEngines('copying a store to', (engine) => {
  const [first, second] = [things('copied-first'), things('copied-second')]
  const collections = [first, second, leaseCollection]
  let source: TemporaryStore
  let target: Store
  const all = (store: Store, name = first): Promise<Thing[]> =>
    store.collection<Thing>(name).find({ limit: 10_000 })
  const copy = (from: Store = source.store, told: (name: string) => void = () => undefined): Promise<void> =>
    copyStore({ from, to: target, collections, told })

  beforeAll(async () => {
    source = await openTemporaryStore(collections)
    target = await engine.open(collections)
    const document = (id: number): Thing =>
      thing(`t${String(id).padStart(4, '0')}`, { state: 'open', content: { text: `名单 ${id}`, list: [id] } })
    await source.store
      .collection<Thing>(first)
      .insertMany(Array.from({ length: MANY }, (_each, id) => document(id)))
    await source.store.collection<Thing>(second).insertMany([thing('a'), thing('b')])
  }, 60_000)
  afterAll(() => source.remove())

  it('is refused while a platform runs on it', async () => {
    const lease = openLease(source.store, 'sequencer')
    await lease.hold()
    await expect(copy()).rejects.toMatchObject({ reason: 'running' })
    await lease.release()
  })

  it('is refused where there are other data, which stay as they are', async () => {
    await target.collection<Thing>(second).insert(thing('foreign'))
    await expect(copy()).rejects.toMatchObject({ reason: 'in-use' })
    expect((await all(target, second)).map(({ _id }) => _id)).toEqual(['foreign'])
    expect(await all(target)).toEqual([])
    await target.collection<Thing>(second).delete('foreign')
  })

  it('is interrupted, and refuses a second store meanwhile', async () => {
    const interrupt = (): never => {
      throw new Error('interrupted')
    }
    await expect(copy(source.store, interrupt)).rejects.toThrow('interrupted')
    const other = await openTemporaryStore(collections)
    await expect(copy(other.store)).rejects.toMatchObject({ reason: 'of-another' })
    await other.remove()
  }, 60_000)

  it('finds out when the source lost what was copied already', async () => {
    await target.collection<Thing>(first).insert(thing('gone'))
    await expect(copy()).rejects.toMatchObject({
      collection: 'copied-first',
      counts: { from: MANY, to: MANY + 1 },
    })
    await target.collection<Thing>(first).delete('gone')
  }, 60_000)

  it('goes on where it was interrupted, takes what has changed since, and ends with the same in both', async () => {
    const [before] = await all(source.store)
    if (before === undefined) throw new Error('there are documents')
    await source.store.collection<Thing>(first).replace({ ...before, revision: 2, state: 'shut' }, 1)
    const told: string[] = []
    await copy(source.store, (name) => told.push(name))
    expect(told).toEqual(['copied-first', 'copied-second'])
    expect(await all(target)).toEqual(await all(source.store))
    expect(await all(target, second)).toEqual(await all(source.store, second))
    expect(await storeIdOf(target)).toBe(await storeIdOf(source.store))
  }, 60_000)

  it('is not done twice over a store that may be in use by now', async () => {
    await expect(copy()).rejects.toMatchObject({ reason: 'whole' })
  })
})
