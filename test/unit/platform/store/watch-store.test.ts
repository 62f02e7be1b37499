import type { Collection, CollectionDeclaration, StoredDocument } from '../../../../src/platform/store/port'
import { watchStore, type WatchedStore } from '../../../../src/platform/store/watch-store'
import { openTemporaryStore, type TemporaryStore } from '../../../support/temporary-store'

interface Note extends StoredDocument {
  readonly text: string
}
const notes: CollectionDeclaration<Note> = { name: 'notes', indexes: [] }
const others: CollectionDeclaration<Note> = { name: 'others', indexes: [] }
const note = (_id: string, revision = 1): Note => ({ _id, revision, text: `${_id}${revision}` })

let temporary: TemporaryStore
let watched: WatchedStore
let store: Collection<Note>
let told: string[]

beforeEach(async () => {
  temporary = await openTemporaryStore([notes, others])
  watched = watchStore(temporary.store)
  store = watched.collection(notes)
  told = []
  watched.onStored(notes, ({ text }) => told.push(text))
})
afterEach(() => temporary.remove())

describe('a store that is watched tells', () => {
  it('each document that it stored, by whichever way', async () => {
    await store.insert(note('a'))
    await store.insertMany([note('b'), note('c')])
    await store.replace(note('a', 2), 1)
    await store.replaceMany([note('b', 2), note('c', 2)])
    expect(told).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2'])
  })

  it('nothing that was there already', async () => {
    await store.insert(note('a'))
    told = []
    await expect(store.insert(note('a'))).rejects.toThrow('duplicate')
    await store.insertMany([note('a'), note('b')])
    await store.insertMany([note('a'), note('c')], { ordered: true })
    expect(told).toEqual(['b1'])
  })

  it('nothing that lost a race', async () => {
    await store.insertMany([note('a'), note('b')])
    await store.replace(note('a', 2), 1)
    told = []
    expect(await store.replace(note('a', 2), 1)).toBe(false)
    expect(await store.replaceMany([note('a', 2), note('b', 2)])).toEqual([false, true])
    expect(told).toEqual(['b2'])
  })

  it('one winner of many who write at the same moment', async () => {
    await store.insert(note('a'))
    told = []
    const done = await Promise.all(Array.from({ length: 20 }, () => store.replace(note('a', 2), 1)))
    expect([done.filter(Boolean).length, told]).toEqual([1, ['a2']])
  })

  it('nothing of removals', async () => {
    await store.insert(note('a'))
    told = []
    expect(await store.delete('a')).toBe(true)
    expect(told).toEqual([])
  })

  it('everyone who listens to the collection, and nobody else', async () => {
    const again: string[] = []
    const elsewhere: string[] = []
    watched.onStored(notes, ({ text }) => again.push(text))
    watched.onStored(others, ({ text }) => elsewhere.push(text))
    await store.insert(note('a'))
    await watched.collection(others).insert(note('x'))
    expect([told, again, elsewhere]).toEqual([['a1'], ['a1'], ['x1']])
  })
})

describe('the moment of telling', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['an insert', () => store.insert(note('a', 3))],
    ['many inserts', () => store.insertMany([note('a', 3)])],
    ['a change', () => store.replace(note('z', 2), 1)],
    ['many changes', () => store.replaceMany([note('z', 2)])],
  ])('of %s is after it can be read, and before its writer hears of it', async (_what, write) => {
    const order: string[] = []
    await temporary.store.collection(notes).insert(note('z'))
    const reading: Promise<unknown>[] = []
    watched.onStored(notes, ({ _id, text }) => {
      order.push('told')
      reading.push(
        temporary.store
          .collection(notes)
          .get(_id)
          .then((found) => expect(found?.text).toBe(text)),
      )
    })
    await write().then(() => order.push('written'))
    await Promise.all(reading)
    expect([order, reading.length]).toEqual([['told', 'written'], 1])
  })

  it('waits for what the engine takes: a write under way is not told', async () => {
    const gate: { open?: () => void } = {}
    const slow = watchStore({
      ...temporary.store,
      collection: (declaration) => {
        const fast = temporary.store.collection(declaration)
        return {
          ...fast,
          insert: async (document) => {
            await new Promise<void>((resolve) => (gate.open = resolve))
            await fast.insert(document)
          },
        }
      },
    })
    slow.onStored(notes, ({ text }) => told.push(`slow ${text}`))
    const writing = slow.collection(notes).insert(note('a'))
    await temporary.store.ping()
    expect(told).toEqual([])
    gate.open?.()
    await writing
    expect(told).toEqual(['slow a1'])
  })

  it('never comes for a write that failed', async () => {
    const broken = watchStore({
      ...temporary.store,
      collection: (declaration) => ({
        ...temporary.store.collection(declaration),
        replace: () => Promise.reject(new Error('the disk is full')),
      }),
    })
    broken.onStored(notes, ({ text }) => told.push(text))
    await expect(broken.collection(notes).replace(note('a', 2), 1)).rejects.toThrow('the disk is full')
    expect(told).toEqual([])
  })
})

it('is otherwise the store that it watches', async () => {
  await store.insertMany([note('a'), note('b')])
  expect(watched.engine).toBe(temporary.store.engine)
  expect(await store.get('a')).toEqual(note('a'))
  expect((await store.find({ limit: 10 })).map(({ _id }) => _id)).toEqual(['a', 'b'])
  await expect(watched.ping()).resolves.toBeUndefined()
})
