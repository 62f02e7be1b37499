import { chunkId } from '../platform/batch/chunk-rows'
import { failureErrors } from '../platform/batch/read-lines'
import type { InputError } from '../platform/http/failure'
import type { BatchCounts, BatchRow, DecisionBatch } from './batch-document'
import { tryPrepareSubmission, type Submission } from './prepare-submission'
import { storeChunks, type PreparedLine } from './store-chunks'
import { submitPrepared, type Call, type SubmitDeps, type SubmitOutcome } from './submit-decisions'

/** Rows of one write; bounds memory (rows that live long are dear to collect) and what a crash can leave unreported. */
const CHUNK_ROWS = 250

/** One line of a batch: a submission, or what is wrong with the line itself. */
export interface BatchLine {
  readonly row: number
  readonly submission?: Submission
  readonly errors?: readonly InputError[]
}

const rowOf = (row: number, outcome: SubmitOutcome | undefined): BatchRow => {
  if (outcome === undefined) throw new Error(`row ${row} has no outcome`)
  return outcome.outcome === 'refused'
    ? { row, outcome: 'refused', errors: failureErrors(outcome.failure) }
    : { row, outcome: outcome.outcome, id: outcome.document._id, dueOn: outcome.document.deadline.dueOn }
}

const prepareLine = (
  deps: SubmitDeps,
  { caller, today }: Call,
  { row, submission, errors = [] }: BatchLine,
): PreparedLine =>
  submission === undefined
    ? { row, errors }
    : { row, prepared: tryPrepareSubmission(deps, caller, submission, today) }

const submitChunk = async (
  deps: SubmitDeps,
  call: Call,
  lines: readonly PreparedLine[],
): Promise<BatchRow[]> => {
  const outcomes = await submitPrepared(
    deps,
    lines.flatMap(({ prepared }) => (prepared === undefined ? [] : [{ call, prepared }])),
  )
  let next = 0
  return lines.map((line): BatchRow =>
    line.prepared === undefined
      ? { row: line.row, outcome: 'refused', errors: line.errors }
      : rowOf(line.row, outcomes[next++]),
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

/** The chunks of a batch on their way; `batch` is the batch with all chunks that are reported. */
const chunksOf = (deps: SubmitDeps, callNow: () => Call, opened: DecisionBatch) => {
  let batch = opened
  const chunks = storeChunks({
    store: (lines) => submitChunk(deps, callNow(), lines),
    report: async (done) => {
      const documents = done.map((rows, i) => {
        const _id = chunkId(batch._id, batch.chunks + i + 1)
        return { _id, revision: 1, batchId: batch._id, rows }
      })
      await deps.store.chunks.insertMany(documents)
      batch = await update(deps, batch, {
        chunks: batch.chunks + done.length,
        counts: added(batch.counts, done.flat()),
        changedAt: callNow().at,
      })
    },
  })
  return { ...chunks, batch: () => batch }
}

/**
 * Stores the lines chunk by chunk; what became of each row is kept with the batch before many more are read. A stream that breaks leaves the batch `failed` with everything that was stored before.
 */
export const runBatch = async (
  deps: SubmitDeps,
  callNow: () => Call,
  opened: DecisionBatch,
  groups: AsyncIterable<readonly BatchLine[]>,
): Promise<DecisionBatch> => {
  const chunks = chunksOf(deps, callNow, opened)
  try {
    let call = callNow()
    let pending: PreparedLine[] = []
    for await (const lines of groups)
      for (const line of lines) {
        pending.push(prepareLine(deps, call, line))
        if (pending.length < CHUNK_ROWS) continue
        await chunks.add(pending)
        pending = []
        call = callNow()
      }
    if (pending.length > 0) await chunks.add(pending)
    await chunks.settled()
    return await update(deps, chunks.batch(), { state: 'done', changedAt: callNow().at })
  } catch (error) {
    await chunks.settled().catch(() => undefined)
    await update(deps, chunks.batch(), { state: 'failed', changedAt: callNow().at })
    throw error
  }
}
