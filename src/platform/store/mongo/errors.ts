import type { DeclaredCollection } from '../declared'
import { DuplicateKeyError, UnstorableDocumentError } from '../port'

const DUPLICATE_KEY = 11000
const TOO_LARGE = new Set([10334, 17419, 17420])

interface ServerError {
  readonly code?: unknown
  readonly keyPattern?: unknown
}

const asServerError = (error: unknown): ServerError =>
  typeof error === 'object' && error !== null ? error : {}

export const isDuplicateKey = (error: unknown): boolean => asServerError(error).code === DUPLICATE_KEY

const brokenIndex = (collection: DeclaredCollection, error: ServerError): string => {
  const { keyPattern } = error
  const paths = typeof keyPattern === 'object' && keyPattern !== null ? Object.keys(keyPattern).join() : '_id'
  for (const index of collection.indexes.values()) {
    if (index.unique === true && index.paths.join() === paths) return index.name
  }
  return '_id'
}

/** The port's error for one of the driver; others stay as they are. */
export const portError = (collection: DeclaredCollection, error: unknown): unknown => {
  if (isDuplicateKey(error)) {
    return new DuplicateKeyError(collection.name, brokenIndex(collection, asServerError(error)))
  }
  const tooLarge =
    error instanceof Error && /larger than the maximum|BSONObj(ect)? ?(size|too ?large)/i.test(error.message)
  if (tooLarge || TOO_LARGE.has(Number(asServerError(error).code))) {
    return new UnstorableDocumentError(`${collection.name}: the document is too large for MongoDB`)
  }
  return error
}

/** Runs a command and throws the port's errors. */
export const withPortErrors = async <R>(
  collection: DeclaredCollection,
  command: () => Promise<R>,
): Promise<R> => {
  try {
    return await command()
  } catch (error) {
    throw portError(collection, error)
  }
}
