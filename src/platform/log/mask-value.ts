import { maskPersonalNumbers } from './mask-numbers'

const MAX_DEPTH = 6

/** A field that may never be logged, whatever it holds. */
const SECRET_FIELD = /^(authorization|cookie|key|secret|password|body|record|idno|query)$/i

const QUERY_VALUE = /([?&][^=&\s]+=)[^&\s"']*/g

/** Ids of requests must stay whole, though some look like a bank card number. */
const UUID = /^(?:urn:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A text without query values and personal numbers. */
export const maskText = (text: string): string =>
  UUID.test(text) ? text : maskPersonalNumbers(text.replace(QUERY_VALUE, '$1***'))

const maskError = (error: Error, depth: number): Record<string, unknown> => ({
  type: error.name,
  message: maskText(error.message),
  stack: maskText(error.stack ?? ''),
  ...('code' in error ? { code: maskAt(error.code, depth + 1) } : {}),
  ...(error.cause === undefined ? {} : { cause: maskAt(error.cause, depth + 1) }),
})

/** Also one of another realm. */
export const isError = (value: unknown): value is Error =>
  value instanceof Error ||
  (typeof value === 'object' && value !== null && 'message' in value && 'stack' in value)

const maskNumber = (value: number | bigint): number | string => {
  const text = String(value)
  const masked = maskText(text)
  return masked === text && typeof value === 'number' ? value : masked
}

const maskAt = (value: unknown, depth: number): unknown => {
  if (typeof value === 'string') return maskText(value)
  if (typeof value === 'bigint' || typeof value === 'number') return maskNumber(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) return '…'
  if (isError(value)) return maskError(value, depth)
  if (Array.isArray(value)) return value.map((item) => maskAt(item, depth + 1))
  if (ArrayBuffer.isView(value)) return '（二进制）'
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      maskText(name),
      SECRET_FIELD.test(name) ? '***' : maskAt(member, depth + 1),
    ]),
  )
}

/** What may be logged of a value; errors become plain objects with their causes. */
export const maskValue = (value: unknown): unknown => maskAt(value, 0)
