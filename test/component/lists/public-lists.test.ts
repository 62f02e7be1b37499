import { AUTHORITY, CITIZEN_ID, COMPANY } from '../../support/decisions'
import { buildEntry, company } from '../../support/list-entries'
import { ADMIN_KEY, as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
let lister: ReturnType<typeof as>
let everybody: ReturnType<typeof as>
let serial = 0

beforeEach(async () => {
  platform = await openTestPlatform()
  const lists = ['LB-01', 'LB-02', 'LB-16', 'LR-08', 'LW-01', 'LW-04']
  lister = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists }))
  everybody = as(platform)
})
afterEach(() => platform.close())

const enter = async (overrides: Parameters<typeof buildEntry>[0] = {}): Promise<string> => {
  const docNo = `示失信〔2026〕${(serial += 1)}号`
  const sent = await lister.post('/api/v1/list-entries', buildEntry(overrides, { docNo }))
  expect([sent.status, sent.body.errors]).toEqual([201, undefined])
  return sent.body.id
}
const shown = async (): Promise<{ listId: string; marks: string[] }[]> =>
  (await everybody.get(`/api/v1/public/subjects/${COMPANY.uscc}/lists`).expect(200)).body.items
const shownLists = async (): Promise<string[]> => (await shown()).map(({ listId }) => listId).sort()
const counts = async () =>
  (await everybody.get(`/api/v1/public/subjects/${COMPANY.uscc}`).expect(200)).body.counts
const page = async (): Promise<string> => (await everybody.get(`/subjects/${COMPANY.uscc}`).expect(200)).text

