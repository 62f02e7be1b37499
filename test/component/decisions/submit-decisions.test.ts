import { submitDecisions, type SubmitOutcome } from '../../../src/decisions/submit-decisions'
import type { Submission } from '../../../src/decisions/prepare-submission'
import { advanceDecisions } from '../../../src/publication/advance-decisions'
import { sweepDecisions } from '../../../src/publication/sweep'
import { readPublished } from '../../../src/publication/read-published'
import {
  buildLicence,
  buildPenalty,
  buildPersonPenalty,
  CITIZEN_ID,
  COMPANY,
  OTHER_COMPANY,
} from '../../support/decisions'
import { openTestRooms, type TestRooms } from '../../support/rooms'

let rooms: TestRooms

beforeEach(async () => {
  rooms = await openTestRooms('2026-05-06T09:00:00+08:00')
})
afterEach(() => rooms.close())

const submit = async (submission: Submission): Promise<SubmitOutcome> => {
  const [outcome] = await submitDecisions(rooms.submit, rooms.call(), [submission])
  if (outcome === undefined) throw new Error('an outcome')
  return outcome
}

const stored = async (submission: Submission) => {
  const outcome = await submit(submission)
  if (outcome.outcome === 'refused') throw outcome.failure
  return outcome.document
}

const current = async (id: string) => {
  const document = await rooms.submit.store.decisions.get(id)
  if (document === null) throw new Error('stored')
  return document
}

const eventsOf = async (id: string): Promise<string[]> => {
  await rooms.sequencer.drain()
  const events = await rooms.events.read(0, 100)
  return events.filter((event) => event.source.id === id).map((event) => event.type)
}

const publish = async (id: string) => {
  await advanceDecisions(rooms.advance, [id])
  return current(id)
}

describe('a decision that a department pushes', () => {
  it('is accepted with its last day and published at once', async () => {
    const document = await stored(buildPenalty({}, { severity: 'general' }))
    expect(document.deadline).toEqual({
      decidedOn: '2026-04-30',
      dueOn: '2026-05-13',
      provisional: false,
      received: 'on-time',
    })
    expect(document.publication).toMatchObject({
      state: 'scheduled',
      severity: 'general',
      until: '2027-04-30',
      repairableFrom: '2026-07-30',
    })
    const published = await publish(document._id)
    expect(published.publication.state).toBe('published')
    expect(await eventsOf(document._id)).toEqual(['decision-published'])
    const answer = await readPublished(rooms.submit.store.decisions, document._id, '2026-05-06')
    expect(answer).toMatchObject({
      state: 'shown',
      decision: { subject: COMPANY, publication: { from: '2026-05-06', until: '2027-04-30' } },
    })
  })

  it('is repeated with the same content and changes nothing', async () => {
    const first = await stored(buildPenalty())
    expect(await submit(buildPenalty())).toMatchObject({
      outcome: 'repeated',
      document: { _id: first._id, version: 1 },
    })
  })

  it('is one record when fifty senders push it at the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => submit(buildPenalty())))
    const ids = new Set(outcomes.map((one) => (one.outcome === 'refused' ? 'refused' : one.document._id)))
    expect(ids.size).toBe(1)
    expect(await rooms.submit.store.decisions.count()).toBe(1)
    expect(outcomes.filter((one) => one.outcome === 'accepted')).toHaveLength(1)
  })

  it('heals a reservation that a crash left without its record', async () => {
    const first = await stored(buildPenalty())
    await rooms.submit.store.decisions.delete(first._id)
    expect(await submit(buildPenalty())).toMatchObject({ outcome: 'accepted', document: { _id: first._id } })
  })

  it('becomes a new revision with other content and stays up, the old one kept', async () => {
    const first = await stored(buildPenalty())
    await publish(first._id)
    const outcome = await submit(buildPenalty({ CF_NR: '处罚款人民币贰万元整' }))
    expect(outcome).toMatchObject({
      outcome: 'corrected',
      document: { _id: first._id, version: 2, publication: { state: 'published' } },
    })
    const kept = await rooms.submit.store.revisions.get(`${first._id}:1`)
    expect(kept?.content.record['CF_NR']).toBe('处罚款人民币贰万元')
  })

  it('comes down at once when its correction needs a person', async () => {
    const first = await stored(buildPenalty())
    await publish(first._id)
    await submit(buildPenalty({ CF_SY: `负责人身份证号${CITIZEN_ID}` }))
    expect((await current(first._id)).publication).toMatchObject({
      state: 'held',
      reason: 'personal-data-in-text',
    })
    expect(await readPublished(rooms.submit.store.decisions, first._id, '2026-05-06')).toEqual({
      state: 'none',
    })
  })

  it('is held when the same number and name come under another code', async () => {
    const first = await stored(buildPenalty())
    const second = await stored(buildPenalty({ CF_XDR_SHXYM: OTHER_COMPANY.uscc }))
    expect(second.publication).toMatchObject({ state: 'held', reason: 'possible-duplicate' })
    expect(second.resembles).toEqual([first._id])
  })

  it('is held when a known code comes under another name', async () => {
    await stored(buildPenalty())
    const second = await stored(buildLicence({ XK_XDR_MC: '虚构别名有限公司' }))
    expect(second.publication).toMatchObject({ state: 'held', reason: 'subject-mismatch' })
    expect(second.mismatchOf).toBe(COMPANY.uscc)
  })

  it('of a natural person is withheld and keeps the ID number only sealed', async () => {
    const document = await stored(buildPersonPenalty())
    expect(document.publication).toMatchObject({ state: 'withheld', reason: 'natural-person' })
    expect(JSON.stringify(document)).not.toContain(CITIZEN_ID)
    expect(document.content.record['CF_XDR_ZJHM']).toBe('3702**********0007')
    expect(rooms.vault.open(document.content.sealed['CF_XDR_ZJHM'] ?? '')).toBe(CITIZEN_ID)
  })
})

describe('the sweep', () => {
  it('publishes what no alarm told of, ends what is over, and leaves one event for each', async () => {
    const document = await stored(buildPenalty({}, { severity: 'general' }))
    await sweepDecisions(rooms.advance)
    await sweepDecisions(rooms.advance)
    expect(await eventsOf(document._id)).toEqual(['decision-published'])
    await rooms.settableClock?.set('2027-04-30T23:59:00+08:00')
    await sweepDecisions(rooms.advance)
    expect((await current(document._id)).publication.state).toBe('published')
    await rooms.settableClock?.set('2027-05-01T00:00:00+08:00')
    await sweepDecisions(rooms.advance)
    const ended = await current(document._id)
    expect(ended.publication.state).toBe('ended')
    expect(ended.shown).toBeUndefined()
    expect(await eventsOf(document._id)).toEqual(['decision-published', 'decision-taken-down'])
  })

  it('raises an alarm on the fifth and on the seventh working day for a held record', async () => {
    const document = await stored(buildPenalty({ CF_SY: '联系电话13912345678' }))
    await rooms.settableClock?.set('2026-05-11T00:00:00+08:00')
    await sweepDecisions(rooms.advance)
    expect(await rooms.advance.store.alarms.get(`${document._id}:5`)).toMatchObject({
      level: 'amber',
      reason: 'personal-data-in-text',
    })
    await rooms.settableClock?.set('2026-05-13T00:00:00+08:00')
    await sweepDecisions(rooms.advance)
    expect(await rooms.advance.store.alarms.get(`${document._id}:7`)).toMatchObject({ level: 'red' })
    expect(await rooms.advance.store.alarms.count()).toBe(2)
  })
})
