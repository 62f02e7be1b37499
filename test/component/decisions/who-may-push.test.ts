import type { RecordType } from '../../../src/decisions/document'
import type { Submission } from '../../../src/decisions/prepare-submission'
import type { Caller } from '../../../src/platform/http/caller'
import {
  buildLicence,
  buildPenalty,
  buildPersonPenalty,
  buildSubmitter,
  CITIZEN_ID,
  OTHER_AUTHORITY,
} from '../../support/decisions'
import { openDecisionDesk, type DecisionDesk } from '../../support/decision-desk'

let desk: DecisionDesk
beforeAll(async () => {
  desk = await openDecisionDesk()
})
afterAll(() => desk.close())

let serial = 0
const numbered = (submission: Submission): Submission => {
  const field = submission.type.startsWith('CF') ? 'CF_WSH' : 'XK_WSH'
  return { ...submission, record: { ...submission.record, [field]: `示市监字〔2026〕${(serial += 1)}号` } }
}
const verdict = async (submission: Submission, caller: Caller): Promise<string> => {
  const before = await desk.store.decisions.count()
  const [result] = await desk.submitAll([numbered(submission)], caller)
  const stored = (await desk.store.decisions.count()) - before
  if (result?.outcome !== 'refused') return `${result?.outcome ?? 'none'} ${stored}`
  return `${result.failure.code} ${stored}`
}

const personLicence: Submission = {
  type: 'XK_ZRR',
  record: {
    ...buildLicence({ XK_XDR_SHXYM: undefined, XK_FRDB: undefined }).record,
    XK_XDR_MC: '虚构人一',
    XK_XDR_LB: '自然人',
    XK_XDR_ZJLX: '身份证',
    XK_XDR_ZJHM: CITIZEN_ID,
  },
}
const samples: Record<RecordType, Submission> = {
  CF_FR: buildPenalty(),
  CF_ZRR: buildPersonPenalty(),
  XK_FR: buildLicence(),
  XK_ZRR: personLicence,
}
const TYPES = Object.keys(samples) as RecordType[]

describe('the record types of a client', () => {
  it.each(TYPES)('all, where none is named: %s', async (type) => {
    expect(await verdict(samples[type], buildSubmitter())).toBe('accepted 1')
  })

  it.each(TYPES.flatMap((may) => TYPES.map((type) => [may, type] as const)))(
    'only %s: %s',
    async (may, type) => {
      const caller = buildSubmitter({ recordTypes: [may] })
      expect(await verdict(samples[type], caller)).toBe(type === may ? 'accepted 1' : 'forbidden 0')
    },
  )

  it('none, where the list is empty', async () => {
    expect(await verdict(samples.CF_FR, buildSubmitter({ recordTypes: [] }))).toBe('forbidden 0')
  })

  it('bind a correction as well', async () => {
    const submission = numbered(samples.CF_FR)
    const document = await desk.push(submission)
    const licencesOnly = buildSubmitter({ recordTypes: ['XK_FR'] })
    await expect(desk.amend(document._id, submission, 1, licencesOnly)).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('history (context.backfill) of a client created on 2026-01-01', () => {
  const may = { allowed: { mayBackfill: true }, refused: { mayBackfill: false }, unsaid: {} }

  it.each([
    ['allowed', '2026-04-30', 'accepted 1'],
    ['allowed', '2022-04-30', 'accepted 1'],
    ['refused', '2026-04-30', 'forbidden 0'],
    ['refused', '2022-04-30', 'forbidden 0'],
    ['unsaid', '2025-12-31', 'accepted 1'],
    ['unsaid', '2026-01-01', 'forbidden 0'],
    ['unsaid', '2026-04-30', 'forbidden 0'],
  ] as const)('%s: a decision of %s is %s', async (right, decidedOn, outcome) => {
    const submission = buildPenalty({ CF_JDRQ: decidedOn }, { backfill: true })
    expect(await verdict(submission, buildSubmitter(may[right]))).toBe(outcome)
  })

  it('is none where nobody knows since when the client exists', async () => {
    const { createdAt: _createdAt, ...caller } = buildSubmitter()
    const submission = buildPenalty({ CF_JDRQ: '2022-04-30' }, { backfill: true })
    expect(await verdict(submission, caller)).toBe('forbidden 0')
  })

  it('counts the first day in China, not in Greenwich', async () => {
    const caller = buildSubmitter({ createdAt: '2025-12-31T16:30:00.000Z' })
    const onTheDay = buildPenalty({ CF_JDRQ: '2026-01-01' }, { backfill: true })
    expect(await verdict(onTheDay, caller)).toBe('forbidden 0')
    const before = buildPenalty({ CF_JDRQ: '2025-12-31' }, { backfill: true })
    expect(await verdict(before, caller)).toBe('accepted 1')
  })

  it('without the mark needs no right, and is late', async () => {
    const caller = buildSubmitter({ mayBackfill: false })
    const [result] = await desk.submitAll([numbered(buildPenalty({ CF_JDRQ: '2025-12-01' }))], caller)
    expect(result).toMatchObject({ outcome: 'accepted', document: { deadline: { received: 'late' } } })
  })
})

describe('the unit of a client', () => {
  const decidedByOther = { CF_CFJG: OTHER_AUTHORITY.name, CF_CFJGDM: OTHER_AUTHORITY.uscc }
  const sentByOther = { CF_SJLY: OTHER_AUTHORITY.name, CF_SJLYDM: OTHER_AUTHORITY.uscc }

  it.each<[string, Parameters<typeof buildPenalty>[0], string]>([
    ['decided and sent it', {}, 'accepted 1'],
    ['is its source only', decidedByOther, 'accepted 1'],
    ['decided it only', sentByOther, 'accepted 1'],
    ['has nothing to do with it', { ...decidedByOther, ...sentByOther }, 'outside-competence 0'],
  ])('%s', async (_what, overrides, outcome) => {
    expect(await verdict(buildPenalty(overrides), buildSubmitter())).toBe(outcome)
  })

  it('is needed', async () => {
    const { unit: _unit, ...caller } = buildSubmitter()
    expect(await verdict(buildPenalty(), caller)).toBe('outside-competence 0')
  })
})
