import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NameEntry } from '../../../../src/subjects/name-index/entry'
import { openNameIndex, type NameIndex } from '../../../../src/subjects/name-index/name-index'

const entry = (uscc: string, name: string, more: Partial<NameEntry> = {}): NameEntry => ({
  uscc,
  name,
  formerNames: [],
  kind: 'enterprise',
  ...more,
})

const CITY = [
  entry('91370200MA0000015J', '青岛样例制造有限公司', {
    district: '370202',
    formerNames: ['青岛旧名机械厂'],
  }),
  entry('91370202MA3ABCDE1J', '样例（青岛）科技集团股份有限公司'),
  entry('92370203MA3TEXT0XB', '市北区样例小吃店', { kind: 'individual-business' }),
  entry('93370281NMA000014K', '胶州市田园专业合作社', { kind: 'other' }),
  entry('51370200502500013F', 'A&B Sample 协会', { kind: 'social-organisation' }),
]

async function* pages(...entries: readonly (readonly NameEntry[])[]): AsyncGenerator<readonly NameEntry[]> {
  await Promise.resolve()
  yield* entries
}

const origin = (position: number) => ({ log: 'a log', position })

describe('the name index', () => {
  let directory: string
  let index: NameIndex

  const open = () => openNameIndex({ directory, workers: 0 })
  const find = async (query: string, limit = 20) =>
    (await index.search(query, { limit })).items.map(({ uscc }) => uscc)

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'names-'))
    index = await open()
    await index.rebuild(pages(CITY.slice(0, 2), CITY.slice(2)), origin(7))
  })
  afterEach(async () => {
    await index.close()
    rmSync(directory, { recursive: true, force: true })
  })

  it.each([
    ['样例', [2, 0, 1], 'any part of a name, shorter names first'],
    ['例制造有', [0], 'a part from the middle'],
    ['样例(青岛)', [1], 'brackets of either width'],
    ['旧名机械', [0], 'a former name'],
    ['厂', [], 'one character finds beginnings only'],
    ['样', [2, 0, 1], 'one character: name or trade name'],
    ['制造有限公司青岛', [], 'nothing reaches from one name into the other'],
    ['a&b', [4], 'signs between letters'],
    ['bsample', [4], 'letters across a blank'],
    ['样例 科技', [1], 'two words'],
    ['qdyl', [0], 'initials of the beginning'],
    ['ylzz', [0], 'initials from the middle'],
    ['qingdao', [0], 'pinyin of the beginning'],
    ['jiaozhou', [3], 'pinyin of another beginning'],
    ['tianyuan', [3], 'pinyin of the trade name'],
    ['qingdaoyanglizhizaoyouxian', [0], 'pinyin longer than any word of the index'],
    ['qingdaoyanglizhizaogongsi', [], 'long pinyin that only begins alike'],
    ['91370200MA0000015J', [0], 'a code'],
    ['9137', [0, 1], 'the beginning of a code'],
    ['913', [], 'too little of a code'],
    ['没有的', [], 'nothing'],
    ['"; OR pairs:*', [], 'the full-text language itself'],
  ])('answers %s', async (query, places, _why) => {
    expect(await find(query)).toEqual(places.map((place) => CITY[place]?.uscc))
    const { total, totalIsExact } = await index.search(query, { limit: 1 })
    expect([total, totalIsExact]).toEqual([places.length, true])
  })

  it('shows the name in force, with kind and district', async () => {
    const { items } = await index.search('旧名', { limit: 20 })
    expect(items).toEqual([
      { uscc: '91370200MA0000015J', name: '青岛样例制造有限公司', kind: 'enterprise', district: '370202' },
    ])
    expect((await index.search('科技', { limit: 1 })).items[0]?.district).toBeNull()
  })

  it.each(['样例', '样例公司', 'y', '9137'])(
    'pages through %s without loss, and with one total',
    async (query) => {
      const all = await index.search(query, { limit: 100 })
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page = await index.search(query, { limit: 1, ...(cursor === null ? {} : { cursor }) })
        expect([page.total, page.totalIsExact]).toEqual([all.items.length, true])
        seen.push(...page.items.map(({ uscc }) => uscc))
        cursor = page.next
      } while (cursor !== null)
      expect(seen).toEqual(all.items.map(({ uscc }) => uscc))
    },
  )

  it('refuses a cursor that is not its own', async () => {
    await expect(index.search('样例', { limit: 1, cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'schema-violation',
    })
  })

  it('takes in new, renamed and removed subjects, with the totals of pairs', async () => {
    await index.apply(
      [
        entry('91370200MA0000023E', '样例新店'),
        entry('92370203MA3TEXT0XB', '市北区别名小吃店', { formerNames: ['市北区样例小吃店'] }),
        { uscc: '91370202MA3ABCDE1J', removed: true },
        { uscc: '91370200XXXXXXXXXX', removed: true },
      ],
      8,
    )
    expect(await find('样例')).toEqual(['91370200MA0000023E', '92370203MA3TEXT0XB', '91370200MA0000015J'])
    expect(await find('91370202MA3ABCDE1J')).toEqual([])
    expect((await index.search('样例', { limit: 1 })).total).toBe(3)
    expect((await index.search('科技', { limit: 1 })).total).toBe(0)
  })

  it('takes a rename of the same length', async () => {
    await index.apply([entry('93370281NMA000014K', '胶州市果园专业合作社')], 8)
    expect(await find('田园')).toEqual([])
    expect(await find('果园')).toEqual(['93370281NMA000014K'])
  })

  it('is not changed by events that it already has', async () => {
    await index.apply([entry('91370200MA0000023E', '样例新店')], 7)
    expect(await find('样例新店')).toEqual([])
    expect(await index.position()).toBe(7)
  })

  it.each([
    ['众多样', 1000, false, 'three characters'],
    ['众多', 1200, true, 'a pair, whose number is kept'],
    ['zdyb', 1000, false, 'initials that are too many'],
    ['zhongduo', 1000, false, 'beginnings that are too many'],
    ['zd', 1000, false, 'short initials'],
    ['yl', 3, true, 'beginnings alone'],
    ['ab', 2, true, 'beginnings and letters together'],
  ])('counts up to a thousand where it does not know the total: %s', async (query, total, totalIsExact) => {
    const many = Array.from({ length: 1200 }, (_, at) =>
      entry(`91370200MB${String(at).padStart(8, '0')}`, `众多样本${at}号`),
    )
    await index.apply([...many, entry('91370200MA0000031Y', '某某AB电子')], 8)
    expect(await index.search(query, { limit: 1 })).toMatchObject({ total, totalIsExact })
  })

  it('is there again after a restart, where it was', async () => {
    await index.apply([entry('91370200MA0000023E', '样例新店')], 9)
    await index.close()
    index = await open()
    expect(await index.position()).toBe(9)
    expect(await find('样例新店')).toEqual(['91370200MA0000023E'])
  })

  it('keeps the old file while a rebuild fails, and forgets what the new source does not hold', async () => {
    async function* broken(): AsyncGenerator<readonly NameEntry[]> {
      await Promise.resolve()
      yield [entry('91370200MA0000023E', '样例新店')]
      throw new Error('source lost')
    }
    await expect(index.rebuild(broken(), origin(20))).rejects.toThrow('source lost')
    expect(await index.position()).toBe(7)
    expect(await find('样例新店')).toEqual([])
    await index.rebuild(pages([entry('91370200MA0000023E', '样例新店')]), origin(21))
    expect(await index.position()).toBe(21)
    expect(await find('样例')).toEqual(['91370200MA0000023E'])
  })

  it('gives a second process of the same directory a file of its own', async () => {
    const other = await open()
    expect(await other.position()).toBe(0)
    await other.close()
    await expect(openNameIndex({ directory, workers: 0, onlyFirst: true })).rejects.toMatchObject({
      name: 'NameIndexInUseError',
    })
  })
})
