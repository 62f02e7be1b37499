import type { DecisionDocument, PublicationStateName, Withdrawal } from '../../../src/decisions/document'
import type { Submission } from '../../../src/decisions/prepare-submission'
import {
  AUTHORITY,
  buildPenalty,
  buildPersonPenalty,
  buildSubmitter,
  OTHER_AUTHORITY,
  OTHER_COMPANY,
} from '../../support/decisions'
import { openDecisionDesk, type DecisionDesk } from '../../support/decision-desk'

let desk: DecisionDesk
beforeAll(async () => {
  desk = await openDecisionDesk()
})
afterAll(() => desk.close())

let serial = 0
const nextNumber = (): string => `示市监罚字〔2026〕${(serial += 1)}号`
const fine = (overrides: Record<string, string | undefined> = {}, context: Submission['context'] = {}) =>
  buildPenalty({ CF_WSH: nextNumber(), ...overrides }, { severity: 'general', ...context })
const withText = (submission: Submission, CF_NR: string): Submission => ({
  ...submission,
  record: { ...submission.record, CF_NR },
})

interface Case {
  readonly submission: Submission
  readonly document: DecisionDocument
}

const pushed = async (submission: Submission): Promise<Case> => ({
  submission,
  document: await desk.push(submission),
})
const published = async (submission = fine()): Promise<Case> => ({
  submission,
  document: await desk.pushAndPublish(submission),
})
const withdrawn = async (cause: Withdrawal['cause']): Promise<Case> => {
  const { submission, document } = await published()
  return { submission, document: await desk.withdraw(document._id, { cause, explanation: '经复核' }) }
}

type Row = readonly [
  string,
  () => Promise<Case>,
  PublicationStateName,
  PublicationStateName,
  readonly string[],
]
const up = 'decision-published'
const down = 'decision-taken-down'

const ROWS: readonly Row[] = [
  ['scheduled', () => pushed(fine()), 'scheduled', 'published', [up]],
  ['published', () => published(), 'published', 'published', [up, 'decision-changed']],
  ['held', () => pushed(fine({ CF_SY: '电话13912345678' })), 'held', 'held', []],
  ['withheld', () => pushed(fine({}, { secrecy: 'trade' })), 'withheld', 'withheld', []],
  ['ended', () => pushed(fine({ CF_JDRQ: '2021-03-01' }, { backfill: true })), 'ended', 'ended', []],
  ['withdrawn as revoked', () => withdrawn('revoked'), 'withdrawn', 'withdrawn', [up, down]],
  ['withdrawn as unlawful', () => withdrawn('unlawful'), 'withdrawn', 'withdrawn', [up, down]],
  ['withdrawn as void', () => withdrawn('void'), 'withdrawn', 'withdrawn', [up, down]],
  ['withdrawn as changed', () => withdrawn('changed'), 'scheduled', 'published', [up, down, up]],
  [
    'withdrawn as entered in error',
    () => withdrawn('entered-in-error'),
    'scheduled',
    'published',
    [up, down, up],
  ],
]

describe.each([
  ['pushed again', (one: Submission, _id: string) => desk.push(one)],
  ['put', (one: Submission, id: string) => desk.amend(id, one, 1)],
] as const)('another content, %s,', (_how, correct) => {
  it.each(ROWS)('of a record that is %s', async (_state, make, then, after, events) => {
    const { submission, document } = await make()
    const corrected = await correct(withText(submission, '更正后的内容'), document._id)
    expect([corrected._id, corrected.version, corrected.publication.state]).toEqual([document._id, 2, then])
    expect(corrected.receivedAt).toBe(document.receivedAt)
    expect(corrected.history.at(-1)).toMatchObject({ change: 'corrected', revision: 2, fields: ['CF_NR'] })
    expect((await desk.publish(document._id)).publication.state).toBe(after)
    expect(await desk.eventsOf(document._id)).toEqual(events)
    expect((await desk.asThePublic(document._id)).state === 'shown').toBe(after === 'published')
  })
})