describe('what anybody may read of lists', () => {
  it('is an entry of a body on a public list, with authority, document, reason, first and last day', async () => {
    const id = await enter()
    expect(await shown()).toEqual([
      {
        id,
        listId: 'LB-02',
        listName: '重大税收违法失信主体',
        color: 'black',
        subject: { name: COMPANY.name, uscc: COMPANY.uscc },
        authority: AUTHORITY.name,
        docNo: `示失信〔2026〕${serial}号`,
        basis: '《示范失信主体公布办法》第六条',
        reason: '采取偷税手段，不缴应纳税款一百万元以上。',
        from: '2026-04-30',
        until: '2029-04-30',
        marks: [],
      },
    ])
  })

  it('are red, black and watch apart, counted as they are shown', async () => {
    await enter({ listId: 'LR-08' })
    await enter({ listId: 'LW-01' })
    expect(await shownLists()).toEqual(['LR-08', 'LW-01'])
    expect(await counts()).toMatchObject({ redLists: 1, blackLists: 0 })
    const html = await page()
    expect(html).toContain('id="lists-red"')
    expect(html).toContain('id="lists-watch"')
    expect(html).not.toContain('id="lists-black"')
    await platform.settle()
    const found = await everybody.get(`/api/v1/public/search?q=${COMPANY.uscc}`)
    expect(found.body.items[0].counts).toMatchObject({ redLists: 1, blackLists: 0 })
  })

  it.each([['LB-16'], ['LW-04']])('is nothing of %s, which no law makes public', async (listId) => {
    await enter({ listId, validTo: '2028-04-30' })
    expect(await shown()).toEqual([])
    expect(await counts()).toMatchObject({ redLists: 0, blackLists: 0 })
    expect((await everybody.get(`/lists/${listId}`).expect(200)).text).not.toContain(COMPANY.uscc)
  })

  it('is never a natural person', async () => {
    await enter({ subject: { idType: '身份证', idNo: CITIZEN_ID, name: '虚构某甲' }, listId: 'LB-01' })
    expect((await everybody.get('/api/v1/public/search?q=虚构某甲')).body.items).toEqual([])
  })

  it('stands on the page of its list, page by page, and never a natural person', async () => {
    await enter({ subject: { idType: '身份证', idNo: CITIZEN_ID, name: '虚构某甲' }, listId: 'LB-02' })
    for (let number = 1; number <= 51; number += 1) await enter({ subject: company(number), listId: 'LB-02' })
    const first = (await everybody.get('/lists/LB-02').expect(200)).text
    const next = /href="(\/lists\/LB-02\?entries=[^"]*)#entries"/.exec(first)?.[1] ?? 'no next page'
    const second = (await everybody.get(next).expect(200)).text
    const namesOn = (html: string) =>
      [...html.matchAll(/href="\/subjects\/[^"]*">([^<]*)</g)].map(([, name]) => name)
    expect([namesOn(first).length, namesOn(second).length]).toEqual([50, 1])
    const all = Array.from({ length: 51 }, (_, index) => company(index + 1).name)
    expect([...namesOn(first), ...namesOn(second)].sort()).toEqual(all.sort())
    expect(first + second).not.toContain('虚构某甲')
    expect((await everybody.get('/lists/LB-03')).text).toContain('目前没有公示中的列入记录')
    expect((await everybody.get('/lists/LB-02?entries=zzz')).status).toBe(422)
  })

  it('is nothing from the day after the last', async () => {
    await enter({ listId: 'LW-01', validTo: '2026-05-06' })
    const operator = as(platform, ADMIN_KEY)
    const setClock = (now: string) => operator.put('/api/v1/clock', undefined, { now }).expect(200)
    await setClock('2026-05-06T23:59:58+08:00')
    expect(await shownLists()).toEqual(['LW-01'])
    await setClock('2026-05-07T00:00:01+08:00')
    expect(await shownLists()).toEqual([])
    expect(await page()).toContain('目前没有公示中的名单记录')
  })

  it('is nothing before the first day, nothing once removed', async () => {
    await enter({ listId: 'LW-01', listedOn: '2026-05-07' })
    expect(await shownLists()).toEqual([])
    const id = await enter()
    const removal = { cause: 'repaired', docNo: '示信修〔2026〕1号', effectiveOn: '2026-05-06' }
    await lister.post(`/api/v1/list-entries/${id}/removal`, removal).expect(200)
    expect(await shownLists()).toEqual([])
  })

  it('tells an objection under way, and is nothing while a restructuring shields', async () => {
    const id = await enter()
    const mark = (kind: string, until?: string) =>
      lister
        .post(`/api/v1/list-entries/${id}/marks`, {
          mark: kind,
          from: '2026-05-06',
          docNo: '示受理〔2026〕1号',
          ...(until === undefined ? {} : { until }),
        })
        .expect(200)
    await mark('objection')
    expect((await shown())[0]?.marks).toEqual(['objection'])
    await mark('restructuring', '2026-05-31')
    expect(await shown()).toEqual([])
    expect(await counts()).toMatchObject({ blackLists: 0 })
  })

  it('leaves a red entry out while a black one lives, even one that is not public', async () => {
    await enter({ listId: 'LR-08' })
    const black = await enter({ listId: 'LB-16', validTo: '2028-04-30' })
    expect(await shownLists()).toEqual([])
    expect(await counts()).toMatchObject({ redLists: 0 })
    const removal = { cause: 'revoked', docNo: '示撤〔2026〕1号', effectiveOn: '2026-05-06' }
    await lister.post(`/api/v1/list-entries/${black}/removal`, removal).expect(200)
    expect(await shownLists()).toEqual(['LR-08'])
  })

  it('goes on after the first page', async () => {
    for (const listId of ['LB-01', 'LB-02', 'LW-01']) await enter({ listId })
    const path = `/api/v1/public/subjects/${COMPANY.uscc}/lists?limit=2`
    const first = await everybody.get(path)
    const second = await everybody.get(`${path}&cursor=${first.body.next}`)
    const lists = [...first.body.items, ...second.body.items].map(({ listId }) => listId)
    expect([lists.sort(), second.body.next]).toEqual([['LB-01', 'LB-02', 'LW-01'], null])
  })
})
