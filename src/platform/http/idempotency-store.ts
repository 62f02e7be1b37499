/** What was first answered under an idempotency key. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

export interface IdempotentCall {
  readonly callerId: string
  readonly operation: string
  readonly key: string
  /** SHA-256 of the body, hex. */
  readonly bodyHash: string
  readonly until: 'for-a-day' | 'until-midnight'
}

/** What is known of a call: `new` gives a ticket, which the caller must use up by `keep` or `release`. */
export type Begun =
  | { readonly state: 'new'; readonly ticket: string }
  | { readonly state: 'answered'; readonly answer: KeptAnswer }
  | { readonly state: 'mismatch' }
  | { readonly state: 'in-progress' }

/** Remembers answers by idempotency key, for every process. */
export interface IdempotencyStore {
  begin(call: IdempotentCall): Promise<Begun>
  keep(ticket: string, answer: KeptAnswer): Promise<void>
  release(ticket: string): Promise<void>
}
