import { foreignCursorFault, platformFailure, type InputError } from '../platform/http/failure'
import type { BatchRow, DecisionBatch } from './batch-document'
import type { DecisionStore } from './store'
import { chunkId } from './submit-batch'

const OUTCOMES: Readonly<Record<BatchRow['outcome'], string>> = {
  accepted: '受理',
  repeated: '重复',
  corrected: '更正',
  refused: '退回',
}

/** The place of a row among the stored chunks. */
interface Place {
  readonly chunk: number
  readonly row: number
}

export interface BatchRowsQuery {
  readonly outcome?: BatchRow['outcome']
  readonly limit: number
  readonly from: Place
}

const FIRST: Place = { chunk: 1, row: 0 }
const CURSOR = /^([1-9]\d{0,5})\.(\d{1,5})$/

const placeOf = (cursor: string | undefined): Place | undefined => {
  if (cursor === undefined) return FIRST
  const [, chunk, row] = CURSOR.exec(cursor) ?? []
  return chunk === undefined ? undefined : { chunk: Number(chunk), row: Number(row) }
}

const isOutcome = (text: string | undefined): text is BatchRow['outcome'] | undefined =>
  text === undefined || Object.hasOwn(OUTCOMES, text)

/**
 * 批次行结果的查询条件: a misspelt outcome would answer an empty list, which reads as nothing refused.
 * @throws Failure `schema-violation`
 */
export const readBatchRowsQuery = (
  query: Readonly<Record<string, string>>,
  limit: number,
): BatchRowsQuery => {
  const { outcome, cursor } = query
  const from = placeOf(cursor)
  const errors: InputError[] = []
  if (!isOutcome(outcome)) {
    const allowed = Object.entries(OUTCOMES).map(([name, title]) => `${name}（${title}）`)
    const detail = `outcome 只能是 ${allowed.join('、')}，或不带此参数`
    errors.push({ pointer: '#/outcome', code: 'not-in-list', detail })
  }
  if (from === undefined) errors.push(foreignCursorFault)
  if (!isOutcome(outcome) || from === undefined)
    throw platformFailure('schema-violation', '查询参数有误，详见 errors', { errors })
  return { limit, from, ...(outcome === undefined ? {} : { outcome }) }
}

export interface BatchRowsPage {
  readonly items: readonly BatchRow[]
  readonly next: string | null
}

/** 批次行结果: the rows of one outcome in order, read chunk by chunk; the cursor names the first row that is left. */
export const listBatchRows = async (
  chunks: Pick<DecisionStore['chunks'], 'get'>,
  batch: DecisionBatch,
  { outcome, limit, from }: BatchRowsQuery,
): Promise<BatchRowsPage> => {
  const items: BatchRow[] = []
  let first = from.row
  for (let chunk = from.chunk; chunk <= batch.chunks; chunk += 1) {
    const rows = (await chunks.get(chunkId(batch._id, chunk)))?.rows ?? []
    for (const [place, row] of rows.entries()) {
      if (place < first || (outcome !== undefined && row.outcome !== outcome)) continue
      if (items.length === limit) return { items, next: `${chunk}.${place}` }
      items.push(row)
    }
    first = 0
  }
  return { items, next: null }
}
