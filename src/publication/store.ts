import type { Collection, CollectionDeclaration, Store, StoredDocument } from '../platform/store/port'
import type { AlarmDay } from './next-step'

/** 临期预警: a decision that nobody has made public while its deadline came close. */
export interface Alarm extends StoredDocument {
  readonly decisionId: string
  readonly unit: string
  readonly level: 'amber' | 'red'
  readonly workingDay: AlarmDay
  readonly dueOn: string
  /** Why it was not public: the reason of the hold, or `publication-failed`. */
  readonly reason: string
  readonly raisedAt: string
  /** Present while the alarm stands. */
  readonly openSince?: string
  readonly closedAt?: string
}

const alarmCollection: CollectionDeclaration<Alarm> = {
  name: 'alarms',
  indexes: [{ name: 'byOpenSince', paths: ['openSince'] }],
}

export const publicationCollections = [alarmCollection] as const

export interface PublicationStore {
  readonly alarms: Collection<Alarm>
}

export const openPublicationStore = (store: Store): PublicationStore => ({
  alarms: store.collection(alarmCollection),
})
