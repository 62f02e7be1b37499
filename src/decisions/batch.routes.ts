import { CHUNK_PAGING, listChunkRows, readChunkRows, readChunkRowsQuery } from '../platform/batch/chunk-rows'
import { BATCH_MEDIA_TYPES, readBatchLines } from '../platform/batch/read-lines'
import { writeRows } from '../platform/batch/write-rows'
import { callOf } from '../platform/http/call'
import type { InputError } from '../platform/http/failure'
import { oneOf } from '../platform/http/query-parameter'
import type { Answer, Request, Route } from '../platform/http/route'
import type { SignsOfLife } from '../platform/sign-of-life'
import type { BatchCounts, BatchRow, DecisionBatch } from './batch-document'
import { explainShape } from './explain-shape'
import { decisionFailure } from './failures'
import type { Submission } from './prepare-submission'
import type { DecisionRouteDeps } from './routes'
import { openBatch, runBatch, type BatchLine } from './submit-batch'

export interface BatchRouteDeps extends DecisionRouteDeps {
  /** Faults of one submission against `schemas/decision/submission.json`. */
  readonly checkShape: (value: unknown) => InputError[]
  /** A batch is in the hands of one process; when that dies, nobody is left to say so. */
  readonly signs: SignsOfLife
}

const signOf = (batchId: string): string => `decision-batch:${batchId}`

async function* linesOf(deps: BatchRouteDeps, request: Request): AsyncGenerator<BatchLine[]> {
  const explain = explainShape(deps.check, deps.today)
  const checkShape = (value: unknown): readonly InputError[] => {
    const faults = deps.checkShape(value)
    return faults.length === 0 ? faults : explain(value, faults)
  }
  for await (const lines of readBatchLines<Submission>(request.stream, checkShape))
    yield lines.map(({ row, value, errors }) =>
      errors === undefined ? { row, submission: value } : { row, errors },
    )
}

const submitBatch =
  (deps: BatchRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const id = deps.newId(deps.now())
    const opened = await openBatch(deps, callOf(deps, request), id)
    const end = await deps.signs.show(signOf(id))
    return {
      status: 200,
      type: 'application/json',
      headers: { 'Batch-Id': id },
      write: async (out) => {
        const lines = linesOf(deps, request)
        const batch = await runBatch(deps, () => callOf(deps, request), opened, lines).finally(end)
        await writeResult(deps, batch, out)
      },
    }
  }

const writeResult = async (
  deps: BatchRouteDeps,
  batch: DecisionBatch,
  out: (text: string) => Promise<unknown>,
): Promise<void> => {
  const { accepted, repeated, corrected, refused } = batch.counts
  const head = JSON.stringify({ id: batch._id, accepted, repeated, corrected, refused })
  await out(`${head.slice(0, -1)},"rows":`)
  await writeRows(out, readChunkRows(deps.store.chunks, batch))
  await out('}')
}

interface FoundBatch {
  readonly batch: DecisionBatch
  readonly isAlive: boolean
}

/**
 * A sign that is looked for first, then the batch: one that ends in between is read as done.
 * @throws Failure `batch-not-found`, also for batches of other units
 */
const findBatch = async (deps: BatchRouteDeps, request: Request): Promise<FoundBatch> => {
  const id = request.params['id'] ?? ''
  const isAlive = await deps.signs.isShown(signOf(id))
  const batch = await deps.store.batches.get(id)
  const { caller } = request
  const seesAll = caller.roles.includes('steward') || caller.roles.includes('auditor')
  if (batch === null || !(seesAll || batch.unit === caller.unit?.uscc))
    throw decisionFailure('batch-not-found', '没有这个批次，或不属于本单位')
  return { batch, isAlive }
}

const totalOf = ({ accepted, repeated, corrected, refused }: BatchCounts): number =>
  accepted + repeated + corrected + refused

const presentBatch = ({ batch, isAlive }: FoundBatch): object => ({
  id: batch._id,
  state: batch.state === 'running' && !isAlive ? 'failed' : batch.state,
  total: totalOf(batch.counts),
  ...batch.counts,
  startedAt: batch.startedAt,
  changedAt: batch.changedAt,
})

const OUTCOMES: Readonly<Record<BatchRow['outcome'], string>> = {
  accepted: '受理',
  repeated: '重复',
  corrected: '更正',
  refused: '退回',
}

const listRows =
  (deps: BatchRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const query = readChunkRowsQuery(OUTCOMES, request.query)
    const { batch } = await findBatch(deps, request)
    const isWanted = ({ outcome }: BatchRow): boolean => outcome === (query.outcome ?? outcome)
    return { status: 200, json: await listChunkRows(deps.store.chunks, batch, query, isWanted) }
  }

const READERS = ['submitter', 'steward', 'auditor']

/** 批量报送接口: NDJSON in, one outcome a row; `contract.md`, Decisions. */
export const batchRoutes = (deps: BatchRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/decision-batches',
    operation: 'submitDecisionBatch',
    summary: '批量报送决定（NDJSON，每行一条，至多十万行）',
    roles: ['submitter'],
    stream: BATCH_MEDIA_TYPES,
    answers: { 200: 'decision/batch-result' },
    handle: submitBatch(deps),
  },
  {
    method: 'get',
    path: '/api/v1/decision-batches/{id}',
    operation: 'getDecisionBatch',
    summary: '查询一个批次的处理情况',
    roles: READERS,
    answers: { 200: 'decision/batch' },
    handle: async (request) => ({
      status: 200,
      json: presentBatch(await findBatch(deps, request)),
    }),
  },
  {
    method: 'get',
    path: '/api/v1/decision-batches/{id}/rows',
    operation: 'listDecisionBatchRows',
    summary: '查询一个批次各行的结果',
    roles: READERS,
    query: {
      outcome: oneOf('outcome', '只看此种结果', OUTCOMES),
      ...CHUNK_PAGING,
    },
    answers: { 200: 'decision/batch-rows' },
    handle: listRows(deps),
  },
]
