import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collections } from '../../src/compose'
import type { ClientRegistration } from '../../src/generated/access/client-registration'
import { eventCollection } from '../../src/platform/events/documents'
import { openStore, type StoreConfig } from '../../src/platform/store/open-store'
import type { Store } from '../../src/platform/store/port'
import { AUTHORITY, buildPenalty } from './decisions'
import { eventually } from './eventually'
import type { caller } from './platform-process'

export const ADMIN_KEY = 'an-operator-key-that-only-tests-use'

/** What every process under test is started with. */
export const ENVIRONMENT = {
  CREDIT_SECRET: 'a-secret-that-only-tests-use-nothing-else',
  CREDIT_ADMIN_KEY: ADMIN_KEY,
  CREDIT_CLOCK: '2026-05-06T09:00:00+08:00',
}

/** A folder for processes; remove it when they have ended. */
export const temporaryFolder = (): { readonly path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'credit-system-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

type Caller = ReturnType<typeof caller>

/** Registers a client of the market authority. */
export const registerWith = async (
  operator: Pick<Caller, 'post'>,
  roles: ClientRegistration['roles'],
  more: Partial<ClientRegistration> = {},
): Promise<{ readonly id: string; readonly key: string }> => {
  const registration: ClientRegistration = { name: roles.join(), unit: AUTHORITY, roles, ...more }
  const { status, body, text } = await operator.post('/api/v1/clients', registration)
  if (status !== 201) throw new Error(`not registered: ${text}`)
  return body
}

/** A fine that is published as soon as it is in; another number makes another decision. */
export const numberedPenalty = (number: number): ReturnType<typeof buildPenalty> =>
  buildPenalty({ CF_WSH: `示市监罚字〔2026〕${number}号` }, { severity: 'general' })

/** Everything that is due is done and told. Jobs do not count: those of a killed process stay with it until its lease ends. */
export const untilSettled = (operator: Pick<Caller, 'get'>, timeoutMs = 30_000): Promise<void> =>
  eventually(async () => {
    const { body } = await operator.get('/api/v1/operations/backlog')
    expect(body).toMatchObject({ publicationsDue: 0, outbox: 0 })
  }, timeoutMs)

/** Looks into the store beside the processes that use it. */
export const lookInto = async <T>(config: StoreConfig, look: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(config, [eventCollection, ...collections])
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}
