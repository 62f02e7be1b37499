import { Readable } from 'node:stream'
import { Failure, type InputError } from './failure'
import { decodeUtf8 } from './strict-json'

/** A line of the stream; `row` counts from 1 and counts blank lines, which are not told. */
export type Line =
  | { readonly row: number; readonly text: string; readonly error?: never }
  | { readonly row: number; readonly text?: never; readonly error: InputError }

export interface LineLimits {
  /** With a carriage return, without the line feed. */
  readonly maxLineBytes: number
  readonly maxLines: number
}

const NEWLINE = 0x0a

type Piece = { readonly bytes: Buffer; readonly ends: boolean }

function* piecesOf(chunk: Buffer): Generator<Piece> {
  let start = 0
  for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
    yield { bytes: chunk.subarray(start, end), ends: true }
    start = end + 1
  }
  if (start < chunk.length) yield { bytes: chunk.subarray(start), ends: false }
}

const fault = (row: number, code: string, detail: string): Line => ({
  row,
  error: { pointer: '#', code, detail },
})

const decode = (row: number, bytes: Buffer): Line | undefined => {
  try {
    const text = decodeUtf8(bytes).trim()
    return text === '' ? undefined : { row, text }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return fault(row, 'invalid-utf-8', error.detail)
  }
}

const tooLong = (row: number, limit: number): Line =>
  fault(row, 'line-too-long', `此行超过 ${limit} 字节，请缩短后重发`)

/** Takes pieces, gives lines; holds at most one line of the allowed length. */
const createLineBuffer = ({ maxLineBytes }: LineLimits) => {
  let held: Buffer[] = []
  let length = 0
  let row = 1
  const finish = (): Line | undefined => {
    const [only] = held
    const bytes = held.length === 1 && only !== undefined ? only : Buffer.concat(held)
    const line = length > maxLineBytes ? tooLong(row, maxLineBytes) : decode(row, bytes)
    held = []
    length = 0
    row += 1
    return line
  }
  const add = ({ bytes, ends }: Piece): Line | undefined => {
    length += bytes.length
    if (length > maxLineBytes) held = []
    else held.push(bytes)
    return ends ? finish() : undefined
  }
  return { add, finish }
}

const tooMany = (row: number, limit: number): Line =>
  fault(row, 'batch-too-long', `一批至多 ${limit} 行，其后各行未处理，请分批发送`)

/** A request that is not read to its end must stay open, or the answer could not be sent. */
const chunksOf = (stream: AsyncIterable<Buffer>): AsyncIterable<Buffer> =>
  stream instanceof Readable ? stream.iterator({ destroyOnReturn: false }) : stream

/**
 * Splits a byte stream into its lines, in groups as the stream brings them, without ever holding more than one piece of
 * it. A faulty line is told in its place and reading goes on; after `maxLines` one last item says `batch-too-long` and
 * nothing more is read.
 */
export async function* readLineGroups(
  stream: AsyncIterable<Buffer>,
  limits: LineLimits,
): AsyncGenerator<Line[], void> {
  const buffer = createLineBuffer(limits)
  for await (const chunk of chunksOf(stream)) {
    const group: Line[] = []
    for (const piece of piecesOf(chunk)) {
      const line = buffer.add(piece)
      if (line === undefined) continue
      if (line.row > limits.maxLines) {
        yield [...group, tooMany(line.row, limits.maxLines)]
        return
      }
      group.push(line)
    }
    if (group.length > 0) yield group
  }
  const last = buffer.finish()
  if (last !== undefined) yield [last.row > limits.maxLines ? tooMany(last.row, limits.maxLines) : last]
}

/** As `readLineGroups`, line by line. */
export async function* readLines(
  stream: AsyncIterable<Buffer>,
  limits: LineLimits,
): AsyncGenerator<Line, void> {
  for await (const group of readLineGroups(stream, limits)) yield* group
}
