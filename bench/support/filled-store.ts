import { catalogue } from '../../src/catalogue'
import { collections, composeRooms, type Rooms } from '../../src/compose'
import { settled } from '../../src/decisions/settle-decision'
import type { DecisionDocument } from '../../src/decisions/document'
import { submitDecisions, type Call } from '../../src/decisions/submit-decisions'
import { readConfig } from '../../src/platform/config/config'
import { openFoundations } from '../../src/platform/foundations'
import { newId } from '../../src/platform/id'
import { silentLog } from '../../src/platform/log/log'
import { environmentOf } from './bench-platform'
import { AUTHORITY, company, penalty } from './decisions'

const CHUNK = 1_000

/** The rooms of the platform on the store of a folder, in this process, without workers. */
export const withRooms = async <R>(folder: string, work: (rooms: Rooms) => Promise<R>): Promise<R> => {
  const base = await openFoundations(readConfig(environmentOf(folder)), silentLog, {
    collections,
    migrations: [],
    catalogue,
  })
  try {
    const rooms = await composeRooms(base)
    try {
      return await work(rooms)
    } finally {
      await rooms.close()
    }
  } finally {
    await base.close()
  }
}

/** A decision that the platform itself made of a submission, not yet public. */
export const scheduledDecision = async (rooms: Rooms): Promise<DecisionDocument> => {
  const caller = {
    id: 'bench',
    name: 'bench',
    roles: ['submitter'],
    unit: AUTHORITY,
    createdAt: '2026-01-01T00:00:00.000Z',
  }
  const call: Call = { caller, requestId: 'bench', at: rooms.now(), today: rooms.today() }
  const [outcome] = await submitDecisions(rooms.submit, call, [penalty(0)])
  if (outcome?.outcome !== 'accepted' && outcome?.outcome !== 'repeated')
    throw new Error('the sample was not accepted')
  return outcome.document
}

/** As `sample`, of another party and under another number. */
const varied = (sample: DecisionDocument, number: number): DecisionDocument => {
  const party = { ...sample.content.party, ...company(Math.floor(number / 5)) }
  const documentNumber = `${sample.content.documentNumber}-${number}`
  return {
    ...sample,
    _id: newId(sample.receivedAt),
    key: `key-${number}`,
    nameKey: `name-key-${number}`,
    content: { ...sample.content, party, documentNumber },
  }
}

const asPublished = (rooms: Rooms, scheduled: DecisionDocument): DecisionDocument =>
  settled(
    {
      ...scheduled,
      publication: { ...scheduled.publication, state: 'published', publishedAt: scheduled.receivedAt },
    },
    rooms.submit.plan,
  )

/** Puts decisions `from` to `to` into the store directly; answers how many bytes a document has. */
export const fillStore = async (
  rooms: Rooms,
  sample: DecisionDocument,
  [from, to]: readonly [number, number],
  state: 'scheduled' | 'published',
): Promise<number> => {
  let bytes = 0
  for (let next = from; next < to; next += CHUNK) {
    const documents = Array.from({ length: Math.min(CHUNK, to - next) }, (_, i) => {
      const scheduled = varied(sample, next + i)
      return state === 'scheduled' ? scheduled : asPublished(rooms, scheduled)
    })
    bytes = Buffer.byteLength(JSON.stringify(documents[0]))
    const { outcomes } = await rooms.submit.store.decisions.insertMany(documents)
    if (outcomes.some((outcome) => outcome !== 'inserted')) throw new Error('a document was not stored')
  }
  return bytes
}
