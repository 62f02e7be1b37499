import type { ListEntrySubmission } from '../../src/generated/list/entry-submission'
import type { ListEntryDocument, ListEntryFacts } from '../../src/lists/document'
import { lastDayOf } from '../../src/lists/entry-state'
import { creditCodeFor } from '../../src/subjects/credit-code'
import { AUTHORITY, COMPANY } from './decisions'

/** An entry of an invented company on the tax list, as its authority sends it. */
export const buildEntry = (
  overrides: Partial<ListEntrySubmission> = {},
  decision: Partial<ListEntrySubmission['decision']> = {},
): ListEntrySubmission => ({
  listId: 'LB-02',
  subject: { uscc: COMPANY.uscc, name: COMPANY.name },
  listedOn: '2026-04-30',
  decision: {
    docNo: '示税失信〔2026〕1号',
    authority: AUTHORITY,
    decidedOn: '2026-04-28',
    basis: '《示范失信主体公布办法》第六条',
    facts: '采取偷税手段，不缴应纳税款一百万元以上。',
    ...decision,
  },
  ...overrides,
})

/** Invented companies with codes of their own, one for each number up to 999. */
export const company = (number: number): { uscc: string; name: string } => ({
  uscc: creditCodeFor(`91370299MF1${String(number).padStart(3, '0')}000`),
  name: `虚构第${number}号商贸有限公司`,
})

/** One version of that entry, as it is kept. */
export const buildFacts = (overrides: Partial<ListEntryFacts> = {}): ListEntryFacts => ({
  version: 1,
  listId: 'LB-02',
  colour: 'black',
  subjectKey: `uscc:${COMPANY.uscc}`,
  subject: { kind: 'organisation', ...COMPANY },
  listedOn: '2026-04-30',
  validTo: '2029-04-30',
  decision: buildEntry().decision,
  marks: [],
  policyVersion: 'sha256:0',
  ...overrides,
})

/** That entry as it stands in the store. */
export const buildStoredEntry = (overrides: Partial<ListEntryDocument> = {}): ListEntryDocument => {
  const facts = buildFacts(overrides)
  return {
    _id: 'entry-1',
    revision: facts.version,
    unit: AUTHORITY.uscc,
    client: 'lister-client',
    enteredAt: '2026-05-06T01:00:00.000Z',
    changedAt: '2026-05-06T01:00:00.000Z',
    digest: 'digest-1',
    lastDay: lastDayOf(facts),
    warnings: [],
    history: [],
    ...facts,
    ...overrides,
  }
}
