import { pastVersions } from '../../../src/checks/past-versions'
import { AUTHORITY, OTHER_AUTHORITY } from '../../support/decisions'
import { buildEntry, company } from '../../support/list-entries'
import { ADMIN_KEY, as, openTestPlatform, type TestPlatform } from '../../support/platform'

const LISTS = ['LB-01', 'LB-02', 'LB-03', 'LB-05', 'LB-06', 'LB-10', 'LB-12', 'LR-01', 'LR-08']

let platform: TestPlatform
let lister: ReturnType<typeof as>
let steward: ReturnType<typeof as>
let number = 0

beforeEach(async () => {
  platform = await openTestPlatform()
  lister = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists: LISTS }))
  steward = as(platform, await platform.keyOf(['steward']))
})
afterEach(() => platform.close())

const enter = async (overrides: Parameters<typeof buildEntry>[0] = {}, decision = {}) => {
  const sent = await lister.post(
    '/api/v1/list-entries',
    buildEntry({ subject: company((number += 1)), ...overrides }, decision),
  )
  expect([sent.status, sent.body.errors]).toEqual([201, undefined])
  return sent.body
}
const stateOf = async (id: string): Promise<string> =>
  (await lister.get(`/api/v1/list-entries/${id}`)).body.state
const remove = (id: string, removal: object) =>
  lister.post(`/api/v1/list-entries/${id}/removal`, {
    docNo: '示移出〔2026〕1号',
    effectiveOn: '2026-05-06',
    ...removal,
  })
const mark = (id: string, body: object) =>
  lister.post(`/api/v1/list-entries/${id}/marks`, { docNo: '示受理〔2026〕1号', from: '2026-05-06', ...body })
const setClock = (now: string) => as(platform, ADMIN_KEY).put('/api/v1/clock', undefined, { now }).expect(200)

describe('an entry that ends', () => {
  it('has no effect from the midnight after its last day, no worker being there to end it', async () => {
    const { id } = await enter({ listedOn: '2023-05-06' }, { decidedOn: '2023-05-06' })
    await setClock('2026-05-06T23:59:59+08:00')
    expect(await stateOf(id)).toBe('active')
    await setClock('2026-05-07T00:00:01+08:00')
    expect(await stateOf(id)).toBe('expired')
  })

  it.each([
    ['revoked', 'revoked'],
    ['repaired', 'repaired'],
    ['error', 'removed'],
  ])('is, removed as %s, %s at once, and the same removal again changes nothing', async (cause, state) => {
    const { id } = await enter()
    const first = await remove(id, { cause })
    expect([first.status, first.body.state, first.body.revision]).toEqual([200, state, 2])
    expect((await remove(id, { cause, docNo: '示移出[2026]1号' })).body).toEqual(first.body)
  })

  it('stays in force until the day on which a repair takes effect', async () => {
    const { id } = await enter()
    expect((await remove(id, { cause: 'repaired', effectiveOn: '2026-05-08' })).body.state).toBe('active')
    await setClock('2026-05-08T00:00:01+08:00')
    expect(await stateOf(id)).toBe('repaired')
  })

  it('can be given an earlier day than the one announced, never a later one', async () => {
    const { id } = await enter()
    await remove(id, { cause: 'repaired', effectiveOn: '2027-05-06' })
    const later = await remove(id, { cause: 'repaired', effectiveOn: '2027-05-07' })
    expect([later.status, later.body.code]).toEqual([409, 'state-conflict'])
    const sooner = await remove(id, { cause: 'repaired', effectiveOn: '2026-05-06' })
    expect([sooner.status, sooner.body.state, sooner.body.revision]).toEqual([200, 'repaired', 3])
  })

  it('that was repaired can still prove void, and nothing else', async () => {
    const { id } = await enter()
    await remove(id, { cause: 'repaired' })
    const again = await remove(id, { cause: 'early', docNo: '示移出〔2026〕2号' })
    expect([again.status, again.body.code]).toEqual([409, 'state-conflict'])
    const revoked = await remove(id, { cause: 'revoked', docNo: '示撤〔2026〕2号' })
    expect([revoked.status, revoked.body.state]).toEqual([200, 'revoked'])
  })

  it.each([
    ['LB-10', '2026-05-06', '没有规定提前移出'],
    ['LB-02', '2026-05-06', '2026-10-30'],
  ])('does not leave %s early on %s, and is told why', async (listId, effectiveOn, reason) => {
    const { id } = await enter({ listId })
    const refused = await remove(id, { cause: 'early', effectiveOn })
    expect([refused.status, refused.body.code]).toEqual([409, 'early-exit-refused'])
    expect(refused.body.detail).toContain(reason)
  })

  it.each([
    ['LB-05', '2029-04-30', '#/cause', '在期满以前不适用信用修复'],
    ['LB-12', '2029-04-30', '#/cause', '在期满以前不适用信用修复'],
    ['LB-06', undefined, '#/effectiveOn', '最早为 2027-04-30'],
    ['LR-08', undefined, '#/cause', '不涉及信用修复'],
  ])('is not repaired on %s, and nothing is stored', async (listId, validTo, pointer, reason) => {
    const { id, revision } = await enter({ listId, ...(validTo === undefined ? {} : { validTo }) })
    const { status, body } = await remove(id, { cause: 'repaired' })
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'schema-violation', pointer])
    expect(body.detail).toContain(reason)
    expect((await lister.get(`/api/v1/list-entries/${id}`)).body).toMatchObject({ state: 'active', revision })
  })

  it('is repaired once the least time is over that its documents state', async () => {
    const { id } = await enter({ listId: 'LB-06', listedOn: '2025-05-06' }, { decidedOn: '2025-05-06' })
    expect((await remove(id, { cause: 'repaired' })).body.state).toBe('repaired')
  })

  it('leaves early once the minimum term is over', async () => {
    const { id } = await enter({ listedOn: '2025-11-06' }, { decidedOn: '2025-11-06' })
    expect((await remove(id, { cause: 'early' })).body.state).toBe('removed')
  })

  it.each([
    [{ cause: 'repaired', effectiveOn: '2026-04-29' }, '早于列入日期'],
    [{ cause: 'repaired', effectiveOn: '2029-05-01' }, '到期自动移出'],
    [{ cause: 'revoked', effectiveOn: '2026-05-07' }, '晚于今天'],
    [{ cause: 'revoked', docNo: '无' }, '占位文字'],
  ])('is not removed by %j', async (removal, reason) => {
    const { id } = await enter()
    const refused = await remove(id, removal)
    expect([refused.status, refused.body.code]).toEqual([422, 'schema-violation'])
    expect(refused.body.errors[0].detail).toContain(reason)
  })

  it('is entered again under a further number when the authority decides anew, not by an old message sent again', async () => {
    const subject = company((number += 1))
    const { id } = await enter({ subject })
    await remove(id, { cause: 'error' })
    const old = await lister.post('/api/v1/list-entries', buildEntry({ subject }))
    expect(old.body).toMatchObject({ outcome: 'repeated', id, state: 'removed' })
    const anew = await enter({ subject, listedOn: '2026-05-06' })
    expect([anew.outcome, anew.id]).toEqual(['entered', id.replace(/-1$/, '-2')])
  })
})

