import { pastVersions } from '../../../src/checks/past-versions'
import { collections } from '../../../src/compose'
import { openDecisionStore } from '../../../src/decisions/store'
import { openListStore } from '../../../src/lists/store'
import { buildContent, buildDocument, buildPublication } from '../../support/documents'
import { buildFacts, buildStoredEntry } from '../../support/list-entries'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'

let temporary: TemporaryStore
let past: ReturnType<typeof pastVersions>

beforeAll(async () => {
  temporary = await openTemporaryStore(collections)
  const [lists, decisions] = [openListStore(temporary.store), openDecisionStore(temporary.store)]
  past = pastVersions(lists, decisions)
  const supersededAt = '2026-05-06T01:00:00.000Z'
  await lists.entries.insert(buildStoredEntry({ _id: 'e', version: 3 }))
  await lists.revisions.insert({
    _id: 'e:2',
    revision: 1,
    entryId: 'e',
    facts: buildFacts({ version: 2, validTo: '2027-04-30' }),
    supersededAt,
  })
  await decisions.decisions.insert(buildDocument({ _id: 'd', version: 2 }))
  await decisions.revisions.insert({
    _id: 'd:1',
    revision: 1,
    decisionId: 'd',
    version: 1,
    content: buildContent({ decidedOn: '2026-04-29' }),
    publication: buildPublication(),
    supersededAt,
  })
})
afterAll(() => temporary.remove())

it('reads the version in force from the entry, an earlier one from what is kept, and no other', async () => {
  expect(await past.entryVersion('e', 3)).toMatchObject({ version: 3, validTo: '2029-04-30' })
  expect(await past.entryVersion('e', 2)).toEqual(buildFacts({ version: 2, validTo: '2027-04-30' }))
  expect([await past.entryVersion('e', 1), await past.entryVersion('e', 4)]).toEqual([null, null])
  expect(await past.entryVersion('gone', 1)).toBeNull()
})

it('reads the revisions of a penalty likewise', async () => {
  expect(await past.penaltyVersion('d', 2)).toMatchObject({
    version: 2,
    content: { decidedOn: '2026-04-30' },
  })
  expect(await past.penaltyVersion('d', 1)).toMatchObject({
    version: 1,
    content: { decidedOn: '2026-04-29' },
  })
  expect([await past.penaltyVersion('d', 3), await past.penaltyVersion('gone', 1)]).toEqual([null, null])
})
