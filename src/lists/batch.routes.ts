import type { ListEntryBatchRemoval } from '../generated/list/batch-removal'
import type { ListEntrySubmission } from '../generated/list/entry-submission'
import { CHUNK_PAGING, listChunkRows, readChunkRows, readChunkRowsQuery } from '../platform/batch/chunk-rows'
import { BATCH_MEDIA_TYPES, readBatchLines } from '../platform/batch/read-lines'
import { writeRows } from '../platform/batch/write-rows'
import { callOf, idOf } from '../platform/http/call'
import { platformFailure, type InputError } from '../platform/http/failure'
import { oneOf } from '../platform/http/query-parameter'
import type { Answer, Request, Route } from '../platform/http/route'
import { newId } from '../platform/id'
import type { ListBatch, ListBatchRow } from './batch-document'
import { confirmGone } from './confirm-gone'
import { openBatch, runBatch } from './enter-batch'
import { findBatch, presentBatch, signOf, type FindBatchDeps } from './find-batch'
import { refuseUnnamed } from './find-entry'
import type { ListRouteDeps } from './routes'

export interface ListBatchRouteDeps extends ListRouteDeps, FindBatchDeps {
  /** Faults of one line against `schemas/list/entry-submission.json`. */
  readonly checkShape: (value: unknown) => InputError[]
}

const refuse = (name: string, code: string, detail: string): Error =>
  platformFailure('schema-violation', detail, { errors: [{ pointer: `#/${name}`, code, detail }] })

/** @throws Failure `schema-violation` */
const readFile = ({ query }: Request): { readonly listId: string; readonly complete: boolean } => {
  const { listId, complete = 'false' } = query
  if (listId === undefined) throw refuse('listId', 'required', '缺少查询参数 listId：一批只报一个名单')
  if (complete !== 'true' && complete !== 'false')
    throw refuse(
      'complete',
      'not-in-list',
      'complete 只能是 true（文件包含本单位在该名单上的全部有效记录）或 false',
    )
  return { listId, complete: complete === 'true' }
}

const goneOf = ({ _id, goneChunks }: ListBatch) => ({ _id, chunks: goneChunks })

const writeResult = async (
  { store }: ListBatchRouteDeps,
  batch: ListBatch,
  out: (text: string) => Promise<unknown>,
): Promise<void> => {
  const { entered, changed, repeated, refused } = batch.counts
  const head = JSON.stringify({ id: batch._id, entered, changed, repeated, refused })
  await out(`${head.slice(0, -1)},"rows":`)
  await writeRows(out, readChunkRows(store.chunks, batch))
  await out(',"gone":')
  await writeRows(out, readChunkRows(store.gone, goneOf(batch)))
  await out('}')
}

const enterBatch =
  (deps: ListBatchRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const file = readFile(request)
    const call = callOf(deps, request)
    refuseUnnamed(call.caller, file.listId)
    const id = newId(call.at)
    const opened = await openBatch(deps, call, { id, ...file })
    const end = await deps.signs.show(signOf(id))
    return {
      status: 200,
      type: 'application/json',
      headers: { 'Batch-Id': id },
      write: async (out) => {
        const lines = readBatchLines<ListEntrySubmission>(request.stream, deps.checkShape)
        const batch = await runBatch(deps, () => callOf(deps, request), opened, lines).finally(end)
        await writeResult(deps, batch, out)
      },
    }
  }

const OUTCOMES: Readonly<Record<ListBatchRow['outcome'], string>> = {
  entered: '新列入',
  changed: '内容变更',
  repeated: '重复',
  refused: '退回',
}

const rows =
  (deps: ListBatchRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const query = readChunkRowsQuery(OUTCOMES, request.query)
    const { batch } = await findBatch(deps, request.caller, idOf(request))
    const isWanted = ({ outcome }: ListBatchRow): boolean => outcome === (query.outcome ?? outcome)
    return { status: 200, json: await listChunkRows(deps.store.chunks, batch, query, isWanted) }
  }

const gone =
  (deps: ListBatchRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const query = readChunkRowsQuery({}, request.query)
    const { batch } = await findBatch(deps, request.caller, idOf(request))
    return { status: 200, json: await listChunkRows(deps.store.gone, goneOf(batch), query) }
  }

const confirm =
  (deps: ListBatchRouteDeps) =>
  async (request: Request): Promise<Answer> => {
    const { batch } = await findBatch(deps, request.caller, idOf(request))
    const results = await confirmGone(
      deps,
      callOf(deps, request),
      batch,
      request.body as ListEntryBatchRemoval,
    )
    const removed = results.filter(({ outcome }) => outcome === 'removed').length
    return { status: 200, json: { removed, refused: results.length - removed, rows: results } }
  }

const READERS = ['lister', 'steward', 'auditor']

const readRoutes = (deps: ListBatchRouteDeps): Route[] => [
  {
    method: 'get',
    path: '/api/v1/list-entry-batches/{id}',
    operation: 'getListEntryBatch',
    summary: '查询一个名单批次的处理情况',
    roles: READERS,
    answers: { 200: 'list/batch' },
    handle: async (request) => ({
      status: 200,
      json: presentBatch(await findBatch(deps, request.caller, idOf(request))),
    }),
  },
  {
    method: 'get',
    path: '/api/v1/list-entry-batches/{id}/rows',
    operation: 'listListEntryBatchRows',
    summary: '查询一个名单批次各行的结果',
    roles: READERS,
    query: {
      outcome: oneOf('outcome', '只看此种结果', OUTCOMES),
      ...CHUNK_PAGING,
    },
    answers: { 200: 'list/batch-rows' },
    handle: rows(deps),
  },
  {
    method: 'get',
    path: '/api/v1/list-entry-batches/{id}/gone',
    operation: 'listListEntryBatchGone',
    summary: '查询一个名单批次中待确认移出的记录',
    roles: READERS,
    query: CHUNK_PAGING,
    answers: { 200: 'list/batch-gone' },
    handle: gone(deps),
  },
]

/** 名单批量接口: NDJSON in, one outcome a line; what a complete file left out is told and removed on confirmation. */
export const listBatchRoutes = (deps: ListBatchRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/list-entry-batches',
    operation: 'enterListEntryBatch',
    summary: '批量列入名单（NDJSON，每行一条，至多十万行）',
    roles: ['lister'],
    stream: BATCH_MEDIA_TYPES,
    query: { listId: '名单代码', complete: '是否完整文件（true、false），默认 false' },
    answers: { 200: 'list/batch-result' },
    handle: enterBatch(deps),
  },
  ...readRoutes(deps),
  {
    method: 'post',
    path: '/api/v1/list-entry-batches/{id}/removal',
    operation: 'confirmListEntryBatchRemoval',
    summary: '确认移出完整文件中已没有的记录',
    roles: ['lister'],
    body: 'list/batch-removal',
    answers: { 200: 'list/batch-removal-result' },
    handle: confirm(deps),
  },
]
