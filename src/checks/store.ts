import type { Collection, CollectionDeclaration, Store } from '../platform/store/port'
import type { CheckDocument, CheckMention, ConsentDocument } from './document'

/** 信用核查记录库. Ids grow with time, so that the order of ids is the order of answers. */
const checkCollection: CollectionDeclaration<CheckDocument> = {
  name: 'credit-checks',
  indexes: [
    { name: 'byUnit', paths: ['unit'] },
    { name: 'byAwaiting', paths: ['awaiting.unit', 'awaiting.dueOn'] },
    { name: 'byReminder', paths: ['awaiting.remindOn'] },
    { name: 'byRaised', paths: ['raised.unit', 'raised.at'] },
    { name: 'bySettled', paths: ['settled.unit', 'settled.at'] },
    { name: 'byLoop', paths: ['loop.key'] },
  ],
}

const mentionCollection: CollectionDeclaration<CheckMention> = {
  name: 'check-mentions',
  indexes: [{ name: 'bySubject', paths: ['subject', 'askedAt', 'concealedUntil'] }],
}

const consentCollection: CollectionDeclaration<ConsentDocument> = { name: 'consents', indexes: [] }

export const checkCollections = [checkCollection, mentionCollection, consentCollection] as const

export interface CheckStore {
  readonly checks: Collection<CheckDocument>
  readonly mentions: Collection<CheckMention>
  readonly consents: Collection<ConsentDocument>
}

export const openCheckStore = (store: Store): CheckStore => ({
  checks: store.collection(checkCollection),
  mentions: store.collection(mentionCollection),
  consents: store.collection(consentCollection),
})
