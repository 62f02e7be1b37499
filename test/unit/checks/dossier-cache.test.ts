import type { Dossier } from '../../../src/checks/dossier'
import { createDossierCache } from '../../../src/checks/dossier-cache'

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
        subject: null,
        entries: [],
        penalties: [],
        since,
        data: versions.get(key) ?? 0,
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
    dataOf: async (key: string) => (await cache.find([key], TODAY)).get(key)?.data,
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
    const { write, dataOf } = openHouse()
    expect(await dataOf('a')).toBe(0)
    write('a', 1)
    expect(await dataOf('a')).toBe(1)
  })

  it('does not keep a reading that a write has overtaken', async () => {
    const house = openHouse()
    house.hold()
    const overtaken = house.cache.find(['a', 'b'], TODAY)
    house.write('a', 1)
    house.letGo()
    await overtaken
    expect(await house.dataOf('a')).toBe(1)
    expect(await house.dataOf('b')).toBe(0)
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
    expect(await house.dataOf('a')).toBe(2)
  })

  it('asks again after half a second, whoever has written', async () => {
    const { dataOf, pass, readings } = openHouse()
    await dataOf('a')
    pass(500)
    await dataOf('a')
    expect(readings).toHaveLength(1)
    pass(1)
    await dataOf('a')
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
    const { cache, write, dataOf, readings } = openHouse({ most: 3 })
    await cache.find(['a', 'b', 'c', 'd', 'e'], TODAY)
    expect(cache.size()).toBe(3)
    await cache.find(['c', 'd', 'e'], TODAY)
    expect(readings).toHaveLength(1)
    write('a', 7)
    expect(await dataOf('a')).toBe(7)
    expect(cache.size()).toBe(3)
  })
})
