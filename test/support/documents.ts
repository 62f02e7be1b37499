import type { DecisionContent, DecisionDocument, DecisionPublication } from '../../src/decisions/document'
import { AUTHORITY, COMPANY } from './decisions'

/** What was decided about an invented company, as it is stored. */
export const buildContent = (overrides: Partial<DecisionContent> = {}): DecisionContent => ({
  type: 'CF_FR',
  record: { CF_XDR_MC: COMPANY.name, CF_XDR_SHXYM: COMPANY.uscc, CF_SY: '违法事实', CF_BZ: '内部备注' },
  sealed: {},
  context: {},
  party: { name: COMPANY.name, category: '法人及非法人组织', uscc: COMPANY.uscc },
  authority: { name: AUTHORITY.name, code: AUTHORITY.uscc },
  source: { name: AUTHORITY.name, code: AUTHORITY.uscc },
  documentNumber: '示市监罚字2026-1',
  decidedOn: '2026-04-30',
  kinds: ['罚款'],
  fine: '2',
  requestedUntil: null,
  digest: 'digest-1',
  ...overrides,
})

/** A period of publication from a rule that no policy has. */
export const buildPublication = (overrides: Partial<DecisionPublication> = {}): DecisionPublication => ({
  state: 'scheduled',
  reason: null,
  severity: 'general',
  until: '2027-04-30',
  repairableFrom: '2026-07-30',
  rule: { id: 'R', version: 'sha256:0', basis: '示范依据', mark: 'verified' },
  ...overrides,
})

/** A stored decision of 2026-04-30, received on 2026-05-06, about to be published. */
export const buildDocument = (overrides: Partial<DecisionDocument> = {}): DecisionDocument => ({
  _id: 'decision-1',
  revision: 1,
  version: 1,
  unit: AUTHORITY.uscc,
  authorityCode: AUTHORITY.uscc,
  sourceCode: AUTHORITY.uscc,
  key: 'key-1',
  nameKey: 'name-key-1',
  content: buildContent(),
  receivedAt: '2026-05-06T01:00:00.000Z',
  changedAt: '2026-05-06T01:00:00.000Z',
  outcome: 'accepted',
  deadline: { decidedOn: '2026-04-30', dueOn: '2026-05-13', provisional: false, received: 'on-time' },
  publication: buildPublication(),
  warnings: [],
  view: null,
  resembles: [],
  history: [{ revision: 1, at: '2026-05-06T01:00:00.000Z', by: 'market-client', change: 'submitted' }],
  ...overrides,
})
