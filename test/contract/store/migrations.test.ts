import type { Migration, Store } from '../../../src/platform/store/port'
import { describeOnBothEngines } from './engines'
import { thing, things, type Thing } from './things'

/** Each test has a collection of its own but one schema version, so the versions go up from test to test. */
describeOnBothEngines('migrations', (engine) => {
  const declaration = things('migrated')
  const done: string[] = []
  const collectionOf = (store: Store) => store.collection<Thing>(declaration)

  /** Repeatable: every document of the state before it gets the next state. */
  const step = (version: number, fail = false): Migration => ({
    version,
    name: `to state ${version}`,
    up: async (store) => {
      done.push(`start ${version}`)
      const collection = collectionOf(store)
      const open = await collection.find({ where: { state: `v${version - 1}` }, limit: 1000 })
      for (const [at, document] of open.entries()) {
        if (fail && at === 1) throw new Error('the power is gone')
        await collection.replace(
          { ...document, revision: document.revision + 1, state: `v${version}` },
          document.revision,
        )
      }
      done.push(`end ${version}`)
    },
  })

  const states = async (store: Store) => Object.fromEntries(await collectionOf(store).countBy('state'))

  beforeEach(() => done.splice(0))

  it('run in order of their versions on an empty store, once', async () => {
    await engine.open([declaration], [step(2), step(1)])
    expect(done).toEqual(['start 1', 'end 1', 'start 2', 'end 2'])
    await engine.open([declaration], [step(1), step(2)])
    expect(done).toHaveLength(4)
  })

  it('bring stored documents forward', async () => {
    const store = await engine.open([declaration], [step(1), step(2)])
    await collectionOf(store).insertMany(['a', 'b', 'c'].map((id) => thing(id, { state: 'v2' })))
    await engine.open([declaration], [step(1), step(2), step(3)])
    expect(done).toEqual(['start 3', 'end 3'])
    expect(await states(store)).toEqual({ v3: 3 })
  })

  it('are repeated after a failure in their middle', async () => {
    const steps = [step(1), step(2), step(3)]
    await expect(engine.open([declaration], [...steps, step(4, true)])).rejects.toThrow('power')
    const store = await engine.open([declaration], [...steps, step(4)])
    expect(done).toEqual(['start 4', 'start 4', 'end 4'])
    expect(await states(store)).toEqual({ v4: 3 })
  })

  it('run once when several processes start at the same time', async () => {
    const steps = [1, 2, 3, 4, 5].map((version) => step(version))
    const stores = await Promise.all(Array.from({ length: 4 }, () => engine.open([declaration], steps)))
    expect(done).toEqual(['start 5', 'end 5'])
    for (const store of stores) expect(await states(store)).toEqual({ v5: 3 })
  })

  it('a store of a newer version is refused, and its indexes are left as they are', async () => {
    const fewer = { ...declaration, indexes: [] }
    const refusal = { name: 'NewerStoreError' }
    await expect(engine.open([fewer], [step(1), step(4)])).rejects.toMatchObject(refusal)
    await expect(engine.open([fewer])).rejects.toMatchObject(refusal)
    const store = await engine.open([declaration], [step(5)])
    await collectionOf(store).insert(thing('x', { key: 'k' }))
    await expect(collectionOf(store).insert(thing('y', { key: 'k' }))).rejects.toMatchObject({
      index: 'by-key',
    })
  })

  it('an index that is declared otherwise is built anew over what is stored', async () => {
    const changed = { ...declaration, indexes: [{ name: 'by-state', paths: ['key'], unique: true as const }] }
    const store = await engine.open([changed], [step(5)])
    const collection = store.collection<Thing>(changed)
    expect(await collection.count({ key: 'k' })).toBe(1)
    await expect(collection.count({ state: 'v5' })).rejects.toMatchObject({ name: 'UndeclaredPathError' })
    await expect(collection.insert(thing('z', { key: 'k' }))).rejects.toMatchObject({ index: 'by-state' })
  })
})
