import { gatherAlarms, wireSubmit } from './compose-decisions'
import { wireLists } from './compose-lists'
import { openTrail } from './access/trail'
import { workingDayAfter } from './calendar/deadline'
import type { RecordRules } from './decisions/check-record'
import { loadRecordRules } from './decisions/record-rules'
import { decisionCollection, decisionCollections } from './decisions/store'
import type { Gatherer } from './platform/gather'
import { checkCollections } from './checks/store'
import { composeChecks, type Checks } from './compose-checks'
import { accessCollections, openAccessStore } from './access/store'
import type { ManageDeps } from './access/manage-clients'
import type { AccessStore } from './access/store'
import { loadCalendarPolicy } from './calendar/policy-area'
import { createCalendarHolder, type CalendarHolder } from './calendar/calendar-holder'
import { calendarNotices, listNotices } from './calendar/store'
import type { WorkingCalendar } from './calendar/working-calendar'
import type { Plan } from './decisions/settle-decision'
import type { SubmitDeps } from './decisions/submit-decisions'
import { openJointPolicies, type JointPolicies } from './measures/joint-policies'
import { findUnknownRights } from './compose-client-rights'
import { loadJointPolicies } from './measures/load-joint-policies'
import { measureCollections, openPolicyArchive } from './measures/store'
import { startSequencer, type Sequencer } from './platform/events/sequencer'
import type { ListDeps } from './lists/list-deps'
import { listCollections, listEntryCollection } from './lists/store'
import type { Foundations } from './platform/foundations'
import { idempotencyCollection } from './platform/http/idempotency'
import type { AdvanceDeps } from './publication/advance-decisions'
import { publishBatchJob, publishDecisionsJob } from './publication/jobs'
import { nextStep, type WorkingDayOf } from './publication/next-step'
import { openPublicationStore, publicationCollections } from './publication/store'
import type { SubjectDeps } from './subjects/register-subjects'
import { openSubjectStore, subjectCollection, subjectCollections } from './subjects/store'

/** Every collection of the platform's rooms. */
export const collections = [
  ...accessCollections,
  ...checkCollections,
  ...decisionCollections,
  ...listCollections,
  ...measureCollections,
  ...publicationCollections,
  ...subjectCollections,
  calendarNotices,
  idempotencyCollection,
]

/** The rooms of one process, wired to its doors. */
export interface Rooms {
  readonly base: Foundations
  readonly now: () => string
  readonly today: () => string
  /** Read at each use: a notice may come in while the process runs. */
  readonly calendar: CalendarHolder
  readonly recordRules: RecordRules
  /** The law of lists, measures and scenarios. */
  readonly policies: JointPolicies
  readonly access: AccessStore
  readonly clients: ManageDeps
  readonly subjects: SubjectDeps
  readonly submit: SubmitDeps
  readonly advance: AdvanceDeps
  readonly lists: ListDeps
  readonly checks: Checks
  readonly sequencer: Sequencer
  /** To be flushed before the queue closes; those of batches stand in a line of their own. */
  readonly alarms: Gatherer<string>
  readonly batchAlarms: Gatherer<string>
  /** Ends what runs beside the requests; the doors stay open. */
  close(): Promise<void>
}

const wireClients = (
  { clock, vault }: Foundations,
  access: AccessStore,
  policies: JointPolicies,
): ManageDeps => ({
  store: access,
  now: () => clock.now(),
  hashSecret: (secret) => vault.keyedHash('client-key', secret),
  trail: openTrail(access),
  unknownRights: findUnknownRights(policies),
})

const sequence = ({ store, log }: Foundations): Sequencer =>
  startSequencer({
    store,
    emitting: [decisionCollection, listEntryCollection, subjectCollection],
    report: (error) => log.warn({ error }, 'sequencer trouble'),
  })

const openCalendar = async (store: Foundations['store']): Promise<CalendarHolder> => {
  const holder = createCalendarHolder(loadCalendarPolicy().items, () => listNotices(store))
  await holder.refresh()
  return holder
}

/** The rooms that stand on nothing but the doors, the law, and rooms below them. */
const wireRooms = async (base: Foundations) => {
  const { store, clock } = base
  const calendar = await openCalendar(store)
  const policies = await openJointPolicies(loadJointPolicies(), openPolicyArchive(store))
  const current = (): WorkingCalendar => calendar.current()
  const workingDay: WorkingDayOf = (decidedOn, n) => workingDayAfter(current(), decidedOn, n).on
  const plan: Plan = (document) => nextStep(document, workingDay)?.at
  const access = openAccessStore(store)
  const subjects = { store: openSubjectStore(store), clock }
  const recordRules = loadRecordRules()
  const alarms = gatherAlarms(base, publishDecisionsJob)
  const submit = wireSubmit({ base, calendar: current, recordRules, access, subjects, alarms, plan })
  const now = (): string => clock.now()
  return {
    base,
    now,
    today: (): string => clock.today(),
    calendar,
    policies,
    recordRules,
    access,
    clients: wireClients(base, access, policies),
    subjects,
    lists: wireLists({ base, access, subjects, policies }),
    alarms,
    batchAlarms: gatherAlarms(base, publishBatchJob),
    submit,
    advance: {
      decisions: submit.store.decisions,
      store: openPublicationStore(store),
      now,
      workingDay,
      plan,
    },
  }
}

/** Wires every room to the doors of one process. */
export const composeRooms = async (base: Foundations): Promise<Rooms> => {
  const rooms = await wireRooms(base)
  const checks = composeChecks(rooms)
  const sequencer = sequence(base)
  return {
    ...rooms,
    checks,
    sequencer,
    close: async () => {
      await sequencer.close()
      await checks.follower.close()
    },
  }
}
