import { foreignCursor } from '../../platform/http/failure'

/** Where a page ended, and the total that the first page found. */
export interface Position {
  /** Row number of the last hit, or its credit code when the search went by code. */
  readonly after: number | string
  readonly total: number
  readonly totalIsExact: boolean
}

export const encodePosition = ({ after, total, totalIsExact }: Position): string =>
  Buffer.from(JSON.stringify([after, total, totalIsExact ? 1 : 0])).toString('base64url')

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

const isPlace = (value: unknown): value is number | string =>
  typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value))

/** @throws Failure `schema-violation` when the cursor is not one of ours */
export const decodePosition = (cursor: string): Position => {
  const parsed = parse(cursor)
  const [after, total, exact]: readonly unknown[] = Array.isArray(parsed) ? (parsed as unknown[]) : []
  if (
    isPlace(after) &&
    typeof total === 'number' &&
    Number.isSafeInteger(total) &&
    (exact === 0 || exact === 1)
  )
    return { after, total, totalIsExact: exact === 1 }
  throw foreignCursor()
}
