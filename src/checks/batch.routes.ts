import type { CheckRequest } from '../generated/check/request'
import { BATCH_MEDIA_TYPES } from '../platform/batch/read-lines'
import { parseAs } from '../platform/http/admit-request'
import { callOf } from '../platform/http/call'
import { Failure, platformFailure } from '../platform/http/failure'
import { readLineGroups, type Line } from '../platform/http/ndjson'
import { readAhead } from '../platform/http/read-ahead'
import { SenderGoneError } from '../platform/http/read-body'
import type { Answer, Request, Route } from '../platform/http/route'
import { askBatch, type BatchDeps, type BatchLine } from './ask-batch'
import { spendChecks } from './check-budget'
import { EXPLAIN, readExplain, type CheckRouteDeps } from './routes'

export type CheckBatchDeps = CheckRouteDeps & BatchDeps

const MAX_LINES = 10_000
/** Faulty lines are answered to the end: the reader stops by itself, or is gone. */
const LIMITS = { maxLineBytes: 64 * 1024, maxLines: Infinity }
const AHEAD_BYTES = 8 * 1024 * 1024

const attempt = <T>(work: () => T): T | Failure => {
  try {
    return work()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

const lineFailure = (error: NonNullable<Line['error']>): Failure =>
  platformFailure(error.code === 'line-too-long' ? 'body-too-large' : 'malformed-json', error.detail, {
    errors: [error],
  })

const tooMany = (): Failure =>
  platformFailure('body-too-large', `一批至多 ${MAX_LINES} 行，此行未处理，请另成一批发送`)

const readLine = (line: Line): BatchLine => {
  const { row, text, error } = line
  if (row > MAX_LINES) return { row, request: tooMany() }
  if (error !== undefined) return { row, request: lineFailure(error) }
  return { row, request: attempt(() => parseAs('check/request', text) as CheckRequest) }
}

async function* linesOf({ stream }: Request): AsyncGenerator<BatchLine[]> {
  try {
    for await (const group of readLineGroups(readAhead(stream, AHEAD_BYTES), LIMITS))
      yield group.map(readLine)
  } catch (error) {
    throw stream.readableAborted ? new SenderGoneError('the sender went away', { cause: error }) : error
  }
}

const answer = (deps: CheckBatchDeps, request: Request): Answer => {
  const explain = readExplain(request)
  return {
    status: 200,
    type: 'application/x-ndjson; charset=utf-8',
    write: (out) =>
      askBatch(deps, { callNow: () => callOf(deps, request), explain, write: out }, linesOf(request)),
  }
}

/** 批量核查接口: NDJSON in and out, in the same order; `contract.md`, checks. */
export const checkBatchRoutes = (deps: CheckBatchDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/check-batches',
    operation: 'askCheckBatch',
    summary: '批量信用核查（NDJSON，每行一次核查，逐行按序答复，至多一万行）',
    roles: ['checker'],
    stream: BATCH_MEDIA_TYPES,
    query: EXPLAIN,
    answers: { 200: null },
    spend: spendChecks(deps.budget, 0),
    handle: (request) => Promise.resolve(answer(deps, request)),
  },
]
