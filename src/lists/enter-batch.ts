import type { ListEntrySubmission } from '../generated/list/entry-submission'
import { chunkId } from '../platform/batch/chunk-rows'
import { failureErrors, type CheckedLine } from '../platform/batch/read-lines'
import type { InputError } from '../platform/http/failure'
import type { GoneEntry, ListBatch, ListBatchCounts, ListBatchRow } from './batch-document'
import { enterEntries, type EnterOutcome } from './enter-entries'
import { entryState } from './entry-state'
import { findGone } from './find-gone'
import type { ListCall, ListDeps } from './list-deps'
import { baseOf, baseOfId } from './prepare-entry'

/** Lines of one write; bounds memory and what a crash can leave unreported. */
const CHUNK_LINES = 500

export type BatchLine = CheckedLine<ListEntrySubmission>

/** 批量列入: registers a batch before its first line is stored, so that it can be asked about after a broken connection. */
export const openBatch = async (
  { store }: Pick<ListDeps, 'store'>,
  { caller, at }: ListCall,
  file: { readonly id: string; readonly listId: string; readonly complete: boolean },
): Promise<ListBatch> => {
  const batch: ListBatch = {
    _id: file.id,
    revision: 1,
    unit: caller.unit?.uscc ?? '',
    client: caller.id,
    listId: file.listId,
    complete: file.complete,
    state: 'running',
    startedAt: at,
    changedAt: at,
    chunks: 0,
    goneChunks: 0,
    counts: { entered: 0, changed: 0, repeated: 0, refused: 0, gone: 0 },
  }
  await store.batches.insert(batch)
  return batch
}

const otherList = (listId: string, value: ListEntrySubmission): readonly InputError[] =>
  value.listId === listId
    ? []
    : [
        {
          pointer: '#/listId',
          code: 'other-list',
          detail: `此行的名单为 ${value.listId}，本批的名单为 ${listId}，请分批发送`,
        },
      ]

const rowOf = (row: number, today: string, outcome: EnterOutcome | undefined): ListBatchRow => {
  if (outcome === undefined) throw new Error(`row ${row} has no outcome`)
  if (outcome.outcome === 'refused')
    return { row, outcome: 'refused', errors: failureErrors(outcome.failure) }
  const { entry } = outcome
  return {
    row,
    outcome: outcome.outcome === 'corrected' ? 'changed' : outcome.outcome,
    id: entry._id,
    state: entryState(entry, today),
    validTo: entry.validTo,
  }
}

/** Stores the lines of one chunk; one bad line never stops the others. */
const enterLines = async (
  deps: ListDeps,
  call: ListCall,
  listId: string,
  lines: readonly BatchLine[],
): Promise<ListBatchRow[]> => {
  const checked = lines.map((line): BatchLine => {
    const errors = line.errors ?? otherList(listId, line.value)
    return errors.length > 0 ? { row: line.row, errors } : line
  })
  const outcomes = await enterEntries(
    deps,
    call,
    checked.flatMap(({ value }) => (value === undefined ? [] : [value])),
    'correct',
  )
  let next = 0
  return checked.map(({ row, errors }): ListBatchRow =>
    errors === undefined ? rowOf(row, call.today, outcomes[next++]) : { row, outcome: 'refused', errors },
  )
}

const added = (counts: ListBatchCounts, rows: readonly ListBatchRow[]): ListBatchCounts => {
  const sum = { ...counts }
  for (const { outcome } of rows) sum[outcome] += 1
  return sum
}

/** A batch on its way: what it has told so far, and which entries its lines named. */
const batchStore = (deps: ListDeps, callNow: () => ListCall, opened: ListBatch) => {
  const { store } = deps
  const named = new Set<string>()
  let isWhole = true
  let batch = opened
  const update = async (change: Partial<ListBatch>): Promise<void> => {
    const next = { ...batch, ...change, revision: batch.revision + 1, changedAt: callNow().at }
    await store.batches.replace(next, batch.revision)
    batch = next
  }
  const enter = async (lines: readonly BatchLine[]): Promise<void> => {
    const rows = await enterLines(deps, callNow(), batch.listId, lines)
    for (const { value, misshapen } of lines) named.add(baseOf(deps.vault, value ?? misshapen))
    isWhole &&= !lines.some(({ errors }) => errors?.some(({ code }) => code === 'batch-too-long'))
    const chunks = batch.chunks + 1
    await store.chunks.insert({ _id: chunkId(batch._id, chunks), revision: 1, rows })
    await update({ chunks, counts: added(batch.counts, rows) })
  }
  const tell = async (rows: readonly GoneEntry[]): Promise<void> => {
    const goneChunks = batch.goneChunks + 1
    await store.gone.insert({ _id: chunkId(batch._id, goneChunks), revision: 1, rows })
    await update({ goneChunks, counts: { ...batch.counts, gone: batch.counts.gone + rows.length } })
  }
  return {
    enter,
    update,
    /** Tells what a complete file has left out; a file that was cut off at the limit tells nothing. */
    compare: async (): Promise<void> => {
      if (!batch.complete || !isWhole) return
      const of = { unit: batch.unit, listId: batch.listId, today: callNow().today }
      for await (const rows of findGone(store, of, (id) => named.has(baseOfId(id)))) await tell(rows)
    },
    batch: () => batch,
  }
}

/**
 * 批量列入: stores the lines chunk by chunk; what became of each is kept with the batch. Other content for a live entry
 * is a change, which becomes its next version. A stream that breaks leaves the batch `failed` with all that was stored
 * before, and tells nothing as gone.
 */
export const runBatch = async (
  deps: ListDeps,
  callNow: () => ListCall,
  opened: ListBatch,
  groups: AsyncIterable<readonly BatchLine[]>,
): Promise<ListBatch> => {
  const { enter, update, compare, batch } = batchStore(deps, callNow, opened)
  try {
    let pending: BatchLine[] = []
    for await (const lines of groups) {
      pending.push(...lines)
      while (pending.length >= CHUNK_LINES) {
        await enter(pending.slice(0, CHUNK_LINES))
        pending = pending.slice(CHUNK_LINES)
      }
    }
    if (pending.length > 0) await enter(pending)
    await compare()
    await update({ state: 'done' })
    return batch()
  } catch (error) {
    await update({ state: 'failed' })
    throw error
  }
}
