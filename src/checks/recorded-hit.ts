import type { DecisionContent, DecisionDocument, DecisionPublication } from '../decisions/document'
import type { ListEntryFacts } from '../lists/document'
import { hitFactOf } from '../lists/hit-fact'
import { PENALTY, type HitFact, type Via } from '../measures/question'
import type { RecordedHit } from './document'

type Found = Pick<HitFact, 'match'> & { readonly via: Via }

/** 名单命中 as of a day; from any version of the entry, so that a replay makes the same again. */
export const hitOfEntry = (id: string, facts: ListEntryFacts, asOf: string, found: Found): RecordedHit => ({
  ref: { collection: 'list-entries', id, version: facts.version },
  fact: hitFactOf(facts, asOf, found),
  decision: {
    docNo: facts.decision.docNo,
    authority: facts.decision.authority.name,
    decidedOn: facts.decision.decidedOn,
  },
})

/** What of a version of a penalty a check uses. */
export interface PenaltyVersion {
  readonly version: number
  readonly content: Pick<DecisionContent, 'record' | 'documentNumber' | 'decidedOn' | 'authority'>
  readonly publication: Pick<DecisionPublication, 'until'>
}

/** 行政处罚命中: an ordinary record, as long as it is public. */
export const hitOfPenalty = (id: string, penalty: PenaltyVersion, found: Found): RecordedHit => {
  const { content, publication, version } = penalty
  const docNo = content.record['CF_WSH'] ?? content.documentNumber
  return {
    ref: { collection: 'decisions', id, version },
    fact: {
      listId: PENALTY,
      listedOn: content.decidedOn,
      validTo: publication.until,
      status: 'active',
      ...found,
      decision: { docNo },
    },
    decision: { docNo, authority: content.authority.name, decidedOn: content.decidedOn },
  }
}

/** Whether the public can see a penalty, by its dates at the moment of asking. */
export const isPublicPenalty = ({ publication }: DecisionDocument, today: string): boolean =>
  publication.state === 'published' && (publication.until === null || today <= publication.until)
