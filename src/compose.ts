import { accessFailures } from './access/failures'
import { accessRoutes } from './access/routes'
import { accessCollections, openAccessStore } from './access/store'
import { createAuthenticate } from './access/authenticate'
import { openTrail } from './access/trail'
import { publicationDeadline, workingDayAfter } from './calendar/deadline'
import { calendarFailures } from './calendar/failures'
import { loadCalendarPolicy } from './calendar/policy-area'
import { clockRoutes } from './calendar/routes'
import { buildWorkingCalendar } from './calendar/working-calendar'
import { batchRoutes } from './decisions/batch.routes'
import type { Plan } from './decisions/build-decision'
import { checkRecord } from './decisions/check-record'
import { decisionFailures } from './decisions/failures'
import { loadRecordRules, publicFieldsOf } from './decisions/record-rules'
import { decisionRoutes, type DecisionRouteDeps } from './decisions/routes'
import { decisionCollection, decisionCollections, openDecisionStore } from './decisions/store'
import type { SubmitDeps } from './decisions/submit-decisions'
import type { DemoDeps } from './demo/load-demo'
import { advanceClock, type DueSource } from './platform/clock/advance-clock'
import { clockFailures } from './platform/clock/failures'
import { withReceiptAsync } from './platform/crypto/receipt'
import { createMetrics, type Metrics } from './platform/metrics/metrics'
import { startSequencer, type Sequencer } from './platform/events/sequencer'
import type { Foundations } from './platform/foundations'
import { platformFailures, type FailureTable } from './platform/http/failure'
import type { HttpOptions } from './platform/http/http-options'
import { createIdempotencyStore, idempotencyCollection } from './platform/http/idempotency'
import { platformRoutes } from './platform/http/platform-routes'
import type { Route } from './platform/http/route'
import { newId } from './platform/id'
import { isEmbedded } from './platform/queue/open-queue'
import { validatorFor } from './platform/schema/validator'
import { portalFailures } from './portal/failures'
import { portalRoutes } from './portal/pages.routes'
import { createSite } from './portal/site'
import type { AdvanceDeps } from './publication/advance-decisions'
import { assessDecision } from './publication/assess-decision'
import { publishDecisionsJob } from './publication/jobs'
import { nextStep } from './publication/next-step'
import { compilePublicationPolicy, loadPublicationRules } from './publication/policy'
import { operationRoutes } from './publication/routes'
import { openPublicationStore, publicationCollections } from './publication/store'
import { sweepDecisions } from './publication/sweep'
import { loadSubjects, matchNames } from './subjects/extend-master'
import { subjectFailures } from './subjects/failures'
import type { NameIndex } from './subjects/name-index/name-index'
import { subjectRoutes } from './subjects/routes'
import { openSubjectStore, scanSubjects, subjectCollection, subjectCollections } from './subjects/store'

/** Every collection of the platform's rooms. */
export const collections = [
  ...accessCollections,
  ...decisionCollections,
  ...publicationCollections,
  ...subjectCollections,
  idempotencyCollection,
]

/** As in `package.json`. */
const VERSION = '0.1.0'

const failures: FailureTable = {
  ...platformFailures,
  ...clockFailures,
  ...accessFailures,
  ...calendarFailures,
  ...subjectFailures,
  ...decisionFailures,
  ...portalFailures,
}

/** The rooms of one process, wired to its doors. */
export interface Rooms {
  readonly submit: SubmitDeps
  readonly advance: AdvanceDeps
  readonly demo: DemoDeps
  readonly sequencer: Sequencer
  readonly metrics: Metrics
  readonly subjects: {
    readonly scan: () => ReturnType<typeof scanSubjects>
    readonly load: (usccs: readonly string[]) => ReturnType<typeof loadSubjects>
  }
  http(nameIndex: NameIndex): HttpOptions
}

/** An alarm that cannot be set is no failure: the record is the clock, the sweep finds it. */
const alertWith =
  ({ queue, log }: Foundations): SubmitDeps['alert'] =>
  async (decisionIds) => {
    try {
      await queue.enqueue(publishDecisionsJob, { decisionIds })
    } catch (error) {
      log.warn({ error }, 'alarm not set; the sweep will find the decisions')
    }
  }

const wireDecisions = (
  base: Foundations,
): Pick<Rooms, 'submit' | 'advance'> & {
  rules: ReturnType<typeof loadRecordRules>
  officialUntil: () => string
} => {
  const { store, clock, vault } = base
  const rules = loadRecordRules()
  const policies = {
    periods: compilePublicationPolicy(loadPublicationRules()),
    publicFields: publicFieldsOf(rules),
  }
  const calendar = buildWorkingCalendar(loadCalendarPolicy().items)
  const decisions = openDecisionStore(store)
  const subjects = { store: openSubjectStore(store), clock }
  const trail = openTrail(openAccessStore(store))
  const workingDay = (decidedOn: string, n: number): string => workingDayAfter(calendar, decidedOn, n).on
  const plan: Plan = (document) => nextStep(document, workingDay)?.at
  return {
    rules,
    officialUntil: () => calendar.officialUntil,
    advance: {
      decisions: decisions.decisions,
      store: openPublicationStore(store),
      now: () => clock.now(),
      workingDay,
      plan,
    },
    submit: {
      store: decisions,
      vault,
      plan,
      newId,
      check: (input) => checkRecord(input, rules),
      subjects: { matchNames: (parties) => matchNames(subjects, parties) },
      deadlineOf: (decidedOn) => publicationDeadline(calendar, decidedOn),
      assess: (content, findings) => assessDecision(policies, content, findings),
      alert: alertWith(base),
      trail: (caller, requestId, at, entries) =>
        trail(
          at,
          entries.map(({ action, decisionId, revision, outcome }) => ({
            who: caller.id,
            action,
            target: { collection: 'decisions', id: decisionId },
            revision,
            outcome,
            requestId,
          })),
        ),
    },
  }
}

