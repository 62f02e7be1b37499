import type { Collection, CollectionDeclaration, Store } from '../platform/store/port'
import type { CheckDocument, CheckMention } from './document'

/** 信用核查记录库. */
const checkCollection: CollectionDeclaration<CheckDocument> = { name: 'credit-checks', indexes: [] }

const mentionCollection: CollectionDeclaration<CheckMention> = {
  name: 'check-mentions',
  indexes: [{ name: 'bySubject', paths: ['subject', 'askedAt'] }],
}

export const checkCollections = [checkCollection, mentionCollection] as const

export interface CheckStore {
  readonly checks: Collection<CheckDocument>
  readonly mentions: Collection<CheckMention>
}

export const openCheckStore = (store: Store): CheckStore => ({
  checks: store.collection(checkCollection),
  mentions: store.collection(mentionCollection),
})
