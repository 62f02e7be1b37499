import { foreignCursorFault, platformFailure, type InputError } from '../http/failure'

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

/**
 * What is asked of the rows: a misspelt outcome would answer an empty list, which reads as nothing refused.
 * @param outcomes every outcome with its Chinese name
 * @throws Failure `schema-violation`
 */
export const readChunkRowsQuery = <O extends string>(
  outcomes: Readonly<Record<O, string>>,
  { outcome, cursor }: Readonly<Record<string, string>>,
  limit: number,
): ChunkRowsQuery<O> => {
  const isOutcome = (text: string | undefined): text is O | undefined =>
    text === undefined || Object.hasOwn(outcomes, text)
  const from = placeOf(cursor)
  const errors: InputError[] = []
  if (!isOutcome(outcome)) {
    const allowed = Object.entries(outcomes).map(([name, title]) => `${name}（${String(title)}）`)
    const detail = `outcome 只能是 ${allowed.join('、')}，或不带此参数`
    errors.push({ pointer: '#/outcome', code: 'not-in-list', detail })
  }
  if (from === undefined) errors.push(foreignCursorFault)
  if (!isOutcome(outcome) || from === undefined)
    throw platformFailure('schema-violation', '查询参数有误，详见 errors', { errors })
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
