import type { CheckRequest } from '../../src/generated/check/request'
import type { ListEntryDocument } from '../../src/lists/document'
import { enterEntry } from '../../src/lists/enter-entries'
import type { ListCall } from '../../src/lists/list-deps'
import { organisationKey } from '../../src/lists/subject-key'
import type { Rooms } from '../../src/compose'
import { AUTHORITY, company } from './decisions'
import { fillSubjects } from './filled-subjects'

/** Of the subjects with entries so many have one in force; what the others have is over. */
const LISTED_EVERY = 10
const CHUNK = 2_000

/** The `number`-th subject, as an approval system asks about it. */
export const checkOf = (number: number): CheckRequest => {
  const { name, uscc } = company(number)
  return {
    scenario: 'SC-03',
    purpose: '政府采购资格审查',
    matter: { code: '370299-CG-01', name: '办公设备采购' },
    caseNo: `示采〔2026〕${number}号`,
    operator: { id: 'u-17', name: '某甲' },
    subjects: [{ uscc, name, role: 'applicant' }],
  }
}

/** An entry that the platform itself made. */
const enteredSample = async (rooms: Rooms): Promise<ListEntryDocument> => {
  const caller = { id: 'bench', name: 'bench', roles: ['lister'], unit: AUTHORITY, lists: ['LB-02'] }
  const call: ListCall = { caller, requestId: 'bench', at: rooms.now(), today: rooms.today() }
  const { entry } = await enterEntry(rooms.lists, call, {
    listId: 'LB-02',
    subject: company(0),
    listedOn: '2026-04-30',
    decision: {
      docNo: '示税失信〔2026〕1号',
      authority: AUTHORITY,
      decidedOn: '2026-04-28',
      basis: '《示范失信主体公布办法》第六条',
      facts: '采取偷税手段，不缴应纳税款一百万元以上。',
    },
  })
  return entry
}

const OVER = { listedOn: '2021-04-30', validTo: '2024-04-30', lastDay: '2024-04-30' }

/** As `sample`, of another subject; in force for one subject in ten, and only its first entry. */
const varied = (sample: ListEntryDocument, number: number, subjects: number): ListEntryDocument => {
  const place = number % subjects
  const isInForce = number < subjects && place % LISTED_EVERY === 0
  const { name, uscc } = company(place)
  const { outbox: _outbox, outboxSince: _since, ...rest } = sample
  return {
    ...rest,
    _id: `bench-${String(number).padStart(8, '0')}`,
    subjectKey: organisationKey(uscc),
    subject: { kind: 'organisation', name, uscc },
    ...(isInForce ? {} : OVER),
  }
}

/** Puts so many entries over so many subjects into the store, and the subjects into the entity master. */
export const fillEntries = async (rooms: Rooms, entries: number, subjects: number): Promise<void> => {
  await fillSubjects(rooms, subjects)
  const sample = await enteredSample(rooms)
  for (let from = 1; from < entries; from += CHUNK)
    await rooms.lists.store.entries.insertMany(
      Array.from({ length: Math.min(CHUNK, entries - from) }, (_, i) => varied(sample, from + i, subjects)),
    )
}
