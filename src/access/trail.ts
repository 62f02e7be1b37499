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

/** An entry with its instant: for things done at several moments that are written down in one. */
export interface TimedEntry extends TrailEntry {
  readonly at: string
}

const documentOf = (entry: TimedEntry): TrailDocument => ({
  _id: newId(entry.at),
  revision: 1,
  at: entry.at,
  who: entry.who,
  action: entry.action,
  outcome: entry.outcome,
  requestId: entry.requestId,
  ...(entry.target === undefined ? {} : { target: `${entry.target.collection}:${entry.target.id}` }),
  ...(entry.revision === undefined ? {} : { targetRevision: entry.revision }),
  ...(entry.detail === undefined ? {} : { detail: entry.detail }),
})

/** Appends to the trail; what is appended is durable when it resolves. */
export const appendTrail = async (
  { trail }: Pick<AccessStore, 'trail'>,
  entries: readonly TimedEntry[],
): Promise<void> => {
  if (entries.length > 0) await trail.insertMany(entries.map(documentOf))
}

/** 操作留痕 of one moment. */
export const openTrail =
  (store: Pick<AccessStore, 'trail'>): RecordTrail =>
  (at, entries) =>
    appendTrail(
      store,
      entries.map((entry) => ({ ...entry, at })),
    )
