import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../src/platform/store/open-store'
import { startMongo } from '../../support/servers/start-mongo'
import { describeOnBothEngines } from './engines'
import { buildPlatform, startWriter, written, type Written } from './run-writer'

beforeAll(buildPlatform, 60_000)

const missing = (acknowledged: readonly string[], found: readonly Written[]): string[] => {
  const ids = new Set(found.map((each) => each._id))
  return acknowledged.filter((id) => !ids.has(id))
}

describeOnBothEngines('durability', (engine) => {
  /** The MongoDB-protocol server of the tests is a slow one. */
  const size = engine.name === 'sqlite' ? 200 : 40

  it('kill -9 of a writing process loses no acknowledged write', async () => {
    for (const round of [1, 2]) {
      const writer = startWriter(engine.config(), `killed${round}`, 'endless', 16)
      await writer.reached(size * round)
      writer.kill()
      await writer.ended()
      const collection = (await engine.open([written])).collection<Written>(written)
      const found = await collection.getMany(writer.acknowledged)
      expect(missing(writer.acknowledged, found)).toEqual([])
      expect(found.length).toBeGreaterThanOrEqual(size * round)
    }
  }, 60_000)

  it('two processes write to one store at once, and neither loses a change of the other', async () => {
    const collection = (await engine.open([written])).collection<Written>(written)
    await collection.insert({ _id: 'counter', revision: 1, writer: 'counter', value: 0 })
    const writers = ['one', 'two'].map((name) => startWriter(engine.config(), name, 'counted', size))
    expect(await Promise.all(writers.map((writer) => writer.ended()))).toEqual(['', ''])
    expect(await collection.get('counter')).toMatchObject({ value: 2 * size, revision: 2 * size + 1 })
    expect(await collection.countBy('writer', { writer: { in: ['one', 'two'] } })).toEqual(
      new Map([['one', size], ['two', size]]), // prettier-ignore
    )
  }, 60_000)
})

/** A server at an address from outside is not ours to kill. */
const describeUnlessForeign = process.env.CREDIT_TEST_MONGO_URL === undefined ? describe : describe.skip

describeUnlessForeign('a MongoDB server killed in the middle of writes', () => {
  const directory = mkdtempSync(join(tmpdir(), 'credit-mongo-killed-'))
  const clean: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const step of clean.reverse()) await step()
    rmSync(directory, { recursive: true, force: true })
  })

  it('still has every acknowledged write, and the store fails fast meanwhile', async () => {
    const server = await startMongo({ directory })
    clean.push(() => server.stop())
    const config = { mongoUrl: server.url.replace('/?', '/killed?') }
    const store = await openStore(config, [written])
    clean.push(() => store.close())
    const writer = startWriter(config, 'w', 'endless', 8)
    await writer.reached(100)
    await server.stop()
    const since = performance.now()
    await expect(store.ping()).rejects.toThrow()
    expect(performance.now() - since).toBeLessThan(2_000)
    await expect(store.collection<Written>(written).get('w-1')).rejects.toThrow()
    expect(await writer.ended()).toContain('Mongo')

    const again = await startMongo({ directory, port: Number(new URL(server.url).port) })
    clean.push(() => again.stop())
    const found = await store.collection<Written>(written).getMany(writer.acknowledged)
    expect(missing(writer.acknowledged, found)).toEqual([])
  }, 60_000)
})
