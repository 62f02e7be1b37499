import type { InputError } from '../platform/http/failure'
import type { StoredDocument } from '../platform/store/port'

/** One chunk's answers of a batch. */
export interface BatchRow {
  readonly row: number
  readonly outcome: 'accepted' | 'repeated' | 'corrected' | 'refused'
  readonly id?: string
  readonly dueOn?: string
  readonly errors?: readonly InputError[]
}

export interface BatchCounts {
  readonly accepted: number
  readonly repeated: number
  readonly corrected: number
  readonly refused: number
}

/** 批量报送: what became of a batch. */
export interface DecisionBatch extends StoredDocument {
  readonly unit: string
  readonly client: string
  readonly state: 'running' | 'done' | 'failed'
  readonly startedAt: string
  readonly changedAt: string
  readonly chunks: number
  readonly counts: BatchCounts
}

export interface BatchChunk extends StoredDocument {
  readonly batchId: string
  readonly rows: readonly BatchRow[]
}
