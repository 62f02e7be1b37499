import { randomBytes } from 'node:crypto'

/**
 * An id that nobody can guess and that grows with time (UUID version 7, RFC 9562), so that new records lie together.
 * @param at instant
 */
export const newId = (at: string): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.parse(at), 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
