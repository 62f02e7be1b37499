import { correctedDecision, newDecision, type Judgement } from '../../../src/decisions/build-decision'
import type {
  DecisionContent,
  DecisionDocument,
  DecisionPublication,
  PublicationStateName,
  Withdrawal,
} from '../../../src/decisions/document'
import type { PreparedDecision } from '../../../src/decisions/prepare-submission'
import { AUTHORITY, OTHER_AUTHORITY } from '../../support/decisions'
import { buildContent, buildDocument, buildPublication } from '../../support/documents'

const AT = '2026-05-20T01:00:00.000Z'
const plan = () => undefined

const judged = (
  publication: Partial<DecisionPublication> = {},
  rest: Partial<Judgement> = {},
): Judgement => ({
  assessment: { publication: buildPublication(publication), warnings: [], view: null },
  deadline: { on: '2026-05-13', provisional: false },
  mismatch: false,
  resembles: [],
  ...rest,
})

const prepared = (content: Partial<DecisionContent> = {}): PreparedDecision => ({
  content: buildContent(content),
  key: 'key-2',
  nameKey: 'name-key-2',
  warnings: [{ pointer: '#/record/CF_XDR_SHXYM', code: 'check-character', detail: '校验位不符' }],
})

const first = (content: Partial<DecisionContent> = {}, judgement = judged()): DecisionDocument =>
  newDecision(
    { id: 'new', unit: AUTHORITY.uscc, by: 'client', at: AT, prepared: prepared(content), judgement },
    plan,
  )

const correct = (before: DecisionDocument, content: Partial<DecisionContent> = {}, judgement = judged()) =>
  correctedDecision(
    before,
    { by: 'corrector', at: AT, prepared: prepared({ digest: 'digest-2', ...content }), judgement },
    plan,
  )

const withdrawal = (cause: Withdrawal['cause']): Withdrawal => ({
  cause,
  explanation: '经复议撤销',
  documentNo: null,
  at: '2026-05-10T00:00:00.000Z',
})

describe('a decision nobody has sent before', () => {
  it('is the first version of its record with one line of history', () => {
    expect(first()).toMatchObject({
      _id: 'new',
      revision: 1,
      version: 1,
      outcome: 'accepted',
      receivedAt: AT,
      changedAt: AT,
      deadline: { decidedOn: '2026-04-30', dueOn: '2026-05-13', provisional: false, received: 'late' },
      history: [{ revision: 1, at: AT, by: 'client', change: 'submitted' }],
    })
  })

  it.each([
    ['the year whose notice is missing', { on: '2027-01-06', provisional: true }, 2027],
    ['no year under an official notice', { on: '2027-01-06', provisional: false }, undefined],
  ])('remembers %s', (_what, deadline, year) => {
    expect(first({}, judged({}, { deadline })).provisionalYear).toBe(year)
  })

  it.each<[string, Partial<DecisionPublication>, PublicationStateName]>([
    ['over before it came: ended at once', { until: '2026-05-19' }, 'ended'],
    ['in its last day: still to be shown', { until: '2026-05-20' }, 'scheduled'],
    ['without a last day', { until: null }, 'scheduled'],
    ['over, but held: a person still decides', { state: 'held', until: '2026-05-19' }, 'held'],
    ['over, but withheld: never shown anyway', { state: 'withheld', until: '2026-05-19' }, 'withheld'],
  ])('%s', (_what, publication, state) => {
    expect(first({}, judged(publication)).publication.state).toBe(state)
  })

  it('counts the receipt by the day in China, not in Greenwich', () => {
    const received = (at: string) =>
      newDecision({ id: 'n', unit: 'u', by: 'c', at, prepared: prepared(), judgement: judged() }, plan)
        .deadline.received
    expect(received('2026-05-13T15:59:59.999Z')).toBe('on-time')
    expect(received('2026-05-13T16:00:00.000Z')).toBe('late')
  })

  it('keeps the warnings of the rules before those of the publication', () => {
    const assessment = { ...judged().assessment, warnings: [{ pointer: '#', code: 'late-one', detail: '' }] }
    const codes = first({}, judged({}, { assessment })).warnings.map(({ code }) => code)
    expect(codes).toEqual(['check-character', 'late-one'])
  })

  it('stores an authority without a code as nobody, so that no unit reads it by accident', () => {
    const document = first({ authority: { name: '无代码机关', code: null } })
    expect([document.authorityCode, document.sourceCode]).toEqual(['', AUTHORITY.uscc])
  })
})

