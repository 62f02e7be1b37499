import { valueAt, type DeclaredCollection } from './declared'
import { DOCUMENT_LIMIT_BYTES, UnstorableDocumentError, type StoredDocument } from './port'

/** MongoDB refuses documents nested deeper than 100 levels. */
const DEPTH_LIMIT = 100

const refuse = (where: string, what: string): never => {
  throw new UnstorableDocumentError(`${where}: ${what}`)
}

const checkValue = (value: unknown, depth: number): void => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return
    case 'number':
      if (!Number.isFinite(value)) refuse('a number', 'is not finite')
      return
    case 'object':
      if (value !== null) checkObject(value, depth)
      return
    default:
      refuse('a value', `${typeof value} is not JSON`)
  }
}

const checkObject = (value: object, depth: number): void => {
  if (depth > DEPTH_LIMIT) refuse('the document', 'is nested too deeply')
  if (Array.isArray(value)) {
    for (const item of value) checkValue(item, depth + 1)
    return
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    // Objects of another realm (a test sandbox) are plain as well: their prototype has none above it.
    if (Object.getPrototypeOf(prototype) !== null) refuse('a value', 'is not a plain object')
  }
  // A plain object inherits nothing enumerable; this way over its members is the fastest.
  for (const key in value) {
    if (key === '__proto__') refuse('the key __proto__', 'is not stored')
    const member = (value as Record<string, unknown>)[key]
    if (member !== undefined && typeof member !== 'string') checkValue(member, depth + 1)
  }
}

const checkDeclaredPaths = (collection: DeclaredCollection, document: StoredDocument): void => {
  for (const [path, segments] of collection.paths) {
    const value = valueAt(document, segments)
    if (value === undefined) {
      if (segments.length > 1) checkNoArrayOnTheWay(path, segments, document)
    } else if (typeof value === 'string') {
      if (value.includes('\0')) refuse(path, 'holds a NUL character')
    } else if (typeof value !== 'number') {
      refuse(path, 'a declared path holds a string or a number, or is absent')
    }
  }
}

const checkNoArrayOnTheWay = (path: string, segments: readonly string[], document: object): void => {
  let value: unknown = document
  for (const segment of segments) {
    if (Array.isArray(value)) refuse(path, 'passes through an array')
    if (typeof value !== 'object' || value === null) return
    value = (value as Record<string, unknown>)[segment]
  }
}

/** Lone surrogates and NUL in keys survive in JSON text but not in BSON; looked for only when the text hints at one. */
const checkText = (value: unknown): void => {
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) refuse('a string', 'holds half a character (lone surrogate)')
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (key.includes('\0')) refuse('a key', 'holds a NUL character')
      checkText(key)
      checkText(member)
    }
  }
}

/**
 * The JSON text of a document that both engines keep alike.
 * @throws UnstorableDocumentError
 */
export const documentText = (collection: DeclaredCollection, document: StoredDocument): string => {
  const { revision } = document
  const id: unknown = document._id
  if (typeof id !== 'string' || id === '' || id.includes('\0')) refuse('_id', 'must be text')
  if (!Number.isSafeInteger(revision) || revision < 1) refuse('revision', 'counts from 1')
  checkObject(document, 1)
  checkDeclaredPaths(collection, document)
  const text = JSON.stringify(document)
  if (text.includes('\\u')) checkText(document)
  if (text.length * 3 > DOCUMENT_LIMIT_BYTES && Buffer.byteLength(text) > DOCUMENT_LIMIT_BYTES) {
    refuse('the document', `is larger than ${DOCUMENT_LIMIT_BYTES} bytes`)
  }
  return text
}
