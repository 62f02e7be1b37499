import type { InputError } from '../platform/http/failure'
import type { DecisionDocument, DecisionRevision } from './document'

/** 回执内容: the answer to a submission, as `contract.md` fixes it, before it is signed. */
export interface DecisionAnswer {
  readonly id: string
  readonly outcome: 'accepted' | 'repeated' | 'corrected'
  readonly revision: number
  readonly receivedAt: string
  readonly deadline: DecisionDocument['deadline']
  readonly publication: {
    readonly state: string
    readonly severity: string | null
    readonly until: string | null
    readonly repairableFrom: string | null
    readonly reason: string | null
    readonly rule: DecisionDocument['publication']['rule']
    readonly publishedAt?: string
    readonly withdrawal?: DecisionDocument['publication']['withdrawal']
  }
  readonly warnings: readonly InputError[]
}

/** The answer to a submission, without its receipt. */
export const presentReceipt = (
  document: DecisionDocument,
  outcome: DecisionAnswer['outcome'],
): DecisionAnswer => {
  const { state, severity, until, repairableFrom, reason, rule, publishedAt, withdrawal } =
    document.publication
  return {
    id: document._id,
    outcome,
    revision: document.version,
    receivedAt: document.receivedAt,
    deadline: document.deadline,
    publication: {
      state,
      severity,
      until,
      repairableFrom,
      reason,
      rule,
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...(withdrawal === undefined ? {} : { withdrawal }),
    },
    warnings: document.warnings,
  }
}

/** The whole record for its unit, the steward and the auditor; identity numbers only as masks. */
export const presentDecision = (document: DecisionDocument): object => ({
  ...presentReceipt(document, document.outcome),
  type: document.content.type,
  record: document.content.record,
  context: document.content.context,
  ...(document.resembles.length === 0 ? {} : { resembles: document.resembles }),
  ...(document.review === undefined ? {} : { review: document.review }),
  history: document.history,
})

/** An earlier revision. */
export const presentRevision = (revision: DecisionRevision): object => ({
  id: revision.decisionId,
  revision: revision.version,
  type: revision.content.type,
  record: revision.content.record,
  context: revision.content.context,
  publication: {
    state: revision.publication.state,
    until: revision.publication.until,
    reason: revision.publication.reason,
  },
  supersededAt: revision.supersededAt,
})

/** One line of a listing. */
export const presentListed = (document: DecisionDocument): object => ({
  id: document._id,
  type: document.content.type,
  revision: document.version,
  documentNo: document.content.record['CF_WSH'] ?? document.content.record['XK_WSH'] ?? null,
  party: document.content.party.name,
  unit: document.unit,
  receivedAt: document.receivedAt,
  deadline: document.deadline,
  publication: {
    state: document.publication.state,
    reason: document.publication.reason,
    until: document.publication.until,
  },
})
