import type { Failure } from '../platform/http/failure'
import { type InputError } from '../platform/http/failure'
import type { BatchCounts, BatchRow, DecisionBatch } from './batch-document'
import type { Submission } from './prepare-submission'
import { submitDecisions, type Call, type SubmitDeps, type SubmitOutcome } from './submit-decisions'

/** Rows of one write; bounds memory and what a crash can leave unreported. */
const CHUNK_ROWS = 1_000

/** One line of a batch: a submission, or what is wrong with the line itself. */
export interface BatchLine {
  readonly row: number
  readonly submission?: Submission
  readonly errors?: readonly InputError[]
}

export const failureErrors = (failure: Failure): readonly InputError[] =>
  failure.facts.errors ?? [{ pointer: '#', code: failure.code, detail: failure.detail }]

const rowOf = (row: number, outcome: SubmitOutcome | undefined): BatchRow => {
  if (outcome === undefined) throw new Error(`row ${row} has no outcome`)
  return outcome.outcome === 'refused'
    ? { row, outcome: 'refused', errors: failureErrors(outcome.failure) }
    : { row, outcome: outcome.outcome, id: outcome.document._id, dueOn: outcome.document.deadline.dueOn }
}

const submitChunk = async (
  deps: SubmitDeps,
  call: Call,
  lines: readonly BatchLine[],
): Promise<BatchRow[]> => {
  const good = lines.flatMap(({ row, submission }) => (submission === undefined ? [] : [{ row, submission }]))
  const outcomes = await submitDecisions(
    deps,
    call,
    good.map(({ submission }) => submission),
  )
  const answered = new Map(good.map(({ row }, i) => [row, rowOf(row, outcomes[i])]))
  return lines.map(
    ({ row, errors }) => answered.get(row) ?? { row, outcome: 'refused', errors: errors ?? [] },
  )
}

const added = (counts: BatchCounts, rows: readonly BatchRow[]): BatchCounts => {
  const sum = { ...counts }
  for (const { outcome } of rows) sum[outcome] += 1
  return sum
}

/** 批量报送: registers a batch before its first row is stored, so that it can be asked about after a broken connection. */
export const openBatch = async (deps: SubmitDeps, call: Call, id: string): Promise<DecisionBatch> => {
  const batch: DecisionBatch = {
    _id: id,
    revision: 1,
    unit: call.caller.unit?.uscc ?? '',
    client: call.caller.id,
    state: 'running',
    startedAt: call.at,
    changedAt: call.at,
    chunks: 0,
    counts: { accepted: 0, repeated: 0, corrected: 0, refused: 0 },
  }
  await deps.store.batches.insert(batch)
  return batch
}

const update = async (
  deps: SubmitDeps,
  batch: DecisionBatch,
  change: Partial<DecisionBatch>,
): Promise<DecisionBatch> => {
  const next: DecisionBatch = { ...batch, ...change, revision: batch.revision + 1 }
  await deps.store.batches.replace(next, batch.revision)
  return next
}

/**
 * Stores the lines chunk by chunk; what became of each row is kept with the batch before the next chunk is read.
 * A stream that breaks leaves the batch `failed` with everything that was stored before.
 */
export const runBatch = async (
  deps: SubmitDeps,
  callNow: () => Call,
  opened: DecisionBatch,
  lines: AsyncIterable<BatchLine>,
): Promise<DecisionBatch> => {
  let batch = opened
  const flush = async (chunk: readonly BatchLine[]): Promise<void> => {
    const call = callNow()
    const rows = await submitChunk(deps, call, chunk)
    const number = batch.chunks + 1
    await deps.store.chunks.insert({ _id: chunkId(batch._id, number), revision: 1, batchId: batch._id, rows })
    batch = await update(deps, batch, {
      chunks: number,
      counts: added(batch.counts, rows),
      changedAt: call.at,
    })
  }
  try {
    let pending: BatchLine[] = []
    for await (const line of lines) {
      pending.push(line)
      if (pending.length < CHUNK_ROWS) continue
      await flush(pending)
      pending = []
    }
    if (pending.length > 0) await flush(pending)
    return await update(deps, batch, { state: 'done', changedAt: callNow().at })
  } catch (error) {
    await update(deps, batch, { state: 'failed', changedAt: callNow().at })
    throw error
  }
}

export const chunkId = (batchId: string, number: number): string =>
  `${batchId}:${String(number).padStart(6, '0')}`

/** The rows of a batch in order, read chunk by chunk. */
export async function* readBatchRows(
  deps: Pick<SubmitDeps, 'store'>,
  batch: DecisionBatch,
  fromChunk = 1,
): AsyncGenerator<BatchRow> {
  for (let number = fromChunk; number <= batch.chunks; number += 1) {
    const chunk = await deps.store.chunks.get(chunkId(batch._id, number))
    yield* chunk?.rows ?? []
  }
}
