import { Failure, type InputError } from '../http/failure'
import { readLineGroups, type Line } from '../http/ndjson'
import { parseStrictLine } from '../http/strict-json'

export const BATCH_MEDIA_TYPES = ['application/x-ndjson', 'application/ndjson', 'application/jsonl']

const LIMITS = { maxLines: 100_000, maxLineBytes: 64 * 1024 }

/** One line of a batch: what it says, or what is wrong with it. */
export type CheckedLine<T> =
  | { readonly row: number; readonly value: T; readonly errors?: never; readonly misshapen?: never }
  | {
      readonly row: number
      readonly value?: never
      readonly errors: readonly InputError[]
      /** What a line of another shape says; absent where it could not be read. */
      readonly misshapen?: unknown
    }

/** The faults of a refusal: those of the input, or the refusal itself. */
export const failureErrors = (failure: Failure): readonly InputError[] =>
  failure.facts.errors ?? [{ pointer: '#', code: failure.code, detail: failure.detail }]

const checkLine = <T>(
  checkShape: (value: unknown) => readonly InputError[],
  { row, text, error }: Line,
): CheckedLine<T> => {
  if (error !== undefined) return { row, errors: [error] }
  try {
    const value = parseStrictLine(text)
    const errors = checkShape(value)
    return errors.length > 0 ? { row, errors, misshapen: value } : { row, value: value as T }
  } catch (failure) {
    if (failure instanceof Failure) return { row, errors: failureErrors(failure) }
    throw failure
  }
}

/**
 * The lines of a batch as the stream brings them, each of the shape that `checkShape` knows or with its faults; at most
 * 100,000 of at most 64 KiB.
 */
export async function* readBatchLines<T>(
  stream: AsyncIterable<Buffer>,
  checkShape: (value: unknown) => readonly InputError[],
): AsyncGenerator<CheckedLine<T>[]> {
  for await (const group of readLineGroups(stream, LIMITS))
    yield group.map((line) => checkLine<T>(checkShape, line))
}