describe('a correction', () => {
  const before = buildDocument({
    revision: 7,
    version: 3,
    alarmed: 5,
    provisionalYear: 2027,
    review: { verdict: 'publish', by: 'steward', at: AT, note: '已核对' },
    resembles: ['other'],
  })

  it('raises both counters, keeps id, unit and first receipt, and takes key, deadline and look-alikes anew', () => {
    const after = correct(
      before,
      { authority: { name: OTHER_AUTHORITY.name, code: OTHER_AUTHORITY.uscc } },
      judged({}, { resembles: ['third'] }),
    )
    expect(after).toMatchObject({
      _id: before._id,
      revision: 8,
      version: 4,
      unit: before.unit,
      receivedAt: before.receivedAt,
      changedAt: AT,
      outcome: 'corrected',
      key: 'key-2',
      nameKey: 'name-key-2',
      authorityCode: OTHER_AUTHORITY.uscc,
      resembles: ['third'],
    })
  })

  it('is judged by the date of the first receipt', () => {
    expect(correct(before).deadline.received).toBe('on-time')
    const earlier = judged({}, { deadline: { on: '2026-05-05', provisional: false } })
    expect(correct(before, {}, earlier).deadline.received).toBe('late')
  })

  it('lets review, alarm and provisional year of the old content die with it', () => {
    const after = correct(before)
    expect(after).not.toHaveProperty('review')
    expect(after).not.toHaveProperty('alarmed')
    expect(after).not.toHaveProperty('provisionalYear')
  })

  it('tells which columns differ: changed, added and left out', () => {
    const record = {
      CF_XDR_MC: '改名',
      CF_XDR_SHXYM: before.content.record['CF_XDR_SHXYM'] ?? '',
      CF_NR: '新',
    }
    expect(correct(before, { record }).history.at(-1)).toEqual({
      revision: 4,
      at: AT,
      by: 'corrector',
      change: 'corrected',
      fields: ['CF_BZ', 'CF_NR', 'CF_SY', 'CF_XDR_MC'],
    })
  })

  const SINCE = '2026-05-06T02:00:00.000Z'
  const wasPublic = { publishedAt: SINCE }
  type Row = [
    string,
    Partial<DecisionPublication>,
    Partial<DecisionPublication>,
    Partial<DecisionPublication>,
  ]

  it.each<Row>([
    ['scheduled stays scheduled', { state: 'scheduled' }, {}, { state: 'scheduled' }],
    ['published stays up', { state: 'published', ...wasPublic }, {}, { state: 'published', ...wasPublic }],
    [
      'published, newly held: down at once',
      { state: 'published', ...wasPublic },
      { state: 'held', reason: 'personal-data-in-text' },
      { state: 'held', reason: 'personal-data-in-text', ...wasPublic },
    ],
    [
      'published, newly minor: down at once',
      { state: 'published', ...wasPublic },
      { state: 'withheld', reason: 'minor-severity', until: null },
      { state: 'withheld', ...wasPublic },
    ],
    [
      'published, now over: ended',
      { state: 'published', ...wasPublic },
      { until: '2026-05-19' },
      { state: 'ended', ...wasPublic },
    ],
    [
      'held, cured: to be published',
      { state: 'held', reason: 'subject-mismatch' },
      {},
      { state: 'scheduled', reason: null },
    ],
    [
      'withheld, now general: to be published',
      { state: 'withheld', reason: 'minor-severity' },
      {},
      { state: 'scheduled', reason: null },
    ],
    [
      'ended, now with a longer period: to be published again',
      { state: 'ended', until: '2026-05-01', ...wasPublic },
      {},
      { state: 'scheduled', ...wasPublic },
    ],
    [
      'revoked stays down',
      { state: 'withdrawn', reason: 'revoked', withdrawal: withdrawal('revoked'), ...wasPublic },
      {},
      { state: 'withdrawn', reason: 'revoked', withdrawal: withdrawal('revoked') },
    ],
    [
      'unlawful stays down',
      { state: 'withdrawn', reason: 'unlawful', withdrawal: withdrawal('unlawful') },
      {},
      { state: 'withdrawn', reason: 'unlawful' },
    ],
    [
      'void stays down',
      { state: 'withdrawn', reason: 'void', withdrawal: withdrawal('void') },
      {},
      { state: 'withdrawn', reason: 'void' },
    ],
    [
      'changed comes back with the changed content',
      { state: 'withdrawn', reason: 'changed', withdrawal: withdrawal('changed'), ...wasPublic },
      {},
      { state: 'scheduled', reason: null, ...wasPublic },
    ],
    [
      'entered in error comes back corrected',
      { state: 'withdrawn', reason: 'entered-in-error', withdrawal: withdrawal('entered-in-error') },
      {},
      { state: 'scheduled', reason: null },
    ],
  ])('%s', (_what, from, assessed, to) => {
    const after = correct(buildDocument({ publication: buildPublication(from) }), {}, judged(assessed))
    expect(after.publication).toMatchObject(to)
    expect(after.shown !== undefined).toBe(to.state === 'published')
    expect(after.publication.withdrawal !== undefined).toBe(to.state === 'withdrawn')
  })

  it('of a published record tells of it once, of a hidden one never', () => {
    const shown = buildDocument({ publication: buildPublication({ state: 'published', ...wasPublic }) })
    expect(correct(shown).outbox?.map(({ type }) => type)).toEqual(['decision-changed'])
    expect(correct(shown, {}, judged({ state: 'held' })).outbox?.map(({ type }) => type)).toEqual([
      'decision-taken-down',
    ])
    expect(correct(buildDocument()).outbox).toBeUndefined()
  })
})
