import { pastVersions } from '../../../src/checks/past-versions'
import type { ListEntryDocument } from '../../../src/lists/document'
import { entriesOf, revisionId } from '../../../src/lists/read-entries'
import { organisationKey } from '../../../src/lists/subject-key'
import { buildCheck } from '../../support/checks'
import { AUTHORITY } from '../../support/decisions'
import { describeWithMongo } from '../../support/describe-with-servers'
import { buildEntry, buildFacts, company } from '../../support/list-entries'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

const PATH = '/api/v1/list-entries'
const storedOf = (platform: TestPlatform, subject: ReturnType<typeof company>) =>
  entriesOf(platform.lists.store, [organisationKey(subject.uscc)])
const versionsOf = (platform: TestPlatform, id: string, versions: readonly number[]) => {
  const { entryVersion } = pastVersions(platform.lists.store, platform.submit.store)
  return Promise.all(versions.map((version) => entryVersion(id, version)))
}

describeWithMongo('two processes on one MongoDB', (database) => {
  let platforms: TestPlatform[] = []
  let clients: ReturnType<typeof as>[] = []

  beforeAll(async () => {
    const environment = { CREDIT_MONGO_URL: database.url() }
    const [one, other] = [await openTestPlatform(environment), await openTestPlatform(environment)]
    const key = await one.keyOf(['lister'], { unit: AUTHORITY, lists: ['LB-02'] })
    platforms = [one, other]
    clients = platforms.map((platform) => as(platform, key))
  }, 60_000)
  afterAll(() => Promise.all(platforms.map((platform) => platform.close())))

  /** What both processes are asked, several times each, in the same moment. */
  const askBoth = (times: number, body: (place: number) => object, path = PATH) =>
    Promise.all(
      Array.from({ length: times }, (_, i) =>
        clients.map((client, j) => client.post(path, body(2 * i + j))),
      ).flat(),
    )
  const stored = async (subject: ReturnType<typeof company>): Promise<ListEntryDocument[]> => {
    const [seen = [], alsoSeen] = await Promise.all(platforms.map((one) => storedOf(one, subject)))
    expect(alsoSeen).toEqual(seen)
    return seen
  }

  it('make one entry of the same one that both are sent, and tell one sender that it was he', async () => {
    for (const subject of [company(1), company(2), company(3)]) {
      const answers = await askBoth(3, () => buildEntry({ subject }))
      expect(answers.map(({ body }) => body.outcome).sort()).toEqual([
        'entered',
        ...Array(5).fill('repeated'),
      ])
      expect((await stored(subject)).map(({ _id, version }) => [_id, version])).toEqual([
        [answers[0]?.body.id, 1],
      ])
    }
  }, 60_000)

  it('enter one of two contents of the same decision, and refuse the other, naming the entry', async () => {
    const subject = company(4)
    const answers = await askBoth(2, (place) => buildEntry({ subject, grade: place % 2 === 0 ? '甲' : '乙' }))
    const [entry, ...more] = await stored(subject)
    expect(more).toEqual([])
    const [won, lost] = [0, 1].map((side) => answers.filter((_answer, i) => i % 2 === side))
    const [winners = [], losers = []] = entry?.grade === '甲' ? [won, lost] : [lost, won]
    expect(winners.map(({ body }) => body.outcome).sort()).toEqual(['entered', 'repeated'])
    expect(losers.map(({ status, body }) => [status, body.code, body.entry])).toEqual(
      losers.map(() => [409, 'list-entry-exists', entry?._id]),
    )
  }, 60_000)

  it('keep every mark that either of them took, each as a version that can be read', async () => {
    const subject = company(5)
    const { id } = (await askBoth(1, () => buildEntry({ subject })))[0]?.body ?? {}
    const marks = ['objection', 'review', 'litigation', 'stay']
    const mark = (place: number) => ({
      mark: marks[place],
      from: '2026-05-06',
      docNo: `示受理〔2026〕${place}号`,
    })
    const answers = await askBoth(2, mark, `${PATH}/${id}/marks`)
    expect(answers.map(({ status }) => status)).toEqual(marks.map(() => 200))
    const [entry] = await stored(subject)
    expect([entry?.version, entry?.marks.map((one) => one.mark).sort()]).toEqual([5, [...marks].sort()])
    for (const platform of platforms)
      expect((await versionsOf(platform, id, [1, 2, 3, 4, 5, 6])).map((one) => one?.marks.length)).toEqual([
        0,
        1,
        2,
        3,
        4,
        undefined,
      ])
  }, 60_000)
})

describe('a process that died between keeping a version and storing the next one', () => {
  let platform: TestPlatform
  let lister: ReturnType<typeof as>
  beforeAll(async () => {
    platform = await openTestPlatform()
    lister = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists: ['LB-02'] }))
  }, 60_000)
  afterAll(() => platform.close())

  /** An entry whose first change got no further than the copy of its version. */
  const enterAndDie = async (number: number): Promise<ListEntryDocument> => {
    const subject = company(number)
    await lister.post(PATH, buildEntry({ subject })).expect(201)
    const [entry] = await storedOf(platform, subject)
    if (entry === undefined) throw new Error('the entry is stored')
    const { decision, policyVersion, subjectKey, validTo } = entry
    await platform.lists.store.revisions.insert({
      _id: revisionId({ entryId: entry._id, version: 1 }),
      revision: 1,
      entryId: entry._id,
      facts: buildFacts({ subject: entry.subject, decision, policyVersion, subjectKey, validTo }),
      supersededAt: '2026-05-06T00:59:59.000Z',
    })
    return entry
  }

  it('left the entry as it was', async () => {
    const { _id } = await enterAndDie(1)
    expect((await lister.get(`${PATH}/${_id}`)).body).toMatchObject({
      revision: 1,
      state: 'active',
      marks: [],
    })
  })

  it('stands in the way of no later change, and what was answered before is computed again', async () => {
    const { _id, subject } = await enterAndDie(2)
    const checker = as(platform, await platform.keyOf(['checker'], { scenarios: ['SC-03'] }))
    const { body: asked } = await checker.post('/api/v1/checks', buildCheck(company(2)))
    const objection = { mark: 'objection', from: '2026-05-06', docNo: '示受理〔2026〕1号' }
    const marked = await lister.post(`${PATH}/${_id}/marks`, objection)
    expect([marked.status, marked.body.revision]).toEqual([200, 2])
    const removal = { cause: 'error', docNo: '示移出〔2026〕1号', effectiveOn: '2026-05-06' }
    const removed = await lister.post(`${PATH}/${_id}/removal`, removal)
    expect([removed.status, removed.body.revision, removed.body.state]).toEqual([200, 3, 'removed'])
    const kept = await versionsOf(platform, _id, [1, 2, 3])
    expect(kept.map((one) => [one?.version, one?.subject, one?.marks.length, one?.removal?.cause])).toEqual([
      [1, subject, 0, undefined],
      [2, subject, 1, undefined],
      [3, subject, 1, 'error'],
    ])
    expect((await checker.get(`/api/v1/checks/${asked.id}/replay`)).body).toMatchObject({
      identical: true,
      outcome: '禁止',
      entries: [{ id: _id, version: 1, found: true }],
    })
  })
})
