import { createHash } from 'node:crypto'
import { chinaDateOf, startOfChinaDate } from '../clock/clock'
import {
  DuplicateKeyError,
  type Collection,
  type CollectionDeclaration,
  type StoredDocument,
} from '../store/port'
import type { Begun, IdempotencyStore, IdempotentCall, KeptAnswer } from './idempotency-store'

/** A call that was begun, and its answer once there is one. */
export interface IdempotencyDocument extends StoredDocument {
  readonly bodyHash: string
  /** Instant. */
  readonly begunAt: string
  /** Instant from which the key is free again. */
  readonly expiresAt: string
  /** The answer, sealed: it may hold what is shown only once. Absent while the call is in hand. */
  readonly sealedAnswer?: string
}

export const idempotencyCollection: CollectionDeclaration<IdempotencyDocument> = {
  name: 'idempotency',
  indexes: [{ name: 'by-expiry', paths: ['expiresAt'] }],
}

export interface IdempotencyDeps {
  readonly calls: Collection<IdempotencyDocument>
  readonly now: () => string
  readonly seal: (text: string) => string
  readonly open: (sealed: string) => string
}

const DAY_MS = 24 * 3_600_000
/** A call in hand for longer was lost with its process; the next one takes its place. */
const LOST_MS = 60_000

const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()

/** 24 hours on, or the next midnight in China. */
const expiryOf = (now: string, until: IdempotentCall['until']): string =>
  until === 'for-a-day' ? later(now, DAY_MS) : startOfChinaDate(chinaDateOf(later(now, DAY_MS)))

const idOf = ({ callerId, operation, key }: IdempotentCall): string =>
  createHash('sha256')
    .update(JSON.stringify([callerId, operation, key]))
    .digest('hex')

const freshDocument = (call: IdempotentCall, now: string, revision: number): IdempotencyDocument => ({
  _id: idOf(call),
  revision,
  bodyHash: call.bodyHash,
  begunAt: now,
  expiresAt: expiryOf(now, call.until),
})

const isFree = ({ sealedAnswer, begunAt, expiresAt }: IdempotencyDocument, now: string): boolean =>
  expiresAt <= now || (sealedAnswer === undefined && later(begunAt, LOST_MS) <= now)

const wasInserted = async (deps: IdempotencyDeps, document: IdempotencyDocument): Promise<boolean> => {
  try {
    await deps.calls.insert(document)
    return true
  } catch (error) {
    if (error instanceof DuplicateKeyError) return false
    throw error
  }
}

/** Id and revision: whoever took the place of a lost call has another revision. */
const ticketOf = ({ _id, revision }: IdempotencyDocument): string => `${_id}:${revision}`

const readTicket = (ticket: string): { readonly id: string; readonly revision: number } => {
  const [id = '', revision = ''] = ticket.split(':')
  return { id, revision: Number(revision) }
}

const begin = async (deps: IdempotencyDeps, call: IdempotentCall): Promise<Begun> => {
  const now = deps.now()
  const fresh = freshDocument(call, now, 1)
  if (await wasInserted(deps, fresh)) return { state: 'new', ticket: ticketOf(fresh) }
  const known = await deps.calls.get(fresh._id)
  if (known === null) return { state: 'in-progress' }
  if (isFree(known, now)) {
    const next = freshDocument(call, now, known.revision + 1)
    const won = await deps.calls.replace(next, known.revision)
    return won ? { state: 'new', ticket: ticketOf(next) } : { state: 'in-progress' }
  }
  if (known.bodyHash !== call.bodyHash) return { state: 'mismatch' }
  if (known.sealedAnswer === undefined) return { state: 'in-progress' }
  return { state: 'answered', answer: JSON.parse(deps.open(known.sealedAnswer)) as KeptAnswer }
}

const keep = async (deps: IdempotencyDeps, ticket: string, answer: KeptAnswer): Promise<void> => {
  const { id, revision } = readTicket(ticket)
  const begun = await deps.calls.get(id)
  if (begun?.revision !== revision) return
  const sealedAnswer = deps.seal(JSON.stringify(answer))
  await deps.calls.replace({ ...begun, revision: revision + 1, sealedAnswer }, revision)
}

/** Remembers answers in the store, so that every process gives the same one. */
export const createIdempotencyStore = (deps: IdempotencyDeps): IdempotencyStore => ({
  begin: (call) => begin(deps, call),
  keep: (ticket, answer) => keep(deps, ticket, answer),
  release: async (ticket) => {
    const { id, revision } = readTicket(ticket)
    await deps.calls.delete(id, revision)
  },
})

const SWEEP_SIZE = 1000

/** Forgets calls whose time is over, at most 1,000 of them; answers how many. */
export const forgetExpiredCalls = async (deps: Pick<IdempotencyDeps, 'calls' | 'now'>): Promise<number> => {
  const over = await deps.calls.find({
    where: { expiresAt: { lte: deps.now() } },
    sort: 'by-expiry',
    limit: SWEEP_SIZE,
  })
  const gone = await Promise.all(over.map(({ _id, revision }) => deps.calls.delete(_id, revision)))
  return gone.filter(Boolean).length
}
