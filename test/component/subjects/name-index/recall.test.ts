import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { normaliseName } from '../../../../src/subjects/names'
import type { NameEntry } from '../../../../src/subjects/name-index/entry'
import { openNameIndex, type NameIndex } from '../../../../src/subjects/name-index/name-index'

const CHARACTERS = Array.from('青岛样例城海贸公司厂店（）A1·')

const sequence = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed
}

const names = (count: number): string[] => {
  const next = sequence(7)
  const character = (): string => CHARACTERS[next() % CHARACTERS.length] ?? ''
  return Array.from({ length: count }, () => Array.from({ length: 4 + (next() % 8) }, character).join(''))
}

describe('the name index against reading every name', () => {
  const directory = mkdtempSync(join(tmpdir(), 'recall-'))
  const entries = names(600).map((name, at): NameEntry => ({
    uscc: `91370200MB${String(at).padStart(8, '0')}`,
    name,
    formerNames: at % 10 === 0 ? [`${name}旧`] : [],
    kind: 'enterprise',
  }))
  let index: NameIndex

  beforeAll(async () => {
    index = await openNameIndex({ directory, workers: 0 })
    await index.rebuild(
      (async function* () {
        await Promise.resolve()
        yield entries.slice(0, 300)
      })(),
      { log: 'a log', position: 1 },
    )
    await index.apply(entries.slice(300, 450), 2)
    await index.apply([...entries.slice(450), ...entries.slice(0, 20)], 3)
  })
  afterAll(async () => {
    await index.close()
    rmSync(directory, { recursive: true, force: true })
  })

  it('finds exactly the names that hold a part of at least two characters, shorter names first', async () => {
    const part = fc
      .array(fc.constantFrom(...CHARACTERS), { minLength: 2, maxLength: 4 })
      .map((all) => all.join(''))
    await fc.assert(
      fc.asyncProperty(part, async (text) => {
        const query = normaliseName(text)
        fc.pre(/\p{Script=Han}/u.test(query))
        const expected = entries.filter(({ name, formerNames }) =>
          [name, ...formerNames].some((each) => normaliseName(each).includes(query)),
        )
        const found = await index.search(text, { limit: 1000 })
        expect(new Set(found.items.map(({ uscc }) => uscc))).toEqual(
          new Set(expected.map(({ uscc }) => uscc)),
        )
        expect([found.total, found.totalIsExact]).toEqual([expected.length, true])
        const lengths = found.items.map(({ name }) => Array.from(normaliseName(name)).length)
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
      }),
      { numRuns: 300 },
    )
  })
})
