import type { Dossier } from '../../../src/checks/dossier'
import { createDossierCache } from '../../../src/checks/dossier-cache'
import type { SubjectDocument } from '../../../src/subjects/document'

const TODAY = '2026-05-06'

/** A store of dossiers whose readings wait until they are let go. */
const openHouse = (options: { readonly most?: number } = {}) => {
  const versions = new Map<string, number>()
  const readings: string[][] = []
  const gates: (() => void)[] = []
  let now = 0
  let isHeld = false
  const cache = createDossierCache({
    load: async (keys, since) => {
      readings.push([...keys])
      const read = keys.map((key): Dossier => ({
        key,
        subject: { revision: versions.get(key) ?? 0 } as SubjectDocument,
        entries: [],
        penalties: [],
        since,
      }))
      if (isHeld) await new Promise<void>((resolve) => gates.push(resolve))
      return read
    },
    ticks: () => now,
    maxAgeMs: 500,
    most: options.most ?? 100,
  })
  return {
    cache,
    readings,
    write: (key: string, version: number) => {
      versions.set(key, version)
      cache.forget(key)
    },
    pass: (ms: number) => {
      now += ms
    },
    hold: () => {
      isHeld = true
    },
    letGo: () => {
      isHeld = false
      gates.splice(0).forEach((open) => open())
    },
    revisionOf: async (key: string) => (await cache.find([key], TODAY)).get(key)?.subject?.revision,
  }
}

describe('the cache of dossiers', () => {
  it('reads a subject that is asked about twice in a moment once', async () => {
    const { cache, readings } = openHouse()
    await cache.find(['a', 'b', 'a'], TODAY)
    await cache.find(['b', 'c'], TODAY)
    expect(readings).toEqual([['a', 'b'], ['c']])
  })

  it('never gives what was read before a write of this process', async () => {
    const { write, revisionOf } = openHouse()
    expect(await revisionOf('a')).toBe(0)
    write('a', 1)
    expect(await revisionOf('a')).toBe(1)
  })

  it('does not keep a reading that a write has overtaken', async () => {
    const house = openHouse()
    house.hold()
    const overtaken = house.cache.find(['a', 'b'], TODAY)
    house.write('a', 1)
    house.letGo()
    await overtaken
    expect(await house.revisionOf('a')).toBe(1)
    expect(await house.revisionOf('b')).toBe(0)
    expect(house.readings).toEqual([['a', 'b'], ['a']])
  })

  it('does not keep it either when another reading of the same subject ended in between', async () => {
    const house = openHouse()
    house.hold()
    const slow = house.cache.find(['a'], TODAY)
    house.write('a', 1)
    const fresh = house.cache.find(['a'], TODAY)
    house.write('a', 2)
    house.letGo()
    await Promise.all([slow, fresh])
    expect(await house.revisionOf('a')).toBe(2)
  })

  it('keeps none of the readings under way when more was written meanwhile than it remembers', async () => {
    const house = openHouse({ most: 3 })
    house.hold()
    const slow = house.cache.find(['a'], TODAY)
    for (const key of ['a', 'b', 'c', 'd', 'e']) house.write(key, 1)
    house.letGo()
    await slow
    expect(house.cache.size()).toBe(0)
    expect(await house.revisionOf('a')).toBe(1)
  })

  it('asks again after half a second, whoever has written', async () => {
    const { revisionOf, pass, readings } = openHouse()
    await revisionOf('a')
    pass(500)
    await revisionOf('a')
    expect(readings).toHaveLength(1)
    pass(1)
    await revisionOf('a')
    expect(readings).toHaveLength(2)
  })

  it('gives no dossier that is not complete for the day that is asked for', async () => {
    const { cache, readings } = openHouse()
    await cache.find(['a'], '2026-05-06')
    await cache.find(['a'], '2026-05-07')
    expect(readings).toHaveLength(1)
    await cache.find(['a'], '2026-05-05')
    expect(readings).toHaveLength(2)
  })

  it('holds no more than it may, the oldest going first, and is right about what it let go', async () => {
    const { cache, write, revisionOf, readings } = openHouse({ most: 3 })
    await cache.find(['a', 'b', 'c', 'd', 'e'], TODAY)
    expect(cache.size()).toBe(3)
    await cache.find(['c', 'd', 'e'], TODAY)
    expect(readings).toHaveLength(1)
    write('a', 7)
    expect(await revisionOf('a')).toBe(7)
    expect(cache.size()).toBe(3)
  })

  it('holds no longer what nobody may use any more', async () => {
    const { cache, pass } = openHouse()
    await cache.find(['a', 'b', 'c'], TODAY)
    pass(300)
    await cache.find(['d'], TODAY)
    expect(cache.size()).toBe(4)
    pass(201)
    await cache.find(['e'], TODAY)
    expect(cache.size()).toBe(2)
  })
})