describe('red and black', () => {
  it('suspends the red entries of a subject while a black one lives, and gives them back', async () => {
    const subject = company((number += 1))
    const red = await enter({ listId: 'LR-08', subject })
    const black = await enter({ subject })
    const suspended = await lister.get(`/api/v1/list-entries/${red.id}`)
    expect(suspended.body).toMatchObject({
      state: 'suspended',
      suspendedBy: [{ listId: 'LB-02', authority: AUTHORITY.name }],
    })
    await mark(black.id, { mark: 'objection' })
    expect(await stateOf(red.id)).toBe('suspended')
    await mark(black.id, { mark: 'stay', from: '2026-05-06', until: '2026-05-10' })
    expect(await stateOf(red.id)).toBe('active')
    await setClock('2026-05-11T09:00:00+08:00')
    expect(await stateOf(red.id)).toBe('suspended')
    await remove(black.id, { cause: 'revoked' })
    expect(await stateOf(red.id)).toBe('active')
  })

  it('refuses a red candidate with a live black entry, naming list and authority', async () => {
    const subject = company((number += 1))
    await enter({ subject })
    const refused = await lister.post('/api/v1/list-entries', buildEntry({ listId: 'LR-08', subject }))
    expect([refused.status, refused.body.code, refused.body.black]).toEqual([
      409,
      'red-with-black',
      [{ listId: 'LB-02', authority: AUTHORITY.name }],
    ])
    expect(refused.body.detail).toContain('重大税收违法失信主体')
  })

  it('counts the black entry of the parent against a branch', async () => {
    const [parent, branch] = [company((number += 1)), company((number += 1))]
    const registrar = as(platform, await platform.keyOf(['registrar']))
    const active = { kind: 'enterprise', status: 'active' }
    await registrar.lines('/api/v1/subject-batches', [
      { ...parent, ...active },
      { ...branch, ...active, parentUscc: parent.uscc },
    ])
    await enter({ subject: parent })
    const refused = await lister.post(
      '/api/v1/list-entries',
      buildEntry({ listId: 'LR-08', subject: branch }),
    )
    expect(refused.body.code).toBe('red-with-black')
  })
})

describe('marks', () => {
  it('are ended by sending them again with a last day, and say nothing twice', async () => {
    const { id } = await enter()
    const objection = { mark: 'objection', from: '2026-05-01' }
    const marked = await mark(id, objection)
    expect(marked.body.marks).toMatchObject([{ mark: 'objection', from: '2026-05-01' }])
    expect((await mark(id, objection)).body.revision).toBe(2)
    const ended = await mark(id, { ...objection, until: '2026-05-05', docNo: '示异结〔2026〕1号' })
    expect(ended.body.marks).toMatchObject([
      { until: '2026-05-05', docNo: '示受理〔2026〕1号', endDocNo: '示异结〔2026〕1号' },
    ])
    expect([ended.body.revision, ended.body.state]).toEqual([3, 'active'])
  })

  it('do not end before they begin', async () => {
    const { id } = await enter()
    const refused = await mark(id, { mark: 'review', until: '2026-05-05' })
    expect(refused.body.errors).toMatchObject([{ pointer: '#/until', code: 'out-of-range' }])
  })
})

