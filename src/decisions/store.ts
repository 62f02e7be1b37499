import { OUTBOX_INDEX } from '../platform/events/outbox'
import { pagesOf, type PagedQuery } from '../platform/store/pages-of'
import type { Collection, CollectionDeclaration, Store } from '../platform/store/port'
import type { BatchChunk, DecisionBatch } from './batch-document'
import type { DecisionDocument, DecisionReservation, DecisionRevision } from './document'

export const decisionCollection: CollectionDeclaration<DecisionDocument> = {
  name: 'decisions',
  indexes: [
    { name: 'byNextStep', paths: ['nextStepAt'] },
    OUTBOX_INDEX,
    { name: 'byNameKey', paths: ['nameKey'] },
    { name: 'byUnit', paths: ['unit', 'publication.state', 'deadline.dueOn'] },
    { name: 'byState', paths: ['publication.state', 'deadline.dueOn'] },
    { name: 'byShownKey', paths: ['shown.key', 'shown.decidedOn'] },
    { name: 'byShownAt', paths: ['shown.at'] },
    { name: 'byMismatch', paths: ['mismatchOf'] },
    { name: 'byProvisionalYear', paths: ['provisionalYear'] },
  ],
}

const revisionCollection: CollectionDeclaration<DecisionRevision> = {
  name: 'decision-revisions',
  indexes: [],
}
const reservationCollection: CollectionDeclaration<DecisionReservation> = {
  name: 'decision-reservations',
  indexes: [],
}
const batchCollection: CollectionDeclaration<DecisionBatch> = { name: 'decision-batches', indexes: [] }
const chunkCollection: CollectionDeclaration<BatchChunk> = { name: 'decision-batch-chunks', indexes: [] }

export const decisionCollections = [
  decisionCollection,
  revisionCollection,
  reservationCollection,
  batchCollection,
  chunkCollection,
] as const

export interface DecisionStore {
  readonly decisions: Collection<DecisionDocument>
  readonly revisions: Collection<DecisionRevision>
  readonly reservations: Collection<DecisionReservation>
  readonly batches: Collection<DecisionBatch>
  readonly chunks: Collection<BatchChunk>
}

export const openDecisionStore = (store: Store): DecisionStore => ({
  decisions: store.collection(decisionCollection),
  revisions: store.collection(revisionCollection),
  reservations: store.collection(reservationCollection),
  batches: store.collection(batchCollection),
  chunks: store.collection(chunkCollection),
})

export type DecisionQuestion = PagedQuery

const PAGE = 500

/** 决定 that a question finds, page by page, stable while others write. */
export const decisionPages = (
  decisions: DecisionStore['decisions'],
  question: DecisionQuestion,
): AsyncGenerator<DecisionDocument[]> => pagesOf(decisions, PAGE, question)
