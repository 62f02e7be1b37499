import { wireLists } from './compose-lists'
import { accessCollections, openAccessStore } from './access/store'
import type { ManageDeps } from './access/manage-clients'
import { appendTrail, openTrail } from './access/trail'
import type { AccessStore } from './access/store'
import { publicationDeadline, workingDayAfter } from './calendar/deadline'
import { loadCalendarPolicy } from './calendar/policy-area'
import { createCalendarHolder, type CalendarHolder } from './calendar/calendar-holder'
import { calendarNotices, listNotices } from './calendar/store'
import type { WorkingCalendar } from './calendar/working-calendar'
import type { Plan } from './decisions/settle-decision'
import { checkRecord, type RecordRules } from './decisions/check-record'
import { loadRecordRules, publicFieldsOf } from './decisions/record-rules'
import { decisionCollection, decisionCollections, openDecisionStore } from './decisions/store'
import type { SubmitDeps } from './decisions/submit-decisions'
import { openJointPolicies, type JointPolicies } from './measures/joint-policies'
import { loadJointPolicies } from './measures/load-joint-policies'
import { measureCollections, openPolicyArchive } from './measures/store'
import { startSequencer, type Sequencer } from './platform/events/sequencer'
import type { ListDeps } from './lists/list-deps'
import { listCollections, listEntryCollection } from './lists/store'
import type { Foundations } from './platform/foundations'
import { gather, type Gatherer } from './platform/gather'
import { idempotencyCollection } from './platform/http/idempotency'
import { newId } from './platform/id'
import type { AdvanceDeps } from './publication/advance-decisions'
import { assessDecision } from './publication/assess-decision'
import { publishDecisionsJob } from './publication/jobs'
import { nextStep, type WorkingDayOf } from './publication/next-step'
import { compilePublicationPolicy, loadPublicationRules } from './publication/policy'
import { openPublicationStore, publicationCollections } from './publication/store'
import { matchNames } from './subjects/extend-master'
import type { SubjectDeps } from './subjects/register-subjects'
import { openSubjectStore, subjectCollection, subjectCollections } from './subjects/store'

/** Every collection of the platform's rooms. */
export const collections = [
  ...accessCollections,
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
  readonly sequencer: Sequencer
  /** To be flushed before the queue closes. */
  readonly alarms: Gatherer<string>
}

/**
 * One alarm for all decisions of a moment, set beside their answers: the record is the clock, and what is lost with the
 * process or cannot be set is found by the sweep.
 */
const gatherAlarms = ({ queue, log }: Foundations): Gatherer<string> =>
  gather({
    waitMs: 20,
    most: 200,
    handOn: async (decisionIds) => {
      try {
        await queue.enqueue(publishDecisionsJob, { decisionIds })
      } catch (error) {
        log.warn({ error }, 'alarm not set; the sweep will find the decisions')
      }
    },
  })

/** Every write of a decision leaves a trace. */
const decisionTrail =
  (access: AccessStore): SubmitDeps['trail'] =>
  (entries) =>
    appendTrail(
      access,
      entries.map(({ call, action, decisionId, revision, outcome }) => ({
        at: call.at,
        who: call.caller.id,
        action,
        target: { collection: 'decisions', id: decisionId },
        revision,
        outcome,
        requestId: call.requestId,
      })),
    )

interface Ground extends Pick<Rooms, 'base' | 'recordRules' | 'access' | 'subjects' | 'alarms'> {
  readonly plan: Plan
  readonly calendar: () => WorkingCalendar
}

const wireSubmit = ({ base, calendar, recordRules, access, subjects, alarms, plan }: Ground): SubmitDeps => {
  const policies = {
    periods: compilePublicationPolicy(loadPublicationRules()),
    publicFields: publicFieldsOf(recordRules),
  }
  return {
    store: openDecisionStore(base.store),
    vault: base.vault,
    plan,
    newId,
    check: (input) => checkRecord(input, recordRules),
    subjects: { matchNames: (parties) => matchNames(subjects, parties) },
    deadlineOf: (decidedOn) => publicationDeadline(calendar(), decidedOn),
    assess: (content, findings) => assessDecision(policies, content, findings),
    alert: async (decisionIds) => alarms.add(decisionIds),
    trail: decisionTrail(access),
  }
}

const wireClients = ({ clock, vault }: Foundations, access: AccessStore): ManageDeps => ({
  store: access,
  now: () => clock.now(),
  hashSecret: (secret) => vault.keyedHash('client-key', secret),
  trail: openTrail(access),
})

const sequence = ({ store, log }: Foundations): Sequencer =>
  startSequencer({
    store,
    emitting: [decisionCollection, listEntryCollection, subjectCollection],
    report: (error) => log.warn({ error }, 'sequencer trouble'),
  })

/** Wires every room to the doors of one process. */
export const composeRooms = async (base: Foundations): Promise<Rooms> => {
  const { store, clock } = base
  const holder = createCalendarHolder(loadCalendarPolicy().items, () => listNotices(store))
  await holder.refresh()
  const calendar = (): WorkingCalendar => holder.current()
  const workingDay: WorkingDayOf = (decidedOn, n) => workingDayAfter(calendar(), decidedOn, n).on
  const plan: Plan = (document) => nextStep(document, workingDay)?.at
  const access = openAccessStore(store)
  const subjects = { store: openSubjectStore(store), clock }
  const recordRules = loadRecordRules()
  const alarms = gatherAlarms(base)
  const policies = await openJointPolicies(loadJointPolicies(), openPolicyArchive(store))
  const submit = wireSubmit({ base, calendar, recordRules, access, subjects, alarms, plan })
  const now = (): string => clock.now()
  return {
    base,
    now,
    today: () => clock.today(),
    calendar: holder,
    recordRules,
    policies,
    access,
    clients: wireClients(base, access),
    subjects,
    lists: wireLists({ base, access, subjects, policies }),
    alarms,
    submit,
    advance: {
      decisions: submit.store.decisions,
      store: openPublicationStore(store),
      now,
      workingDay,
      plan,
    },
    sequencer: sequence(base),
  }
}
