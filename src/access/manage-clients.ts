import type { ClientRegistration } from '../generated/access/client-registration'
import type { Caller } from '../platform/http/caller'
import { platformFailure, type InputError } from '../platform/http/failure'
import { newId } from '../platform/id'
import { makeKey, parseKey, type HashSecret } from './client-key'
import type { ClientDocument } from './document'
import { accessFailure } from './failures'
import type { AccessStore } from './store'
import type { RecordTrail } from './trail'

export interface ManageDeps {
  readonly store: Pick<AccessStore, 'clients'>
  readonly now: () => string
  readonly hashSecret: HashSecret
  readonly trail: RecordTrail
  /** Lists and scenarios that nobody knows; given by `compose.ts`, for this room stands below the law. */
  readonly unknownRights: (
    registration: Pick<ClientRegistration, 'lists' | 'scenarios'>,
  ) => readonly InputError[]
}

export interface IssuedKey {
  readonly id: string
  readonly key: string
  readonly previousKeyValidUntil?: string
}

const hashOf = (deps: ManageDeps, key: string): string => {
  const presented = parseKey(key)
  if (presented === null) throw new Error('a key that was just made has the form of one')
  return deps.hashSecret(presented.secret)
}

export interface Act {
  readonly caller: Caller
  readonly requestId: string
}

const note = (
  deps: ManageDeps,
  act: Act,
  action: string,
  client: ClientDocument,
  at: string,
): Promise<void> =>
  deps.trail(at, [
    {
      who: act.caller.id,
      action,
      target: { collection: 'clients', id: client._id },
      revision: client.revision,
      outcome: 'done',
      requestId: act.requestId,
    },
  ])

const refuseUnknownRights = (deps: ManageDeps, registration: ClientRegistration): void => {
  const errors = deps.unknownRights(registration)
  if (errors.length > 0)
    throw platformFailure('schema-violation', `客户端的权限有 ${errors.length} 处代码不存在，详见 errors`, {
      errors,
    })
}

/**
 * 登记客户端: a new client with its first key, which is shown this once.
 * @param given id and secret of a client that is to have a known key (the demo city); random without it
 * @throws Failure `schema-violation` for a list or scenario that nobody knows, `client-exists`
 */
export const registerClient = async (
  deps: ManageDeps,
  act: Act,
  registration: ClientRegistration,
  given?: { readonly id: string; readonly secret: string },
): Promise<IssuedKey> => {
  refuseUnknownRights(deps, registration)
  const at = deps.now()
  const id = given?.id ?? newId(at)
  const key = makeKey(id, given?.secret)
  const client: ClientDocument = {
    ...registration,
    _id: id,
    revision: 1,
    keys: [{ hash: hashOf(deps, key) }],
    createdAt: at,
  }
  const { outcomes } = await deps.store.clients.insertMany([client])
  if (outcomes[0] !== 'inserted') throw accessFailure('client-exists', `编号 ${id} 的客户端已经登记`)
  await note(deps, act, 'register-client', client, at)
  return { id, key }
}

const change = async (
  deps: ManageDeps,
  id: string,
  next: (client: ClientDocument) => ClientDocument,
): Promise<ClientDocument> => {
  for (;;) {
    const client = await deps.store.clients.get(id)
    if (client === null || client.revokedAt !== undefined)
      throw accessFailure('client-not-found', '没有这个客户端，或其已被撤销')
    const changed = { ...next(client), revision: client.revision + 1 }
    if (await deps.store.clients.replace(changed, client.revision)) return changed
  }
}

const HOUR_MS = 3_600_000

/** 轮换密钥: a new key; the old ones stay valid for the stated time, then only the new one does. */
export const rotateKey = async (
  deps: ManageDeps,
  act: Act,
  id: string,
  validForHours: number,
): Promise<IssuedKey> => {
  const at = deps.now()
  const previousKeyValidUntil = new Date(Date.parse(at) + validForHours * HOUR_MS).toISOString()
  const key = makeKey(id)
  const hash = hashOf(deps, key)
  const client = await change(deps, id, (before) => ({
    ...before,
    keys: [
      ...before.keys
        .filter((old) => old.validUntil === undefined || old.validUntil > at)
        .map((old) => ({
          ...old,
          validUntil:
            old.validUntil !== undefined && old.validUntil < previousKeyValidUntil
              ? old.validUntil
              : previousKeyValidUntil,
        })),
      { hash },
    ],
  }))
  await note(deps, act, 'rotate-key', client, at)
  return { id, key, previousKeyValidUntil }
}

/** 撤销客户端: none of its keys opens anything any more; the client stays on record. */
export const revokeClient = async (deps: ManageDeps, act: Act, id: string): Promise<void> => {
  const at = deps.now()
  const client = await change(deps, id, (before) => ({ ...before, keys: [], revokedAt: at }))
  await note(deps, act, 'revoke-client', client, at)
}
