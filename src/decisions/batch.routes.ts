import { Failure, type InputError } from '../platform/http/failure'
import { readLineGroups } from '../platform/http/ndjson'
import { readLimit } from '../platform/http/read-query'
import type { Answer, Request, Route } from '../platform/http/route'
import { parseStrictJson } from '../platform/http/strict-json'
import type { BatchCounts, DecisionBatch } from './batch-document'
import { decisionFailure } from './failures'
import type { Submission } from './prepare-submission'
import { callOf, type DecisionRouteDeps } from './routes'
import { chunkId, failureErrors, openBatch, readBatchRows, runBatch, type BatchLine } from './submit-batch'

export interface BatchRouteDeps extends DecisionRouteDeps {
  /** Faults of one submission against `schemas/decision/submission.json`. */
  readonly checkShape: (value: unknown) => InputError[]
}

const MAX_LINES = 100_000
const MAX_LINE_BYTES = 64 * 1024
const NDJSON = ['application/x-ndjson', 'application/ndjson', 'application/jsonl']

const parseLine = (deps: BatchRouteDeps, row: number, text: string): BatchLine => {
  try {
    const value = parseStrictJson(text)
    const errors = deps.checkShape(value)
    return errors.length > 0 ? { row, errors } : { row, submission: value as Submission }
  } catch (error) {
    if (error instanceof Failure) return { row, errors: failureErrors(error) }
    throw error
  }
}

const LIMITS = { maxLines: MAX_LINES, maxLineBytes: MAX_LINE_BYTES }

async function* linesOf(deps: BatchRouteDeps, request: Request): AsyncGenerator<BatchLine[]> {
  for await (const group of readLineGroups(request.stream, LIMITS))
    yield group.map((line) =>
      line.error === undefined
        ? parseLine(deps, line.row, line.text)
        : { row: line.row, errors: [line.error] },
    )
}

const submitBatch =
  (deps: BatchRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const id = deps.newId(deps.now())
    const opened = await openBatch(deps, callOf(deps, request), id)
    return {
      status: 200,
      type: 'application/json',
      headers: { 'Batch-Id': id },
      write: async (out) => {
        const batch = await runBatch(deps, () => callOf(deps, request), opened, linesOf(deps, request))
        await writeResult(deps, batch, out)
      },
    }
  }

const ROWS_A_WRITE = 500

const writeResult = async (
  deps: BatchRouteDeps,
  batch: DecisionBatch,
  out: (text: string) => Promise<void>,
): Promise<void> => {
  const { accepted, repeated, corrected, refused } = batch.counts
  await out(
    JSON.stringify({ id: batch._id, accepted, repeated, corrected, refused }).replace(/\}$/, ',"rows":['),
  )
  let pending: string[] = []
  let separator = ''
  const flush = async (): Promise<void> => {
    if (pending.length === 0) return
    await out(separator + pending.join(','))
    separator = ','
    pending = []
  }
  for await (const row of readBatchRows(deps, batch)) {
    pending.push(JSON.stringify(row))
    if (pending.length >= ROWS_A_WRITE) await flush()
  }
  await flush()
  await out(']}')
}

/** Without a sign of life for this long, a running batch has lost its sender. */
const SILENCE_MS = 120_000

const stateOf = (batch: DecisionBatch, now: string): DecisionBatch['state'] =>
  batch.state === 'running' && Date.parse(now) - Date.parse(batch.changedAt) > SILENCE_MS
    ? 'failed'
    : batch.state

/** @throws Failure `batch-not-found`, also for batches of other units */
const findBatch = async (deps: BatchRouteDeps, request: Request): Promise<DecisionBatch> => {
  const batch = await deps.store.batches.get(request.params['id'] ?? '')
  const { caller } = request
  const seesAll = caller.roles.includes('steward') || caller.roles.includes('auditor')
  if (batch === null || !(seesAll || batch.unit === caller.unit?.uscc))
    throw decisionFailure('batch-not-found', '没有这个批次，或不属于本单位')
  return batch
}

const totalOf = ({ accepted, repeated, corrected, refused }: BatchCounts): number =>
  accepted + repeated + corrected + refused

const presentBatch = (batch: DecisionBatch, now: string): object => ({
  id: batch._id,
  state: stateOf(batch, now),
  total: totalOf(batch.counts),
  ...batch.counts,
  startedAt: batch.startedAt,
  changedAt: batch.changedAt,
})

/** Rows of one outcome, chunk by chunk; the cursor is the number of the next chunk. */
const listRows =
  (deps: BatchRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const batch = await findBatch(deps, request)
    const limit = readLimit(request.query, 1_000, 10_000)
    const { outcome, cursor } = request.query
    const items: unknown[] = []
    let chunk = Math.max(1, Number(cursor ?? '1') || 1)
    for (; chunk <= batch.chunks && items.length < limit; chunk += 1) {
      const rows = (await deps.store.chunks.get(chunkId(batch._id, chunk)))?.rows ?? []
      items.push(...rows.filter((row) => outcome === undefined || row.outcome === outcome))
    }
    return { status: 200, json: { items, next: chunk <= batch.chunks ? String(chunk) : null } }
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
    stream: NDJSON,
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
      json: presentBatch(await findBatch(deps, request), deps.now()),
    }),
  },
  {
    method: 'get',
    path: '/api/v1/decision-batches/{id}/rows',
    operation: 'listDecisionBatchRows',
    summary: '查询一个批次各行的结果',
    roles: READERS,
    query: {
      outcome: '只看此种结果（accepted、repeated、corrected、refused）',
      limit: '约略条数，1 至 10000',
      cursor: '上一页返回的游标',
    },
    answers: { 200: 'decision/batch-rows' },
    handle: listRows(deps),
  },
]
