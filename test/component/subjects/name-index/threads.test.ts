import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../../../src/platform/root'
import type { NameEntry } from '../../../../src/subjects/name-index/entry'
import { openNameIndex } from '../../../../src/subjects/name-index/name-index'

const entries = (count: number): NameEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    uscc: `91370200MB${String(at).padStart(8, '0')}`,
    name: `青岛样本${at}号商店`,
    formerNames: [],
    kind: 'enterprise',
  }))

async function* pagesOf(all: readonly NameEntry[]): AsyncGenerator<readonly NameEntry[]> {
  await Promise.resolve()
  yield all
}

describe('the name index in threads', () => {
  const directory = mkdtempSync(join(tmpdir(), 'threads-'))
  const workerEntry = join(projectRoot, 'dist/src/subjects/name-index/worker.js')

  beforeAll(() => {
    execFileSync(process.execPath, [join(projectRoot, 'scripts/build.mjs')])
  }, 120_000)
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('answers while it is made anew, and then from the new file', async () => {
    const index = await openNameIndex({ directory, workers: 2, workerEntry })
    await index.rebuild(pagesOf(entries(50)), { log: 'a log', position: 1 })
    const rebuilt = index.rebuild(pagesOf(entries(3000)), { log: 'a log', position: 2 })
    const meanwhile = Array.from({ length: 20 }, () => index.search('样本', { limit: 1 }))
    expect(new Set((await Promise.all(meanwhile)).map(({ total }) => total))).toEqual(new Set([50]))
    await rebuilt
    expect((await index.search('样本', { limit: 1 })).total).toBe(3000)
    expect(await index.position()).toBe(2)
    await index.apply([{ uscc: '91370200MB00000000', removed: true }], 3)
    const both = await Promise.all([
      index.search('样本', { limit: 1 }),
      index.search('yangben', { limit: 1 }),
    ])
    expect(both.map(({ total }) => total)).toEqual([2999, 1000])
    await index.close()
  })

  it('tells a fault of the thread to who asked, and goes on', async () => {
    const index = await openNameIndex({ directory, workers: 1, workerEntry })
    const spoiled = [{ uscc: 'X', formerNames: [], kind: 'enterprise' }] as unknown as NameEntry[]
    await expect(index.apply(spoiled, 9)).rejects.toThrow(/./)
    expect(await index.position()).toBe(3)
    await index.close()
  })

  it('answers each of many calls made at once by itself, a failing one among them', async () => {
    const index = await openNameIndex({ directory, workers: 2, workerEntry })
    const spoiled = [{ uscc: 'X', formerNames: [], kind: 'enterprise' }] as unknown as NameEntry[]
    const queries = Array.from({ length: 40 }, (_, at) => `样本${at + 1}号`)
    const found = queries.map((query) => index.search(query, { limit: 1 }))
    const failed = index.apply(spoiled, 9).catch(() => 'failed')
    const position = index.position()
    expect((await Promise.all(found)).map(({ items }) => items[0]?.name)).toEqual(
      queries.map((query) => `青岛${query}商店`),
    )
    expect([await failed, await position]).toEqual(['failed', 3])
    await index.close()
  })
})
