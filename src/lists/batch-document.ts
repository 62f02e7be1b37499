import type { InputError } from '../platform/http/failure'
import type { StoredDocument } from '../platform/store/port'
import type { EntryState } from './entry-state'

/** 行结果. */
export interface ListBatchRow {
  readonly row: number
  readonly outcome: 'entered' | 'changed' | 'repeated' | 'refused'
  readonly id?: string
  readonly state?: EntryState
  readonly validTo?: string | null
  readonly errors?: readonly InputError[]
}

/** 待确认移出: a live entry that a complete file does not name. */
export interface GoneEntry {
  readonly id: string
  readonly name: string
  readonly docNo: string
  readonly listedOn: string
  readonly validTo: string | null
}

export type ListBatchCounts = Readonly<Record<ListBatchRow['outcome'] | 'gone', number>>

/** 批量列入: what became of a file of one list. */
export interface ListBatch extends StoredDocument {
  readonly unit: string
  readonly client: string
  readonly listId: string
  /** The file names every live entry of the unit on the list. */
  readonly complete: boolean
  readonly state: 'running' | 'done' | 'failed'
  readonly startedAt: string
  readonly changedAt: string
  readonly chunks: number
  readonly goneChunks: number
  readonly counts: ListBatchCounts
}

export interface ListBatchChunk extends StoredDocument {
  readonly rows: readonly ListBatchRow[]
}

export interface GoneChunk extends StoredDocument {
  readonly rows: readonly GoneEntry[]
}
