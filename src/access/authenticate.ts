import type { Attempt, Authenticate, Caller } from '../platform/http/caller'
import { bearerOf, isSame, parseKey, rememberHashes, type HashSecret } from './client-key'
import type { ClientDocument } from './document'
import { createRefusalRecorder } from './record-refusals'
import type { AccessStore } from './store'
import type { RecordTrail } from './trail'

export interface AuthenticateDeps {
  readonly store: Pick<AccessStore, 'clients'>
  readonly now: () => string
  readonly hashSecret: HashSecret
  readonly trail: RecordTrail
  /** CREDIT_ADMIN_KEY: the first operator. */
  readonly adminKey?: string
}

const BOOTSTRAP: Caller = { id: 'bootstrap-operator', name: '初始运营账号', roles: ['operator'] }

/** A revoked client is refused everywhere within this time. */
const REMEMBER_MS = 1_000
const REMEMBER_MOST = 10_000

export const callerOf = (client: ClientDocument): Caller => ({
  id: client._id,
  name: client.name,
  roles: client.roles,
  unit: client.unit,
  createdAt: client.createdAt,
  ...(client.recordTypes === undefined ? {} : { recordTypes: client.recordTypes }),
  ...(client.lists === undefined ? {} : { lists: client.lists }),
  ...(client.scenarios === undefined ? {} : { scenarios: client.scenarios }),
  ...(client.checksPerMinute === undefined ? {} : { checksPerMinute: client.checksPerMinute }),
  ...(client.backfill === undefined ? {} : { mayBackfill: client.backfill }),
})

const holds = (client: ClientDocument, hash: string, now: string): boolean =>
  client.revokedAt === undefined &&
  client.keys.some((key) => isSame(key.hash, hash) && (key.validUntil === undefined || key.validUntil > now))

/** Reads clients at most once a second each. */
const rememberClients = (store: AuthenticateDeps['store']) => {
  const known = new Map<string, { readonly client: ClientDocument | null; readonly until: number }>()
  return async (id: string): Promise<ClientDocument | null> => {
    const hit = known.get(id)
    if (hit !== undefined && hit.until > performance.now()) return hit.client
    const client = await store.clients.get(id)
    if (known.size >= REMEMBER_MOST) known.clear()
    known.set(id, { client, until: performance.now() + REMEMBER_MS })
    return client
  }
}

/**
 * 身份验证: finds the holder of a key. Keys are kept as keyed hashes and compared in constant time; refusals go to the
 * trail without the key.
 */
export const createAuthenticate = (deps: AuthenticateDeps): Authenticate => {
  const clientOf = rememberClients(deps.store)
  const hashSecret = rememberHashes(deps.hashSecret)
  const refuse = createRefusalRecorder(deps)
  const adminHash = deps.adminKey === undefined ? null : hashSecret(deps.adminKey)
  return async (header: string | undefined, attempt: Attempt): Promise<Caller | null> => {
    const key = bearerOf(header)
    if (key === null) return refuse(attempt, 'unknown', header === undefined ? 'no-key' : 'malformed-key')
    if (adminHash !== null && isSame(hashSecret(key), adminHash)) return BOOTSTRAP
    const presented = parseKey(key)
    if (presented === null) return refuse(attempt, 'unknown', 'malformed-key')
    const client = await clientOf(presented.clientId)
    if (client !== null && holds(client, hashSecret(presented.secret), deps.now())) return callerOf(client)
    return refuse(
      attempt,
      client === null ? 'unknown' : client._id,
      client?.revokedAt === undefined ? 'wrong-key' : 'revoked',
    )
  }
}
