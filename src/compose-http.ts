import { accessFailures } from './access/failures'
import { createAuthenticate } from './access/authenticate'
import { accessRoutes } from './access/routes'
import { checkFailures } from './checks/failures'
import { calendarFailures } from './calendar/failures'
import type { Rooms } from './compose'
import { checkRoutesOf } from './compose-check-routes'
import { clockRoutesOf } from './compose-clock'
import { listRoutesOf } from './compose-list-routes'
import { measure } from './compose-metrics'
import { portalRoutesOf } from './compose-portal'
import { batchRoutes } from './decisions/batch.routes'
import { decisionFailures } from './decisions/failures'
import { decisionRoutes, type DecisionRouteDeps } from './decisions/routes'
import { interfaceWords } from './interface-words'
import { listFailures } from './lists/failures'
import { openSubmitOne } from './decisions/submit-one'
import { clockFailures } from './platform/clock/failures'
import { withReceiptAsync } from './platform/crypto/receipt'
import { platformFailures, type FailureTable } from './platform/http/failure'
import type { Foundations } from './platform/foundations'
import type { HttpOptions } from './platform/http/http-options'
import { createIdempotencyStore, idempotencyCollection } from './platform/http/idempotency'
import { platformRoutes } from './platform/http/platform-routes'
import type { Checks } from './platform/http/readiness'
import type { Route } from './platform/http/route'
import { createMetrics, type Metrics } from './platform/metrics/metrics'
import { validatorFor } from './platform/schema/validator'
import { openSignsOfLife } from './platform/sign-of-life'
import { portalFailures } from './portal/failures'
import { createSite } from './portal/site'
import { renderErrorPage } from './portal/views/error'
import { operationRoutes } from './publication/routes'
import { subjectFailures } from './subjects/failures'
import type { NameIndex } from './subjects/name-index/name-index'
import { subjectRoutes } from './subjects/routes'

/** As in `package.json`. */
const VERSION = '0.1.0'

/** 问题代码: the one closed table of all that can go wrong. */
export const failures: FailureTable = {
  ...platformFailures,
  ...clockFailures,
  ...accessFailures,
  ...calendarFailures,
  ...subjectFailures,
  ...decisionFailures,
  ...listFailures,
  ...checkFailures,
  ...portalFailures,
}

const decisionRoutesOf = (rooms: Rooms): Route[] => {
  const { base, submit, now, today } = rooms
  const deps: DecisionRouteDeps = {
    ...submit,
    submitOne: openSubmitOne(submit),
    now,
    today,
    sign: (answer) => withReceiptAsync(base.vault, answer),
  }
  return [
    ...decisionRoutes(deps),
    ...batchRoutes({
      ...deps,
      alert: async (decisionIds) => rooms.batchAlarms.add(decisionIds),
      checkShape: validatorFor('decision/submission'),
      signs: openSignsOfLife(base.store),
    }),
  ]
}

const operationRoutesOf = ({ base, submit, lists, advance, subjects, now, today }: Rooms): Route[] =>
  operationRoutes({
    decisions: submit.store.decisions,
    store: advance.store,
    now,
    today,
    jobCounts: () => base.queue.counts(),
    outboxSize: async () =>
      (await submit.store.decisions.count({ outboxSince: { gt: '' } })) +
      (await lists.store.entries.count({ outboxSince: { gt: '' } })) +
      (await subjects.store.subjects.count({ outboxSince: { gt: '' } })),
  })

const platformRoutesOf = (
  { config, vault }: Foundations,
  metrics: Metrics,
  routes: readonly Route[],
  { checks, stylesheet }: { readonly checks: Checks; readonly stylesheet: string },
): Route[] =>
  platformRoutes({
    routes,
    stylesheet,
    failures,
    publicUrl: config.publicUrl,
    version: VERSION,
    words: interfaceWords,
    vault,
    metrics,
    checks,
  })

const idempotencyOf = ({ base, now }: Rooms): HttpOptions['idempotency'] =>
  createIdempotencyStore({
    calls: base.store.collection(idempotencyCollection),
    now,
    seal: (text) => base.vault.seal(text),
    open: (text) => base.vault.open(text),
  })

/** Joins the routes of every room, and what stands before them, into the HTTP face of one process. */
export const composeHttp = (
  rooms: Rooms,
  nameIndex: NameIndex,
  further: Checks['needed'] = {},
): HttpOptions => {
  const { base, access, clients, subjects } = rooms
  const checks: Checks = {
    needed: { store: () => base.store.ping(), ...further },
    // The record is the clock: what no job announces is found by the sweep.
    helpful: { queue: () => base.queue.ping() },
  }
  const { adminKey, publicUrl } = base.config
  const metrics = createMetrics()
  const site = createSite({ publicUrl })
  measure(metrics, rooms, checks)
  const routes = [
    ...accessRoutes({ ...clients, store: access }),
    ...decisionRoutesOf(rooms),
    ...subjectRoutes({ ...subjects, trail: clients.trail }),
    ...listRoutesOf(rooms),
    ...checkRoutesOf(rooms, failures),
    ...operationRoutesOf(rooms),
    ...clockRoutesOf(rooms),
    ...portalRoutesOf(rooms, { nameIndex, site, failures }),
  ]
  const idempotency = idempotencyOf(rooms)
  return {
    routes: [
      ...routes,
      ...platformRoutesOf(base, metrics, routes, { checks, stylesheet: site.stylesheet.href }),
    ],
    failures,
    publicUrl,
    words: interfaceWords,
    authenticate: createAuthenticate({ ...clients, ...(adminKey === undefined ? {} : { adminKey }) }),
    log: base.log,
    observe: metrics.observeRequest,
    renderProblem: (problem) => renderErrorPage(site, problem),
    ...(idempotency === undefined ? {} : { idempotency }),
  }
}
