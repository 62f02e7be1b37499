/** Who calls: a client with a key, or the public. */
export interface Caller {
  /** `public`, or the client's id. */
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly unit?: { readonly name: string; readonly uscc: string; readonly district?: string }
  /** Record types that the client may push; absent: all. */
  readonly recordTypes?: readonly string[]
  /** Lists that the client may keep; absent: none. */
  readonly lists?: readonly string[]
  /** 可核查的场景; absent: none. */
  readonly scenarios?: readonly string[]
  /** 每分钟核查次数上限; absent: the platform's own. */
  readonly checksPerMinute?: number
  /** May load history that is not judged for timeliness; absent: only what was decided before the client existed. */
  readonly mayBackfill?: boolean
  /** Instant of the client's creation: what was decided before it is history by nature. */
  readonly createdAt?: string
}

/** One request, as use cases know it. */
export interface Call {
  readonly caller: Caller
  readonly requestId: string
  /** Instant of the request. */
  readonly at: string
  /** The day in China at that instant. */
  readonly today: string
}

/** What is known of a request before its caller is. */
export interface Attempt {
  readonly requestId: string
  readonly method: string
  /** Without the query. */
  readonly path: string
}

/** Who holds this `Authorization` header; null when nobody does. Refusals are its business to record. */
export type Authenticate = (header: string | undefined, attempt: Attempt) => Promise<Caller | null>
