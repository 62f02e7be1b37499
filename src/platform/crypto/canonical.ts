import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** The RFC 8785 form of a JSON value: the same bytes for the same content, whoever writes it. */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('only JSON values have a canonical form')
  return text
}

/** SHA-256 over the canonical form. */
export const digestOf = (value: unknown): Buffer => createHash('sha256').update(canonicalJson(value)).digest()
