import type { ListEntryBatchRemoval } from '../generated/list/batch-removal'
import { readChunkRows } from '../platform/batch/chunk-rows'
import { failureErrors } from '../platform/batch/read-lines'
import { Failure, type InputError } from '../platform/http/failure'
import type { ListBatch } from './batch-document'
import { entryState, type EntryState } from './entry-state'
import type { ListCall, ListDeps } from './list-deps'
import { removeEntry } from './remove-entry'

export interface ConfirmedRow {
  readonly id: string
  readonly outcome: 'removed' | 'refused'
  readonly state?: EntryState
  readonly errors?: readonly InputError[]
}

const NOT_GONE: InputError = {
  pointer: '#/entries',
  code: 'not-gone',
  detail: '此编号不在本批报告的待确认移出记录（gone）之中，请单独办理移出',
}

const idsOfGone = async ({ store }: Pick<ListDeps, 'store'>, batch: ListBatch): Promise<Set<string>> => {
  const ids = new Set<string>()
  const chunked = { _id: batch._id, chunks: batch.goneChunks }
  for await (const { id } of readChunkRows(store.gone, chunked)) ids.add(id)
  return ids
}

/** 确认移出: entries that a complete file left out are removed, each by itself, once a person has said why. */
export const confirmGone = async (
  deps: ListDeps,
  call: ListCall,
  batch: ListBatch,
  { entries, ...removal }: ListEntryBatchRemoval,
): Promise<ConfirmedRow[]> => {
  const gone = await idsOfGone(deps, batch)
  return Promise.all(
    entries.map(async (id): Promise<ConfirmedRow> => {
      if (!gone.has(id)) return { id, outcome: 'refused', errors: [NOT_GONE] }
      try {
        const entry = await removeEntry(deps, call, id, removal)
        return { id, outcome: 'removed', state: entryState(entry, call.today) }
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        return { id, outcome: 'refused', errors: failureErrors(error) }
      }
    }),
  )
}
