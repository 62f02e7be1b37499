import { foreignCursor } from '../http/failure'
import { cursorParameter, limitParameter } from '../http/query-parameter'
import { readLimit } from '../http/read-query'
import { judgedAs } from '../judged-as'

/** Where numbered chunks of rows lie: `<batch>:<number>`. */
interface Chunks<R> {
  get(id: string): Promise<{ readonly rows: readonly R[] } | null>
}

/** A batch with chunks 1 to `chunks`. */
interface Chunked {
  readonly _id: string
  readonly chunks: number
}

export const chunkId = (batchId: string, number: number): string =>
  `${batchId}:${String(number).padStart(6, '0')}`

/** The rows of a batch in order, read chunk by chunk. */
export async function* readChunkRows<R>(chunks: Chunks<R>, batch: Chunked): AsyncGenerator<R> {
  for (let number = 1; number <= batch.chunks; number += 1)
    yield* (await chunks.get(chunkId(batch._id, number)))?.rows ?? []
}

/** The place of a row among the stored chunks. */
interface Place {
  readonly chunk: number
  readonly row: number
}

export interface ChunkRowsQuery<O extends string> {
  readonly outcome?: O
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

const MOST_ROWS = 10_000
const DEFAULT_ROWS = 1_000

/** Parameters of a listing of rows, which a route declares. */
export const CHUNK_PAGING = {
  limit: limitParameter(`条数，1 至 ${MOST_ROWS}，默认 ${DEFAULT_ROWS}`, MOST_ROWS),
  cursor: cursorParameter('上一页返回的游标', (text) => placeOf(text) !== undefined),
}

/**
 * What is asked of the rows, by a query that was judged by what the route declares.
 * @param outcomes every outcome with its Chinese name
 * @throws Failure `schema-violation`
 */
export const readChunkRowsQuery = <O extends string>(
  outcomes: Readonly<Record<O, string>>,
  query: Readonly<Record<string, string>>,
): ChunkRowsQuery<O> => {
  const limit = readLimit(query, DEFAULT_ROWS, MOST_ROWS)
  const from = placeOf(query['cursor'])
  if (from === undefined) throw foreignCursor()
  const outcome = judgedAs(outcomes, query['outcome'])
  return { limit, from, ...(outcome === undefined ? {} : { outcome }) }
}

export interface RowsPage<R> {
  readonly items: readonly R[]
  readonly next: string | null
}

/** The rows that are asked for in order, read chunk by chunk; the cursor names the first row that is left. */
export const listChunkRows = async <R>(
  chunks: Chunks<R>,
  batch: Chunked,
  { limit, from }: Pick<ChunkRowsQuery<string>, 'limit' | 'from'>,
  isWanted: (row: R) => boolean = () => true,
): Promise<RowsPage<R>> => {
  const items: R[] = []
  let first = from.row
  for (let chunk = from.chunk; chunk <= batch.chunks; chunk += 1) {
    const rows = (await chunks.get(chunkId(batch._id, chunk)))?.rows ?? []
    for (const [place, row] of rows.entries()) {
      if (place < first || !isWanted(row)) continue
      if (items.length === limit) return { items, next: `${chunk}.${place}` }
      items.push(row)
    }
    first = 0
  }
  return { items, next: null }
}
