import type { Collection } from '../../../src/platform/store/port'
import { describeOnBothEngines } from './engines'
import { thing, things, type Thing } from './things'

describeOnBothEngines('writes', (engine) => {
  let counter = 0
  let collection: Collection<Thing>

  beforeEach(async () => {
    const declaration = things(`writes${(counter += 1)}`)
    collection = (await engine.open([declaration])).collection(declaration)
  })

  it('an inserted document is read back, an absent one is null', async () => {
    await collection.insert(thing('a', { state: 'open', content: { deep: [1, 'two', null, true] } }))
    expect(await collection.get('a')).toEqual(
      thing('a', { state: 'open', content: { deep: [1, 'two', null, true] } }),
    )
    expect(await collection.get('b')).toBeNull()
  })

  it('an identifier is taken once', async () => {
    await collection.insert(thing('a', { state: 'first' }))
    await expect(collection.insert(thing('a', { state: 'second' }))).rejects.toMatchObject({
      name: 'DuplicateKeyError',
      collection: collection.declaration.name,
      index: '_id',
    })
    expect((await collection.get('a'))?.state).toBe('first')
  })

  it('a unique index names itself when it is broken, by an insert and by a replace', async () => {
    await collection.insert(thing('a', { key: 'k1' }))
    await collection.insert(thing('b', { key: 'k2' }))
    const broken = { name: 'DuplicateKeyError', index: 'by-key' }
    await expect(collection.insert(thing('c', { key: 'k1' }))).rejects.toMatchObject(broken)
    await expect(collection.replace({ ...thing('b', { key: 'k1' }), revision: 2 }, 1)).rejects.toMatchObject(
      broken,
    )
    expect(await collection.get('b')).toMatchObject({ revision: 1, key: 'k2' })
  })

  it('documents without the path of a unique index do not collide', async () => {
    await collection.insert(thing('a'))
    await collection.insert(thing('b'))
    expect(await collection.count()).toBe(2)
  })

  it('of fifty racing writers exactly one replaces', async () => {
    await collection.insert(thing('a', { state: 'start' }))
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_each, at) =>
        collection.replace({ ...thing('a', { state: `writer-${at}` }), revision: 2 }, 1),
      ),
    )
    const winners = answers.flatMap((won, at) => (won ? [`writer-${at}`] : []))
    expect(winners).toHaveLength(1)
    expect(await collection.get('a')).toEqual({ _id: 'a', revision: 2, state: winners[0] })
  })

  it('of fifty racing writers exactly one inserts', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => collection.insert(thing('a'))))
    expect(answers.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  })

  it('a replace answers false for a stale revision and for a document that is gone', async () => {
    await collection.insert(thing('a'))
    expect(await collection.replace({ ...thing('a'), revision: 8 }, 7)).toBe(false)
    expect(await collection.replace({ ...thing('b'), revision: 2 }, 1)).toBe(false)
    expect(await collection.get('b')).toBeNull()
  })

  it('a replace takes away what the new document does not have', async () => {
    await collection.insert(thing('a', { state: 'open', key: 'k' }))
    expect(await collection.replace({ ...thing('a'), revision: 2 }, 1)).toBe(true)
    expect(await collection.get('a')).toEqual({ _id: 'a', revision: 2 })
    expect(await collection.count({ state: 'open' })).toBe(0)
    await collection.insert(thing('b', { key: 'k' }))
  })

  it('a replacement must raise the revision by one', async () => {
    await collection.insert(thing('a'))
    await expect(collection.replace({ ...thing('a'), revision: 3 }, 1)).rejects.toThrow('revision')
    await expect(collection.replace(thing('a'), 1)).rejects.toThrow('revision')
  })

  it('insertMany stores what it can and answers for each', async () => {
    await collection.insert(thing('b'))
    await collection.insert(thing('x', { key: 'k' }))
    const { outcomes } = await collection.insertMany([
      thing('a'),
      thing('b'),
      thing('c', { key: 'k' }),
      thing('d'),
    ])
    expect(outcomes).toEqual(['inserted', 'duplicate', 'duplicate', 'inserted'])
    expect(await collection.count()).toBe(4)
  })

  it('an ordered insertMany stores nothing behind the first duplicate', async () => {
    await collection.insert(thing('b'))
    const documents = [thing('a'), thing('b'), thing('c'), thing('d')]
    const { outcomes } = await collection.insertMany(documents, { ordered: true })
    expect(outcomes).toEqual(['inserted', 'duplicate', 'skipped', 'skipped'])
    expect(await collection.getMany(['a', 'c', 'd'])).toEqual([thing('a')])
  })

  it('insertMany of a document twice keeps the first', async () => {
    const { outcomes } = await collection.insertMany([thing('a', { state: '1' }), thing('a', { state: '2' })])
    expect(outcomes).toEqual(['inserted', 'duplicate'])
    expect((await collection.get('a'))?.state).toBe('1')
    expect(await collection.insertMany([])).toEqual({ outcomes: [] })
  })

  it('insertMany with an unstorable document stores none of them', async () => {
    await expect(collection.insertMany([thing('a'), thing('b', { content: NaN })])).rejects.toThrow('finite')
    expect(await collection.count()).toBe(0)
  })

  it('replaceMany answers for each document', async () => {
    await collection.insertMany([thing('a'), thing('b'), thing('c')])
    await collection.replace({ ...thing('b'), revision: 2 }, 1)
    const next = ['a', 'b', 'c', 'gone'].map((id) => ({ ...thing(id, { state: 'next' }), revision: 2 }))
    expect(await collection.replaceMany(next)).toEqual([true, false, true, false])
    expect(await collection.count({ state: 'next' })).toBe(2)
    expect(await collection.replaceMany([])).toEqual([])
  })

  it('replaceMany that breaks a unique index rejects, and the others are stored', async () => {
    await collection.insertMany([thing('a', { key: 'k1' }), thing('b', { key: 'k2' }), thing('c')])
    const next = [thing('b', { key: 'k1' }), thing('c', { state: 'next' })].map((each) => ({
      ...each,
      revision: 2,
    }))
    await expect(collection.replaceMany(next)).rejects.toMatchObject({ index: 'by-key' })
    expect(await collection.get('b')).toEqual(thing('b', { key: 'k2' }))
    expect((await collection.get('c'))?.state).toBe('next')
  })

  it('a delete may insist on a revision', async () => {
    await collection.insertMany([thing('a'), thing('b')])
    expect(await collection.delete('a', 2)).toBe(false)
    expect(await collection.delete('a', 1)).toBe(true)
    expect(await collection.delete('a')).toBe(false)
    expect(await collection.delete('b')).toBe(true)
    expect(await collection.count()).toBe(0)
  })

  it('a write that fails takes no other down that was asked for at the same time', async () => {
    await collection.insert(thing('taken'))
    const answers = await Promise.allSettled(
      ['a', 'taken', 'b', 'taken', 'c'].map((id) => collection.insert(thing(id))),
    )
    expect(answers.map((each) => each.status)).toEqual([
      'fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled',
    ]) // prettier-ignore
    expect(await collection.count()).toBe(4)
  })

  it('what one opening of the store wrote, another reads', async () => {
    await collection.insert(thing('a', { state: 'open' }))
    const other = (await engine.open([collection.declaration])).collection(collection.declaration)
    expect(await other.get('a')).toEqual(thing('a', { state: 'open' }))
  })
})
