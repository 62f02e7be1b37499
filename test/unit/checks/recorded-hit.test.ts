import { hitOfEntry, hitOfPenalty, isPublicPenalty } from '../../../src/checks/recorded-hit'
import { AUTHORITY } from '../../support/decisions'
import { buildContent, buildDocument, buildPublication } from '../../support/documents'
import { buildFacts, buildStoredEntry } from '../../support/list-entries'

const self = { via: 'self', match: 'code' } as const

describe('the hit of an entry', () => {
  it('names the version, the decision and how it was found', () => {
    expect(
      hitOfEntry('e1', buildFacts({ version: 4 }), '2026-05-06', { via: 'parent', match: 'code' }),
    ).toEqual({
      ref: { collection: 'list-entries', id: 'e1', version: 4 },
      fact: {
        listId: 'LB-02',
        listedOn: '2026-04-30',
        validTo: '2029-04-30',
        status: 'active',
        via: 'parent',
        match: 'code',
        decision: { docNo: '示税失信〔2026〕1号' },
      },
      decision: { docNo: '示税失信〔2026〕1号', authority: AUTHORITY.name, decidedOn: '2026-04-28' },
    })
  })

  it('is the same from the stored document as from the version that is kept of it', () => {
    const changes = { version: 2, marks: [], decision: { ...buildFacts().decision, measures: ['CJ-06'] } }
    expect(hitOfEntry('e1', buildStoredEntry(changes), '2026-05-06', self)).toEqual(
      hitOfEntry('e1', buildFacts(changes), '2026-05-06', self),
    )
  })
})

describe('the hit of a penalty', () => {
  it('lasts as long as it is public, and cites the number as the department wrote it', () => {
    const penalty = buildDocument({
      version: 3,
      content: buildContent({ record: { CF_WSH: '示市监罚字〔2026〕1号' } }),
    })
    expect(hitOfPenalty(penalty._id, penalty, self)).toEqual({
      ref: { collection: 'decisions', id: 'decision-1', version: 3 },
      fact: {
        listId: 'PENALTY',
        listedOn: '2026-04-30',
        validTo: '2027-04-30',
        status: 'active',
        via: 'self',
        match: 'code',
        decision: { docNo: '示市监罚字〔2026〕1号' },
      },
      decision: { docNo: '示市监罚字〔2026〕1号', authority: AUTHORITY.name, decidedOn: '2026-04-30' },
    })
  })

  it('cites the number as it is compared where the record has none', () => {
    const { decision } = hitOfPenalty('d1', buildDocument({ content: buildContent({ record: {} }) }), self)
    expect(decision?.docNo).toBe('示市监罚字2026-1')
  })
})

it.each([
  ['on the last day', 'published', '2027-04-30', true],
  ['for ever', 'published', null, true],
  ['the day after the last, no worker having ended it', 'published', '2027-04-29', false],
  ['not yet', 'scheduled', null, false],
  ['no more', 'ended', '2027-04-30', false],
  ['withdrawn', 'withdrawn', null, false],
  ['withheld', 'withheld', null, false],
  ['held for a person to look at', 'held', null, false],
] as const)('a penalty is public or not by state and date: %s', (_what, state, until, isPublic) => {
  const penalty = buildDocument({ publication: buildPublication({ state, until }) })
  expect(isPublicPenalty(penalty, '2027-04-30')).toBe(isPublic)
})
