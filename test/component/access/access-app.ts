import request from 'supertest'
import { createAuthenticate } from '../../../src/access/authenticate'
import { accessFailures } from '../../../src/access/failures'
import { accessRoutes } from '../../../src/access/routes'
import { accessCollections, openAccessStore } from '../../../src/access/store'
import { openTrail } from '../../../src/access/trail'
import { createVault } from '../../../src/platform/crypto/vault'
import { createHttpApp } from '../../../src/platform/http/create-http-app'
import { platformFailures } from '../../../src/platform/http/failure'
import { createIdempotencyStore, idempotencyCollection } from '../../../src/platform/http/idempotency'
import { silentLog } from '../../../src/platform/log/log'
import { handClock } from '../../support/hand-clock'
import { openTemporaryStore } from '../../support/temporary-store'

export const adminKey = 'an-admin-key-of-at-least-thirty-two-characters'
export const unit = { name: '示范市市场监督管理局', uscc: '11370299MF0000005D' }

const vault = createVault(['a-secret-of-at-least-thirty-two-characters'])

/** The access room behind HTTP, as two processes on one store. */
export const openAccessApp = async () => {
  const temporary = await openTemporaryStore([...accessCollections, idempotencyCollection])
  const clock = handClock('2026-02-09T09:00:00+08:00')
  const now = (): string => clock.now()
  const store = openAccessStore(temporary.store)
  const hashSecret = (secret: string): string => vault.keyedHash('client-key', secret)
  const deps = { store, now, hashSecret, trail: openTrail(store), unknownRights: () => [] }
  const startProcess = () =>
    createHttpApp({
      routes: accessRoutes(deps),
      failures: { ...platformFailures, ...accessFailures },
      publicUrl: 'http://127.0.0.1',
      authenticate: createAuthenticate({ ...deps, adminKey }),
      log: silentLog,
      checkAnswers: true,
      idempotency: createIdempotencyStore({
        calls: temporary.store.collection(idempotencyCollection),
        now,
        seal: (text) => vault.seal(text),
        open: (sealed) => vault.open(sealed),
      }),
    })
  const processes = [startProcess(), startProcess()] as const
  const call = (
    method: 'get' | 'post' | 'delete',
    path: string,
    key: string | null = adminKey,
    process: 0 | 1 = 0,
  ) => {
    const test = request(processes[process])[method](path)
    return key === null ? test : test.set('Authorization', `Bearer ${key}`)
  }
  return {
    clock,
    store,
    call,
    /** Registers a client and answers its id and key. */
    register: async (overrides: object = {}): Promise<{ id: string; key: string }> => {
      const sent = call('post', '/api/v1/clients').send({
        name: '对接程序',
        unit,
        roles: ['auditor'],
        ...overrides,
      })
      return (await sent.expect(201)).body as { id: string; key: string }
    },
    close: () => temporary.remove(),
  }
}

export type AccessApp = Awaited<ReturnType<typeof openAccessApp>>
