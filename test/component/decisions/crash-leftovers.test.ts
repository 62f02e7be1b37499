import type { DecisionDocument } from '../../../src/decisions/document'
import { amendDecision } from '../../../src/decisions/amend-decision'
import type { SubmitDeps } from '../../../src/decisions/submit-decisions'
import { buildPenalty } from '../../support/decisions'
import { openDecisionDesk, type DecisionDesk } from '../../support/decision-desk'

let desk: DecisionDesk

beforeEach(async () => {
  desk = await openDecisionDesk()
})
afterEach(() => desk.close())

const OLD = buildPenalty()
const MOVED = buildPenalty({ CF_WSH: '示市监罚字〔2026〕9999号' })

type Decisions = SubmitDeps['store']['decisions']
type Reservations = SubmitDeps['store']['reservations']

/** The submitting use cases on a store of which some calls are replaced. */
const withStore = (decisions: Partial<Decisions>, reservations: Partial<Reservations> = {}): SubmitDeps => ({
  ...desk.rooms.submit,
  store: {
    ...desk.store,
    decisions: { ...desk.store.decisions, ...decisions },
    reservations: { ...desk.store.reservations, ...reservations },
  },
})
const crash = (): Promise<never> => Promise.reject(new Error('the process died here'))

const amendWith = (deps: SubmitDeps, document: DecisionDocument) =>
  amendDecision(deps, desk.rooms.call(), document._id, MOVED, document.version)

/** Each key leads to the one record that has it. */
const expectKeysSound = async (): Promise<void> => {
  const documents = await desk.store.decisions.find({ limit: 100 })
  expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length)
  const holders = await Promise.all(documents.map(({ key }) => desk.store.reservations.get(key)))
  expect(holders.map((one) => one?.decisionId)).toEqual(documents.map(({ _id }) => _id))
}

it('a crash between reservation and record is healed by the next push, under the reserved id', async () => {
  await expect(desk.submitAll([OLD], undefined, withStore({ insertMany: crash }))).rejects.toThrow('died')
  expect([await desk.store.reservations.count(), await desk.store.decisions.count()]).toEqual([1, 0])
  const [reservation] = await desk.store.reservations.find({ limit: 1 })
  const document = await desk.push(OLD)
  expect(document._id).toBe(reservation?.decisionId)
  await expectKeysSound()
})

it('twenty senders healing the same reservation make one record', async () => {
  await expect(desk.submitAll([OLD], undefined, withStore({ insertMany: crash }))).rejects.toThrow('died')
  const results = await Promise.all(Array.from({ length: 20 }, () => desk.submitAll([OLD])))
  const outcomes = results.flat().map(({ outcome }) => outcome)
  expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(19)
  expect(await desk.store.decisions.count()).toBe(1)
})

it('healed with other content at the same moment, both contents are kept as revisions of one record', async () => {
  await expect(desk.submitAll([OLD], undefined, withStore({ insertMany: crash }))).rejects.toThrow('died')
  await Promise.all([desk.push(OLD), desk.push(buildPenalty({ CF_NR: '处罚款人民币贰万元整' }))])
  const [document] = await desk.store.decisions.find({ limit: 2 })
  expect(await desk.store.decisions.count()).toBe(1)
  expect(document?.version).toBe(2)
})

it('a crash after the new key was taken: the record keeps its old key, and the same PUT succeeds later', async () => {
  const document = await desk.push(OLD)
  await expect(amendWith(withStore({ replace: crash }), document)).rejects.toThrow('died')
  expect((await desk.current(document._id)).content.record['CF_WSH']).toBe(OLD.record['CF_WSH'])
  const amended = await desk.amend(document._id, MOVED, 1)
  expect([amended._id, amended.version]).toEqual([document._id, 2])
  await expectKeysSound()
})

it('a key that a crash left to a record of another key is given to whoever pushes that decision', async () => {
  const document = await desk.push(OLD)
  await expect(amendWith(withStore({ replace: crash }), document)).rejects.toThrow('died')
  const pushed = await desk.push(MOVED)
  expect([pushed._id === document._id, pushed.version]).toEqual([false, 1])
  await expectKeysSound()
  await expect(desk.amend(document._id, MOVED, 1)).rejects.toMatchObject({ code: 'duplicate-decision' })
})

it('fifty senders taking over a stale key make one record', async () => {
  const document = await desk.push(OLD)
  await expect(amendWith(withStore({ replace: crash }), document)).rejects.toThrow('died')
  await Promise.all(Array.from({ length: 50 }, () => desk.push(MOVED)))
  expect(await desk.store.decisions.count()).toBe(2)
  await expectKeysSound()
})

it('a crash before the old key was given back: the next push of the old decision is a new record', async () => {
  const document = await desk.push(OLD)
  await expect(amendWith(withStore({}, { delete: crash }), document)).rejects.toThrow('died')
  expect((await desk.current(document._id)).content.record['CF_WSH']).toBe(MOVED.record['CF_WSH'])
  const again = await desk.push(OLD)
  expect(again._id).not.toBe(document._id)
  await expectKeysSound()
})

it('a key that was taken over between the change and its release stays with the new record', async () => {
  const document = await desk.push(OLD)
  const { decisions } = desk.store
  const deps = withStore({
    replace: async (after, expected) => {
      const stored = await decisions.replace(after, expected)
      await desk.push(OLD)
      return stored
    },
  })
  await amendWith(deps, document)
  expect(await desk.store.decisions.count()).toBe(2)
  await expectKeysSound()
  const [again] = await desk.submitAll([OLD])
  expect(again?.outcome).toBe('repeated')
})

it('a revision that an earlier try left behind does no harm', async () => {
  const document = await desk.push(OLD)
  await expect(amendWith(withStore({ replace: crash }), document)).rejects.toThrow('died')
  expect(await desk.store.revisions.get(`${document._id}:1`)).not.toBeNull()
  await desk.amend(document._id, buildPenalty({ CF_NR: '另一内容' }), 1)
  const kept = await desk.store.revisions.get(`${document._id}:1`)
  expect(kept?.content.record['CF_NR']).toBe(OLD.record['CF_NR'])
})
