import type { StoredDocument } from '../platform/store/port'

/** 角色: what a client may do; `contract.md`, Clients. */
export type Role = 'submitter' | 'registrar' | 'lister' | 'checker' | 'steward' | 'auditor' | 'operator'

/** A key as it is kept: only a keyed hash of it. */
export interface KeptKey {
  readonly hash: string
  /** Instant; absent: until it is rotated. */
  readonly validUntil?: string
}

/** 接入客户端: a program of a unit that holds a key. */
export interface ClientDocument extends StoredDocument {
  readonly name: string
  readonly unit: { readonly name: string; readonly uscc: string; readonly district?: string }
  readonly roles: readonly Role[]
  readonly recordTypes?: readonly string[]
  readonly lists?: readonly string[]
  readonly scenarios?: readonly string[]
  readonly backfill?: boolean
  readonly checksPerMinute?: number
  readonly keys: readonly KeptKey[]
  readonly createdAt: string
  readonly revokedAt?: string
}

/** 操作留痕: one thing that was done or refused; never changed, never deleted. */
export interface TrailDocument extends StoredDocument {
  readonly at: string
  /** Id of the client; `unknown` for a refused authentication without a known client. */
  readonly who: string
  readonly action: string
  /** `<collection>:<id>` of what it was done to. */
  readonly target?: string
  readonly targetRevision?: number
  readonly outcome: string
  readonly requestId: string
  readonly detail?: string
}
