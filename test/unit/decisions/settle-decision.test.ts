import fc from 'fast-check'
import type { DecisionDocument, PublicationStateName } from '../../../src/decisions/document'
import { announced, settled } from '../../../src/decisions/settle-decision'
import { COMPANY } from '../../support/decisions'
import { buildContent, buildDocument, buildPublication } from '../../support/documents'

const STATES: readonly PublicationStateName[] = [
  'scheduled',
  'published',
  'ended',
  'withdrawn',
  'withheld',
  'held',
]
const AT = '2026-05-06T02:00:00.000Z'
const never = () => undefined

/** Any state, whether or not it was ever public, with remains of whatever the record was before. */
const anyDocument = fc
  .record({
    state: fc.constantFrom(...STATES),
    reason: fc.constantFrom(null, 'subject-mismatch', 'possible-duplicate'),
    wasPublic: fc.boolean(),
    hasCode: fc.boolean(),
    leftShown: fc.boolean(),
    leftStep: fc.boolean(),
    type: fc.constantFrom('CF_FR', 'XK_FR', 'CF_ZRR', 'XK_ZRR'),
  })
  .map(({ state, reason, wasPublic, hasCode, leftShown, leftStep, type }): DecisionDocument => {
    const party = {
      name: COMPANY.name,
      category: '法人及非法人组织',
      ...(hasCode ? { uscc: COMPANY.uscc } : {}),
    }
    return buildDocument({
      content: buildContent({ type: type as 'CF_FR', party }),
      publication: buildPublication({ state, reason, ...(wasPublic ? { publishedAt: AT } : {}) }),
      ...(leftShown ? { shown: { subject: 'old', key: 'old', decidedOn: '2020-01-01', at: AT } } : {}),
      ...(leftStep ? { nextStepAt: '2020-01-01T00:00:00.000Z', mismatchOf: 'old' } : {}),
    })
  })

describe('what follows from the state of a record', () => {
  it('is shown exactly while it is published', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { state, publishedAt } = document.publication
        const isShown = state === 'published' && publishedAt !== undefined
        expect(settled(document, never).shown?.at).toBe(isShown ? publishedAt : undefined)
      }),
    )
  })

  it('is found under the code of its party and its kind, licences and penalties apart', () => {
    const shownKey = (type: 'CF_FR' | 'XK_FR') =>
      settled(
        buildDocument({
          content: buildContent({ type }),
          publication: buildPublication({ state: 'published', publishedAt: AT }),
        }),
        never,
      ).shown?.key
    expect([shownKey('CF_FR'), shownKey('XK_FR')]).toEqual([
      `${COMPANY.uscc}:penalty`,
      `${COMPANY.uscc}:licence`,
    ])
  })

  it('has the next step that the plan tells, asked about the finished record', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(undefined, AT), (document, step) => {
        const asked: DecisionDocument[] = []
        const result = settled(document, (one) => {
          asked.push(one)
          return step
        })
        expect(result.nextStepAt).toBe(step)
        expect('nextStepAt' in result).toBe(step !== undefined)
        expect(asked).toEqual([{ ...result, nextStepAt: undefined }])
      }),
    )
  })

  it('waits for the entity master exactly while it is held for its name', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { state, reason } = document.publication
        const { uscc } = document.content.party
        const waits = state === 'held' && reason === 'subject-mismatch' && uscc !== undefined
        expect(settled(document, never).mismatchOf).toBe(waits ? uscc : undefined)
      }),
    )
  })

  it('is the same however often it is worked out', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const once = settled(document, () => AT)
        expect(settled(once, () => AT)).toEqual(once)
      }),
    )
  })
})

describe('the event of a change', () => {
  const inState = (state: PublicationStateName, revision = 1): DecisionDocument =>
    buildDocument({ revision, publication: buildPublication({ state }) })

  const expected = (before: PublicationStateName | null, after: PublicationStateName): string | undefined => {
    if (after === 'published') return before === 'published' ? 'decision-changed' : 'decision-published'
    return before === 'published' ? 'decision-taken-down' : undefined
  }
  const pairs = [null, ...STATES].flatMap((before) =>
    STATES.map(
      (after) => [before ?? 'nothing', after, expected(before, after) ?? 'no event', before] as const,
    ),
  )

  it.each(pairs)('from %s to %s: %s', (_before, after, type, before) => {
    const changed = announced(before === null ? null : inState(before), inState(after, 2), AT)
    expect(changed.outbox?.map((entry) => entry.type) ?? ['no event']).toEqual([type])
    expect(changed.outboxSince).toBe(type === 'no event' ? undefined : AT)
  })

  it('carries ids and codes only, and an id that the same change made again repeats', () => {
    const once = announced(inState('scheduled'), inState('published', 2), AT)
    const again = announced(inState('scheduled'), inState('published', 2), '2026-05-06T03:00:00.000Z')
    expect(once.outbox).toEqual([
      {
        id: 'decision-1:2',
        type: 'decision-published',
        at: AT,
        data: { decisionId: 'decision-1', subject: COMPANY.uscc, state: 'published' },
      },
    ])
    expect(again.outbox?.[0]?.id).toBe('decision-1:2')
  })

  it('names the party that was shown when the one after has no code', () => {
    const nobody = buildContent({ party: { name: '虚构人一', category: '自然人', personKey: 'hash' } })
    const after = { ...inState('withheld', 2), content: nobody }
    expect(announced(inState('published'), after, AT).outbox?.[0]?.data['subject']).toBe(COMPANY.uscc)
  })

  it('stands behind those that are not numbered yet, which keep their date', () => {
    const first = announced(inState('scheduled'), inState('published', 2), AT)
    const down = { ...first, revision: 3, publication: buildPublication({ state: 'withdrawn' }) }
    const both = announced(first, down, '2026-05-07T00:00:00.000Z')
    expect(both.outbox?.map(({ id }) => id)).toEqual(['decision-1:2', 'decision-1:3'])
    expect(both.outboxSince).toBe(AT)
  })
})
