import { newId } from '../platform/id'
import type { TrailDocument } from './document'
import type { AccessStore } from './store'

export interface TrailEntry {
  readonly who: string
  readonly action: string
  readonly target?: { readonly collection: string; readonly id: string }
  readonly revision?: number
  readonly outcome: string
  readonly requestId: string
  /** Never personal data, never a key. */
  readonly detail?: string
}

/** 操作留痕: who did what, when, to which record and revision. */
export type RecordTrail = (at: string, entries: readonly TrailEntry[]) => Promise<void>

const documentOf = (at: string, entry: TrailEntry): TrailDocument => ({
  _id: newId(at),
  revision: 1,
  at,
  who: entry.who,
  action: entry.action,
  outcome: entry.outcome,
  requestId: entry.requestId,
  ...(entry.target === undefined ? {} : { target: `${entry.target.collection}:${entry.target.id}` }),
  ...(entry.revision === undefined ? {} : { targetRevision: entry.revision }),
  ...(entry.detail === undefined ? {} : { detail: entry.detail }),
})

/** Appends to the trail; what is appended is durable when it resolves. */
export const openTrail =
  (store: Pick<AccessStore, 'trail'>): RecordTrail =>
  async (at, entries) => {
    if (entries.length > 0) await store.trail.insertMany(entries.map((entry) => documentOf(at, entry)))
  }
