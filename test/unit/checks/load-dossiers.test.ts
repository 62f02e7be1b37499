import { loadDossiers, type DossierSources } from '../../../src/checks/load-dossiers'
import { collections } from '../../../src/compose'
import { openDecisionStore } from '../../../src/decisions/store'
import { openListStore } from '../../../src/lists/store'
import { openSubjectStore } from '../../../src/subjects/store'
import { buildContent, buildDocument, buildPublication } from '../../support/documents'
import { buildMaster } from '../../support/dossiers'
import { buildStoredEntry, company } from '../../support/list-entries'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'

const SINCE = '2026-05-06'
const keyOf = (number: number) => `uscc:${company(number).uscc}`

let temporary: TemporaryStore
let sources: DossierSources
beforeEach(async () => {
  temporary = await openTemporaryStore(collections)
  const { store } = temporary
  sources = {
    decisions: openDecisionStore(store).decisions,
    lists: openListStore(store),
    subjects: openSubjectStore(store).subjects,
  }
})
afterEach(() => temporary.remove())

const penaltyOf = (number: number, _id: string) => {
  const { uscc, name } = company(number)
  return buildDocument({
    _id,
    key: _id,
    nameKey: _id,
    content: buildContent({ party: { name, uscc, category: '法人及非法人组织' } }),
    publication: buildPublication({ state: 'published' }),
    shown: { subject: uscc, key: `${uscc}:penalty`, decidedOn: '2026-04-30', at: '2026-05-06T01:00:00.000Z' },
  })
}
const entryOf = (subjectKey: string, _id: string, overrides: Parameters<typeof buildStoredEntry>[0] = {}) =>
  buildStoredEntry({ _id, subjectKey, ...overrides })

it('gives one dossier for each key, in their order, each with what is its own and nothing else', async () => {
  await sources.subjects.insert(buildMaster({ _id: company(1).uscc, name: company(1).name }))
  await sources.lists.entries.insertMany([
    entryOf(keyOf(1), 'of-1'),
    entryOf(keyOf(2), 'of-2'),
    entryOf('person:h', 'of-person'),
    entryOf(keyOf(9), 'of-nobody-asked'),
  ])
  await sources.decisions.insertMany([penaltyOf(1, 'p1'), penaltyOf(2, 'p2'), penaltyOf(9, 'p9')])
  const found = await loadDossiers(sources, ['person:h', keyOf(2), keyOf(1), keyOf(3)], SINCE)
  expect(
    found.map(({ key, subject, entries, penalties, since }) => [
      key,
      subject?.name,
      entries.map(({ _id }) => _id),
      penalties.map(({ _id }) => _id),
      since,
    ]),
  ).toEqual([
    ['person:h', undefined, ['of-person'], [], SINCE],
    [keyOf(2), undefined, ['of-2'], ['p2'], SINCE],
    [keyOf(1), company(1).name, ['of-1'], ['p1'], SINCE],
    [keyOf(3), undefined, [], [], SINCE],
  ])
})

it('leaves out what was over before the day, void from the start or not shown, and keeps what is to come', async () => {
  const removal = {
    docNo: '示移出〔2026〕1号',
    at: '2026-05-01T01:00:00.000Z',
    by: 'c',
    effectiveOn: '2026-05-07',
  }
  await sources.lists.entries.insertMany([
    entryOf(keyOf(1), 'over', { validTo: '2026-05-05' }),
    entryOf(keyOf(1), 'last-day', { validTo: '2026-05-06' }),
    entryOf(keyOf(1), 'void', { removal: { ...removal, cause: 'error' } }),
    entryOf(keyOf(1), 'repaired-tomorrow', { removal: { ...removal, cause: 'repaired' } }),
    entryOf(keyOf(1), 'to-come', { listedOn: '2026-06-01' }),
  ])
  const { shown: _shown, ...hidden } = penaltyOf(1, 'hidden')
  await sources.decisions.insert(hidden)
  const idsSince = async (since: string) => {
    const [dossier] = await loadDossiers(sources, [keyOf(1)], since)
    expect(dossier?.penalties).toEqual([])
    return dossier?.entries.map(({ _id }) => _id).sort()
  }
  expect(await idsSince(SINCE)).toEqual(['last-day', 'repaired-tomorrow', 'to-come'])
  expect(await idsSince('2026-05-07')).toEqual(['to-come'])
  expect(await idsSince('2026-05-05')).toEqual(['last-day', 'over', 'repaired-tomorrow', 'to-come'])
})

it('reads more entries than the store gives at once, of one subject and of many', async () => {
  const many = Array.from({ length: 4_100 }, (_, i) => entryOf(keyOf(i < 4_000 ? 1 : 2), `e${i}`))
  await sources.lists.entries.insertMany(many)
  const dossiers = await loadDossiers(sources, [keyOf(1), keyOf(2)], SINCE)
  expect(dossiers.map(({ entries }) => new Set(entries.map(({ _id }) => _id)).size)).toEqual([4_000, 100])
})

it('asks nothing of bodies where only persons are meant', async () => {
  const refuse = () => {
    throw new Error('no body was asked about')
  }
  const [dossier] = await loadDossiers(
    {
      ...sources,
      decisions: { ...sources.decisions, find: refuse, countBy: refuse },
      subjects: { ...sources.subjects, getMany: refuse },
    },
    ['person:h'],
    SINCE,
  )
  expect(dossier).toEqual({ key: 'person:h', subject: null, entries: [], penalties: [], since: SINCE })
})
