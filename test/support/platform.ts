import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Express } from 'express'
import request from 'supertest'
import { registerClient } from '../../src/access/manage-clients'
import { catalogue } from '../../src/catalogue'
import { remindFeedback } from '../../src/checks/sweep-feedback'
import { collections, composeRooms } from '../../src/compose'
import { composeHttp } from '../../src/compose-http'
import type { ClientRegistration } from '../../src/generated/access/client-registration'
import type { Environment } from '../../src/generated/platform/environment'
import { readConfig } from '../../src/platform/config/config'
import { openFoundations } from '../../src/platform/foundations'
import { createHttpApp } from '../../src/platform/http/create-http-app'
import { silentLog } from '../../src/platform/log/log'
import { loadSubjects } from '../../src/subjects/extend-master'
import { followSubjects } from '../../src/subjects/name-index/follow-events'
import { openNameIndex } from '../../src/subjects/name-index/name-index'
import { scanSubjects } from '../../src/subjects/store'
import { sweepDecisions } from '../../src/publication/sweep'
import { AUTHORITY } from './decisions'

export const ADMIN_KEY = 'an-operator-key-that-only-tests-use'

const OFFICE = { name: '示范市社会信用体系建设办公室', uscc: AUTHORITY.uscc }

/**
 * The composed platform without a process of its own: the HTTP face for supertest, the rooms to look into. Workers do
 * not run; `settle` does what is due.
 */
export const openTestPlatform = async (environment: Environment = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-platform-'))
  const config = readConfig({
    CREDIT_DATA: folder,
    CREDIT_CLOCK: '2026-05-06T09:00:00+08:00',
    CREDIT_SECRET: 'a-secret-that-only-tests-use-nothing-else',
    CREDIT_ADMIN_KEY: ADMIN_KEY,
    ...environment,
  })
  const base = await openFoundations(config, silentLog, { collections, migrations: [], catalogue })
  const rooms = await composeRooms(base)
  const nameIndex = await openNameIndex({ directory: folder, workers: 0 })
  const follower = followSubjects({
    index: nameIndex,
    log: base.events,
    subjects: {
      load: (usccs) => loadSubjects(rooms.subjects, usccs),
      scan: () => scanSubjects(rooms.subjects.store),
    },
    report: (error) => {
      throw error
    },
  })
  const app: Express = createHttpApp({ ...composeHttp(rooms, nameIndex), checkAnswers: true })
  return {
    ...rooms,
    base,
    app,
    /** Does everything that is due by the platform's clock, and lets followers catch up. */
    settle: async () => {
      await sweepDecisions(rooms.advance)
      await remindFeedback(rooms.checks.deps)
      await rooms.sequencer.drain()
      await follower.drain()
      await rooms.checks.follower.drain()
    },
    /** A client with these roles; answers its key. */
    keyOf: async (
      roles: ClientRegistration['roles'],
      more: Partial<ClientRegistration> = {},
    ): Promise<string> => {
      const registration = {
        name: roles.join('+'),
        unit: roles[0] === 'submitter' ? AUTHORITY : OFFICE,
        roles,
        ...more,
      }
      const by = { id: 'test', name: 'test', roles: ['operator'] }
      return (await registerClient(rooms.clients, { caller: by, requestId: 'test' }, registration)).key
    },
    close: async () => {
      await follower.close()
      await nameIndex.close()
      await rooms.close()
      await base.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestPlatform = Awaited<ReturnType<typeof openTestPlatform>>

/** Calls the platform as the holder of a key. */
export const as = (platform: Pick<TestPlatform, 'app'>, key?: string) => {
  const agent = request(platform.app)
  const bearer: Record<string, string> = key === undefined ? {} : { Authorization: `Bearer ${key}` }
  return {
    get: (path: string) => agent.get(path).set(bearer),
    post: (path: string, body?: object) => agent.post(path).set(bearer).send(body),
    put: (path: string, revision: number | undefined, body: object) =>
      (revision === undefined ? agent.put(path) : agent.put(path).set('If-Match', `"${revision}"`))
        .set(bearer)
        .send(body),
    delete: (path: string) => agent.delete(path).set(bearer),
    lines: (path: string, lines: readonly (object | string)[]) =>
      agent
        .post(path)
        .set(bearer)
        .set('Content-Type', 'application/x-ndjson')
        .send(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')),
  }
}