describe('a correction of content', () => {
  it('lets a held record go once its text is clean', async () => {
    const { submission, document } = await pushed(fine({ CF_SY: '电话13912345678' }))
    const clean = { ...submission, record: { ...submission.record, CF_SY: '电话已删除' } }
    expect((await desk.push(clean)).publication).toMatchObject({ state: 'scheduled', reason: null })
    expect((await desk.publish(document._id)).publication.state).toBe('published')
  })

  it('asks for a new review: the old one judged another text', async () => {
    const { submission, document } = await pushed(fine({ CF_SY: '电话13912345678' }))
    await desk.review(document._id, 'publish')
    await desk.publish(document._id)
    const again = await desk.push(withText(submission, '另一内容'))
    expect(again.publication).toMatchObject({ state: 'held', reason: 'personal-data-in-text' })
    expect(again).not.toHaveProperty('review')
    expect((await desk.asThePublic(document._id)).state).toBe('none')
  })

  it('with a new date moves the deadline, still judged by the first receipt', async () => {
    const { submission, document } = await pushed(fine())
    const earlier = { ...submission, record: { ...submission.record, CF_JDRQ: '2026-04-01' } }
    const corrected = await desk.push(earlier)
    expect(document.deadline).toMatchObject({ dueOn: '2026-05-13', received: 'on-time' })
    expect(corrected.deadline).toMatchObject({ dueOn: '2026-04-13', received: 'late' })
    expect(corrected.publication.until).toBe('2027-04-01')
  })

  it('from an organisation to a person takes it from the public for good', async () => {
    const { document } = await published()
    const person = buildPersonPenalty({ CF_WSH: document.content.record['CF_WSH'] })
    const corrected = await desk.amend(document._id, person, 1)
    expect(corrected.publication).toMatchObject({ state: 'withheld', reason: 'natural-person' })
    expect(corrected.view).toBeNull()
    expect(await desk.eventsOf(document._id)).toEqual([up, down])
    expect(await desk.asThePublic(document._id)).toEqual({ state: 'none' })
  })

  it('moves the key with number, name and code, and finds the record under the new key only', async () => {
    const { submission, document } = await published()
    const moved = {
      ...submission,
      record: {
        ...submission.record,
        CF_WSH: nextNumber(),
        CF_XDR_MC: OTHER_COMPANY.name,
        CF_XDR_SHXYM: OTHER_COMPANY.uscc,
      },
    }
    const corrected = await desk.amend(document._id, moved, 1)
    expect(corrected.shown?.subject).toBe(OTHER_COMPANY.uscc)
    expect((await desk.push(moved))._id).toBe(document._id)
    const old = await desk.push(submission)
    expect([old._id === document._id, old.version]).toEqual([false, 1])
  })

  it('onto the key of another record is refused, and both stay as they were', async () => {
    const one = await published()
    const two = await published()
    await expect(desk.amend(two.document._id, one.submission, 1)).rejects.toMatchObject({
      code: 'duplicate-decision',
    })
    expect(await desk.current(two.document._id)).toMatchObject({
      version: 1,
      publication: { state: 'published' },
    })
  })

  it('there and back again leaves one record with three versions under its first key', async () => {
    const { submission, document } = await pushed(fine())
    const elsewhere = { ...submission, record: { ...submission.record, CF_WSH: nextNumber() } }
    await desk.amend(document._id, elsewhere, 1)
    const back = await desk.amend(document._id, submission, 2)
    expect([back.version, back.key]).toEqual([3, document.key])
    expect((await desk.store.reservations.get(document.key))?.decisionId).toBe(document._id)
  })

  it('cannot turn a penalty into a licence', async () => {
    const { document } = await pushed(fine())
    await expect(desk.amend(document._id, { ...fine(), type: 'XK_FR' }, 1)).rejects.toMatchObject({
      code: 'schema-violation',
    })
  })

  it('with the same content changes nothing', async () => {
    const { submission, document } = await published()
    expect((await desk.amend(document._id, submission, 1)).revision).toBe(document.revision)
    expect(await desk.eventsOf(document._id)).toEqual([up])
  })
})

describe('a correction by others', () => {
  const steward = { id: 'steward', name: '信用办', roles: ['steward'], unit: { ...OTHER_AUTHORITY } }
  const stranger = buildSubmitter({ id: 'stranger', unit: OTHER_AUTHORITY })

  it('by the steward is one on behalf of the unit: the record stays theirs', async () => {
    const { submission, document } = await pushed(fine())
    const corrected = await desk.amend(document._id, withText(submission, '信用办更正'), 1, steward)
    expect(corrected).toMatchObject({ version: 2, unit: AUTHORITY.uscc })
    expect(corrected.history.at(-1)).toMatchObject({ by: 'steward', change: 'corrected' })
  })

  it('by the steward cannot give the record to an authority that has nothing to do with it', async () => {
    const { submission, document } = await pushed(fine())
    const foreign = { CF_CFJG: OTHER_AUTHORITY.name, CF_CFJGDM: OTHER_AUTHORITY.uscc }
    const elsewhere = { ...foreign, CF_SJLY: OTHER_AUTHORITY.name, CF_SJLYDM: OTHER_AUTHORITY.uscc }
    const record = { ...submission.record, ...elsewhere }
    await expect(desk.amend(document._id, { ...submission, record }, 1, steward)).rejects.toMatchObject({
      code: 'outside-competence',
    })
  })

  it('of another unit finds nothing', async () => {
    const { submission, document } = await pushed(fine())
    await expect(desk.amend(document._id, submission, 1, stranger)).rejects.toMatchObject({
      code: 'decision-not-found',
    })
  })

  it('by the unit that is only the source is allowed', async () => {
    const { submission, document } = await pushed(
      fine({ CF_SJLY: OTHER_AUTHORITY.name, CF_SJLYDM: OTHER_AUTHORITY.uscc }),
    )
    const corrected = await desk.amend(document._id, withText(submission, '来源单位更正'), 1, stranger)
    expect(corrected.version).toBe(2)
  })

  it('by an auditor is none', async () => {
    const { submission, document } = await pushed(fine())
    const auditor = { id: 'auditor', name: '审计', roles: ['auditor'] }
    await expect(desk.amend(document._id, submission, 1, auditor)).rejects.toMatchObject({
      code: 'decision-not-found',
    })
  })
})