describe('a correction', () => {
  it('becomes the next version, and every version stays readable', async () => {
    const subject = company((number += 1))
    const { id } = await enter({ subject, grade: '甲' })
    const corrected = buildEntry({ subject }, { facts: '更正后的事由：不缴应纳税款二百万元以上。' })
    const answer = await lister.put(`/api/v1/list-entries/${id}`, 1, corrected)
    expect([answer.status, answer.body.revision, answer.body.grade]).toEqual([200, 2, undefined])
    await remove(id, { cause: 'repaired' })
    const { entryVersion } = pastVersions(platform.lists.store, platform.submit.store)
    const versions = await Promise.all([1, 2, 3].map((version) => entryVersion(id, version)))
    expect(versions.map((one) => [one?.version, one?.grade, one?.removal?.cause])).toEqual([
      [1, '甲', undefined],
      [2, undefined, undefined],
      [3, undefined, 'repaired'],
    ])
    expect(await entryVersion(id, 4)).toBeNull()
  })

  it.each([
    ['without the revision seen', undefined, {}, 428],
    ['from a revision that is not the latest', 7, {}, 412],
    ['of the document number', 1, { docNo: '示税失信〔2026〕99号' }, 422],
  ])('%s is refused', async (_what, revision, decision, status) => {
    const subject = company((number += 1))
    const { id } = await enter({ subject })
    const answer = await lister.put(`/api/v1/list-entries/${id}`, revision, buildEntry({ subject }, decision))
    expect(answer.status).toBe(status)
  })
})

describe('who may', () => {
  it('enter: a client that is named for the list', async () => {
    const other = as(platform, await platform.keyOf(['lister'], { lists: ['LB-03'] }))
    const refused = await other.post('/api/v1/list-entries', buildEntry())
    expect([refused.status, refused.body.code]).toEqual([403, 'list-not-named'])
    const nobody = as(platform, await platform.keyOf(['lister']))
    expect((await nobody.post('/api/v1/list-entries', buildEntry())).status).toBe(403)
    expect((await nobody.get('/api/v1/list-entries')).body).toEqual({ items: [], next: null })
  })

  it('read and change: a lister of the list, and of the unit that entered it', async () => {
    const { id } = await enter()
    const path = `/api/v1/list-entries/${id}`
    const stranger = as(platform, await platform.keyOf(['lister'], { lists: ['LB-03'] }))
    const colleague = as(
      platform,
      await platform.keyOf(['lister'], { unit: OTHER_AUTHORITY, lists: ['LB-02'] }),
    )
    const removal = { cause: 'error', docNo: '示移出〔2026〕1号', effectiveOn: '2026-05-06' }
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(`${path}/removal`, removal)).status).toBe(404)
    expect((await colleague.get(path)).status).toBe(200)
    expect((await colleague.post(`${path}/removal`, removal)).body.code).toBe('outside-competence')
    expect((await steward.get(path)).status).toBe(200)
    const both = as(
      platform,
      await platform.keyOf(['lister', 'steward'], { unit: AUTHORITY, lists: ['LB-03'] }),
    )
    expect((await both.get(path)).status).toBe(200)
    expect((await both.post(`${path}/removal`, removal)).body.code).toBe('list-not-named')
  })
})

describe('GET /api/v1/list-entries', () => {
  it('lists by state of the day, page by page, each entry once', async () => {
    const live = [await enter(), await enter(), await enter()]
    const over = await enter({ listedOn: '2020-01-01' }, { decidedOn: '2020-01-01' })
    const red = company((number += 1))
    const suspended = await enter({ listId: 'LR-08', subject: red })
    live.push(await enter({ subject: red }))
    const idsIn = async (query: string, client = lister): Promise<string[]> => {
      const ids: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await client.get(
          `/api/v1/list-entries?limit=2${query}${cursor === '' ? '' : `&cursor=${cursor}`}`,
        )
        expect(page.status).toBe(200)
        ids.push(...page.body.items.map(({ id }: { id: string }) => id))
        cursor = page.body.next
      }
      return ids.sort()
    }
    const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id).sort()
    expect(await idsIn('&state=active')).toEqual(idsOf(live))
    expect(await idsIn('&state=expired&listId=LB-02')).toEqual([over.id])
    expect(await idsIn('&state=suspended')).toEqual([suspended.id])
    expect(await idsIn('', steward)).toEqual(idsOf([...live, over, suspended]))
  })

  it('refuses a state that does not exist, and a list that is not the client’s', async () => {
    expect((await lister.get('/api/v1/list-entries?state=live')).body.code).toBe('schema-violation')
    expect((await lister.get('/api/v1/list-entries?listId=LB-07')).body.code).toBe('list-not-named')
  })
})
