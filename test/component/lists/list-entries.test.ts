import { hitFactOf } from '../../../src/lists/hit-fact'
import { countPublicEntries, listPublicEntries } from '../../../src/lists/public-entries'
import { entriesOf } from '../../../src/lists/read-entries'
import { organisationKey } from '../../../src/lists/subject-key'
import { AUTHORITY, CITIZEN_ID } from '../../support/decisions'
import { describeWithMongo } from '../../support/describe-with-servers'
import { buildEntry, company } from '../../support/list-entries'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

const LISTS = ['LB-01', 'LB-02', 'LB-12', 'LB-15', 'LR-01', 'LR-08', 'LW-02', 'LW-12']

const suite = (environment: () => Record<string, string>): void => {
  let platform: TestPlatform
  let tax: ReturnType<typeof as>

  beforeAll(async () => {
    platform = await openTestPlatform(environment())
    tax = as(platform, await platform.keyOf(['lister'], { unit: AUTHORITY, lists: LISTS }))
  }, 60_000)
  afterAll(() => platform.close())

  it('enters a company, computes the term, and reads it back by id and by subject', async () => {
    const subject = company(1)
    const sent = await tax.post('/api/v1/list-entries', buildEntry({ subject }))
    expect(sent.status).toBe(201)
    expect(sent.body).toMatchObject({
      outcome: 'entered',
      state: 'active',
      validTo: '2029-04-30',
      revision: 1,
    })
    const read = await tax.get(`/api/v1/list-entries/${sent.body.id}`)
    const { outcome: _outcome, ...entered } = sent.body
    expect([read.status, read.body]).toEqual([200, entered])
    const [entry, ...more] = await entriesOf(platform.lists.store, [organisationKey(subject.uscc)])
    expect([entry?._id, more]).toEqual([sent.body.id, []])
    expect(entry === undefined ? null : hitFactOf(entry, '2026-05-06')).toMatchObject({
      listId: 'LB-02',
      status: 'active',
      via: 'self',
      match: 'code',
    })
  })

  it('numbers an event for each change, with ids only, and keeps a trace', async () => {
    const sent = await tax.post('/api/v1/list-entries', buildEntry({ subject: company(2) }))
    await platform.settle()
    const events = await platform.base.events.read(0, 1_000)
    const event = events.find(({ source }) => source.id === sent.body.id)
    expect(event).toMatchObject({ type: 'list-entry-changed', data: { entryId: sent.body.id, version: 1 } })
    const auditor = as(platform, await platform.keyOf(['auditor']))
    const trail = await auditor.get(`/api/v1/trail?target=list-entries:${sent.body.id}`)
    expect(trail.body.items).toMatchObject([{ action: 'enter-list-entry', revision: 1 }])
  })

  it('answers the same entry again with the same id, and other content with where it stands and what to do', async () => {
    const entry = buildEntry({ subject: company(3) })
    const first = await tax.post('/api/v1/list-entries', entry)
    const again = await tax.post('/api/v1/list-entries', {
      ...entry,
      decision: { ...entry.decision, docNo: '示税失信[2026]第1号' },
    })
    expect([again.status, again.body.outcome, again.body.id]).toEqual([201, 'repeated', first.body.id])
    const other = await tax.post('/api/v1/list-entries', { ...entry, listedOn: '2026-05-01' })
    expect([other.status, other.body.code, other.body.entry]).toEqual([
      409,
      'list-entry-exists',
      first.body.id,
    ])
    expect(other.body.detail).toContain(`/api/v1/list-entries/${first.body.id}`)
  })

  it('stores one entry when the same one is sent ten times at once', async () => {
    const subject = company(4)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => tax.post('/api/v1/list-entries', buildEntry({ subject }))),
    )
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.filter(({ body }) => body.outcome === 'entered')).toHaveLength(1)
    expect(await entriesOf(platform.lists.store, [organisationKey(subject.uscc)])).toHaveLength(1)
  })

  it('shows the public what it may see, list by list and body by body, page by page', async () => {
    const subjects = [11, 12, 13].map(company)
    for (const subject of subjects)
      await tax.post('/api/v1/list-entries', buildEntry({ subject, listId: 'LB-01' }))
    const person = { idType: '身份证', idNo: CITIZEN_ID, name: '某甲' }
    const entry = await tax.post('/api/v1/list-entries', buildEntry({ subject: person, listId: 'LB-01' }))
    expect(entry.status).toBe(201)
    const today = '2026-05-06'
    const first = await listPublicEntries(platform.lists, { listId: 'LB-01', today, limit: 2 })
    const cursor = first.next ?? 'no next page'
    const second = await listPublicEntries(platform.lists, { listId: 'LB-01', today, limit: 2, cursor })
    const names = [...first.items, ...second.items].map(({ subject }) => subject.name)
    expect(names.sort()).toEqual(subjects.map(({ name }) => name).sort())
    const [one, two] = subjects.map(({ uscc }) => uscc)
    const counts = await countPublicEntries(platform.lists, [one ?? '', two ?? '', AUTHORITY.uscc], today)
    expect([...counts.values()]).toEqual([
      { redLists: 0, blackLists: 1 },
      { redLists: 0, blackLists: 1 },
    ])
    const steward = as(platform, await platform.keyOf(['steward']))
    const listed = await steward.get('/api/v1/list-entries?listId=LB-01&state=active&limit=3')
    expect([listed.body.items.length, typeof listed.body.next]).toEqual([3, 'string'])
  })

  it('keeps the number of a person sealed, shows its mask, and finds the person by a keyed hash', async () => {
    const subject = { idType: '身份证', idNo: CITIZEN_ID, name: '某甲' }
    const sent = await tax.post('/api/v1/list-entries', buildEntry({ subject }))
    expect(sent.body.subject).toEqual({
      kind: 'person',
      name: '某甲',
      idType: '身份证',
      idNo: '3702**********0007',
    })
    const stored = await platform.lists.store.entries.get(sent.body.id)
    expect(JSON.stringify(stored)).not.toContain(CITIZEN_ID)
    expect(stored?.subjectKey).toMatch(/^person:[0-9a-f]{64}$/)
  })
}

describe('list entries (sqlite)', () => {
  suite(() => ({}))
})

describeWithMongo('list entries (mongodb)', (database) => {
  suite(() => ({ CREDIT_MONGO_URL: database.url() }))
})
