/**
 * The store door: all that the platform ever asks of a database. Two engines implement it (SQLite, MongoDB)
 * and one contract suite holds both to it. Documents are plain JSON; every change of a stored document is a
 * compare-and-set on `revision`; a write resolves only when it is durable.
 */
import { UnavailableError } from '../unavailable'

/** A JSON value; anything else (Date, undefined in arrays, bigint, NaN) is refused by both engines. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** An event that a document asks to have numbered and told to others; written with the change it reports. */
export interface OutboxEntry {
  /** Unique over all documents for ever. */
  readonly id: string
  readonly type: string
  /** Instant, ISO UTC. */
  readonly at: string
  /** Ids and codes only, never personal data, never whole documents. */
  readonly data: { readonly [key: string]: Json }
}

export interface StoredDocument {
  readonly _id: string
  /** Starts at 1; every replace raises it by one. */
  readonly revision: number
  readonly outbox?: readonly OutboxEntry[]
  /** Instant of the oldest entry in `outbox`; absent when there is none. Declared in collections that emit. */
  readonly outboxSince?: string
}

export interface IndexDeclaration {
  readonly name: string
  /** Dotted paths to strings or numbers; never null, never arrays. A document without the first path is not in the index. */
  readonly paths: readonly string[]
  /** Holds on one shard only; uniqueness that must hold everywhere is carried by `_id`. */
  readonly unique?: true
}

export interface CollectionDeclaration<T extends StoredDocument> {
  readonly name: string
  readonly indexes: readonly IndexDeclaration[]
  /** Never set: carries the document type. */
  readonly document?: T
}

export type Scalar = string | number
export type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  | { readonly gt?: Scalar; readonly gte?: Scalar; readonly lt?: Scalar; readonly lte?: Scalar }
  | { readonly exists: boolean }

/** Every path must be `_id` or stand in an index of the collection; anything else is an UndeclaredPathError. */
export type Filter = { readonly [path: string]: Condition }

export interface FindQuery {
  readonly where?: Filter
  /** Name of a declared index: results are sorted by its paths, then by `_id`. Without it: by `_id`. */
  readonly sort?: string
  readonly descending?: boolean
  /** 1 to 10,000. */
  readonly limit: number
  /** Opaque, from `cursorOf` of the last document of the page before. Stable under inserts. Any other: `Failure`. */
  readonly after?: string
}

export interface InsertManyResult {
  /** Per document, in order. After the first failure of an ordered insert: `skipped`. */
  readonly outcomes: readonly ('inserted' | 'duplicate' | 'skipped')[]
}

/** Any method: StoreUnavailableError while the database is away. */
export interface Collection<T extends StoredDocument> {
  readonly declaration: CollectionDeclaration<T>
  /** @throws DuplicateKeyError */
  insert(document: T): Promise<void>
  /** Unordered unless said; a duplicate stops an ordered insert and nothing after it is stored. */
  insertMany(documents: readonly T[], options?: { readonly ordered?: boolean }): Promise<InsertManyResult>
  get(id: string): Promise<T | null>
  /** In the order of `ids`, absent ones left out. */
  getMany(ids: readonly string[]): Promise<T[]>
  find(query: FindQuery): Promise<T[]>
  /** The cursor that continues after `document` in a query with this sort. */
  cursorOf(document: T, sort?: string): string
  /**
   * Stores `document` (whose revision must be `expected + 1`) if the stored revision is `expected`.
   * @returns false when someone else was faster or the document is gone
   */
  replace(document: T, expected: number): Promise<boolean>
  /** As `replace`, for many; one answer for each, in order. */
  replaceMany(documents: readonly T[]): Promise<boolean[]>
  count(where?: Filter): Promise<number>
  /** Numbers of documents by the value of a declared path. */
  countBy(path: string, where?: Filter): Promise<ReadonlyMap<Scalar, number>>
  /** @returns false when the document is gone, or `expected` is given and is not its revision */
  delete(id: string, expected?: number): Promise<boolean>
}

export interface Store {
  readonly engine: 'sqlite' | 'mongodb'
  collection<T extends StoredDocument>(declaration: CollectionDeclaration<T>): Collection<T>
  /** Resolves when the database answers; rejects within two seconds when it does not, with StoreUnavailableError. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** A step from the schema version before it to `version`; must be repeatable after a crash. */
export interface Migration {
  readonly version: number
  readonly name: string
  up(store: Store): Promise<void>
}

export class DuplicateKeyError extends Error {
  override readonly name = 'DuplicateKeyError'
  /** `_id` or the name of the unique index. */
  constructor(
    readonly collection: string,
    readonly index: string,
  ) {
    super(`duplicate key in ${collection} on ${index}`)
  }
}

/**
 * The database is away, does not answer in time or cannot work now. What was to be written may be stored or not:
 * nothing of it was acknowledged, and the same again does no harm.
 */
export class StoreUnavailableError extends UnavailableError {
  override readonly name = 'StoreUnavailableError'
}

export class UndeclaredPathError extends Error {
  override readonly name = 'UndeclaredPathError'
}

/** The document holds a value that the store does not keep the same on every engine, or is too large. */
export class UnstorableDocumentError extends Error {
  override readonly name = 'UnstorableDocumentError'
}

/** The store was written by a newer version of the platform. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError'
}

/** Largest document, in bytes of its JSON text; below MongoDB's 16 MiB. */
export const DOCUMENT_LIMIT_BYTES = 8 * 1024 * 1024