/** What falls due by time, for a clock that is set: records first, then jobs, then what they announce. */
const dueSources = (base: Foundations, advance: AdvanceDeps, sequencer: Sequencer): DueSource[] => [
  {
    nextDueAt: async () =>
      (await advance.decisions.find({ where: { nextStepAt: { gt: '' } }, sort: 'byNextStep', limit: 1 }))[0]
        ?.nextStepAt ?? null,
    runDue: async () => {
      await sweepDecisions(advance)
    },
  },
  {
    nextDueAt: () => (isEmbedded(base.queue) ? base.queue.nextDueAt() : Promise.resolve(null)),
    runDue: () => (isEmbedded(base.queue) ? base.queue.runDue() : Promise.resolve()),
  },
  { nextDueAt: () => Promise.resolve(null), runDue: () => sequencer.drain() },
]

const withPlatformRoutes = (
  { config, vault, store, queue }: Foundations,
  metrics: Metrics,
  routes: readonly Route[],
): Route[] => [
  ...routes,
  ...platformRoutes({
    routes,
    failures,
    publicUrl: config.publicUrl,
    version: VERSION,
    vault,
    metrics,
    checks: { store: () => store.ping(), queue: () => queue.ping() },
  }),
]

const measure = (metrics: Metrics, base: Foundations, { decisions, store }: AdvanceDeps): void => {
  metrics.addGauge('credit_alarms_open', '临期预警: open alarms', () =>
    store.alarms.count({ openSince: { gt: '' } }),
  )
  metrics.addGauge('credit_decisions_held', '待审核: decisions that need a person', () =>
    decisions.count({ 'publication.state': 'held' }),
  )
  metrics.addGauge('credit_decisions_scheduled', '待公示: decisions about to be published', () =>
    decisions.count({ 'publication.state': 'scheduled' }),
  )
  metrics.addGauge('credit_events_latest', 'number of the newest event', () => base.events.latest())
  metrics.addGauge(
    'credit_jobs',
    'jobs by state',
    async () => new Map(Object.entries(await base.queue.counts())),
    'state',
  )
}

/** Wires every room to the doors of one process. */
export const composeRooms = (base: Foundations): Rooms => {
  const { store, clock, vault, log, config, settableClock } = base
  const { submit, advance, rules, officialUntil } = wireDecisions(base)
  const subjects = { store: openSubjectStore(store), clock }
  const access = openAccessStore(store)
  const now = (): string => clock.now()
  const today = (): string => clock.today()
  const manage = {
    store: access,
    now,
    hashSecret: (secret: string) => vault.keyedHash('client-key', secret),
    trail: openTrail(access),
  }
  const sequencer = startSequencer({
    store,
    emitting: [decisionCollection, subjectCollection],
    report: (error) => log.warn({ error }, 'sequencer trouble'),
  })
  const metrics = createMetrics()
  measure(metrics, base, advance)
  const decisionDeps: DecisionRouteDeps = {
    ...submit,
    now,
    today,
    sign: (answer) => withReceiptAsync(vault, answer),
  }
  const routes = (nameIndex: NameIndex): Route[] => [
    ...accessRoutes(manage),
    ...decisionRoutes(decisionDeps),
    ...batchRoutes({ ...decisionDeps, checkShape: validatorFor('decision/submission') }),
    ...subjectRoutes(subjects),
    ...operationRoutes({
      decisions: submit.store.decisions,
      store: advance.store,
      now,
      today,
      jobCounts: () => base.queue.counts(),
      outboxSize: async () =>
        (await submit.store.decisions.count({ outboxSince: { gt: '' } })) +
        (await subjects.store.subjects.count({ outboxSince: { gt: '' } })),
    }),
    ...clockRoutes({
      now,
      today,
      officialUntil,
      ...(settableClock === undefined
        ? {}
        : {
            advanceTo: (at: string) => advanceClock(settableClock, at, dueSources(base, advance, sequencer)),
          }),
    }),
    ...portalRoutes({
      clock,
      decisions: submit.store.decisions,
      subjects: subjects.store.subjects,
      nameIndex,
      site: createSite({ publicUrl: config.publicUrl }),
      fields: rules.tables,
      failures,
    }),
  ]
  return {
    submit,
    advance,
    sequencer,
    metrics,
    subjects: { scan: () => scanSubjects(subjects.store), load: (usccs) => loadSubjects(subjects, usccs) },
    demo: { clients: manage, secrets: vault, subjects, submit, advance, now, today },
    http: (nameIndex) => ({
      routes: withPlatformRoutes(base, metrics, routes(nameIndex)),
      observe: metrics.observeRequest,
      failures,
      publicUrl: config.publicUrl,
      authenticate: createAuthenticate({
        ...manage,
        ...(config.adminKey === undefined ? {} : { adminKey: config.adminKey }),
      }),
      log,
      idempotency: createIdempotencyStore({
        calls: store.collection(idempotencyCollection),
        now,
        seal: (text) => vault.seal(text),
        open: (text) => vault.open(text),
      }),
    }),
  }
}
