import { publicationDeadline, workingDayAfter } from './calendar/deadline'
import { loadCalendarPolicy } from './calendar/policy-area'
import { buildWorkingCalendar } from './calendar/working-calendar'
import { catalogue } from './catalogue'
import type { Plan } from './decisions/build-decision'
import { checkRecord } from './decisions/check-record'
import { loadRecordRules, publicFieldsOf } from './decisions/record-rules'
import { decisionCollections, openDecisionStore } from './decisions/store'
import type { SubmitDeps } from './decisions/submit-decisions'
import { newId } from './platform/id'
import { openFoundations, type Foundations } from './platform/foundations'
import type { Config } from './platform/config/config'
import type { Log } from './platform/log/log'
import type { AdvanceDeps } from './publication/advance-decisions'
import { assessDecision } from './publication/assess-decision'
import { publishDecisionsJob } from './publication/jobs'
import { nextStep } from './publication/next-step'
import { compilePublicationPolicy, loadPublicationRules } from './publication/policy'
import { openPublicationStore, publicationCollections } from './publication/store'
import { matchNames } from './subjects/extend-master'
import { openSubjectStore, subjectCollections } from './subjects/store'

export const collections = [...decisionCollections, ...publicationCollections, ...subjectCollections]

/** Rooms of one process, wired. */
export interface Rooms {
  readonly submit: SubmitDeps
  readonly advance: AdvanceDeps
}

export const composeRooms = (base: Foundations): Rooms => {
  const { store, clock, vault, queue, log } = base
  const rules = loadRecordRules()
  const policies = { periods: compilePublicationPolicy(loadPublicationRules()), publicFields: publicFieldsOf(rules) }
  const calendar = buildWorkingCalendar(loadCalendarPolicy().items)
  const decisions = openDecisionStore(store)
  const subjects = { store: openSubjectStore(store), clock }
  const workingDay = (decidedOn: string, n: number): string => workingDayAfter(calendar, decidedOn, n).on
  const plan: Plan = (document) => nextStep(document, workingDay)?.at
  const submit: SubmitDeps = {
    store: decisions,
    vault,
    plan,
    newId,
    check: (input) => checkRecord(input, rules),
    subjects: { matchNames: (parties) => matchNames(subjects, parties) },
    deadlineOf: (decidedOn) => publicationDeadline(calendar, decidedOn),
    assess: (content, findings) => assessDecision(policies, content, findings),
    alert: async (decisionIds) => {
      try {
        await queue.enqueue(publishDecisionsJob, { decisionIds })
      } catch (error) {
        log.warn({ error }, 'alarm not set; the sweep will find the decisions')
      }
    },
    trail: () => Promise.resolve(),
  }
  const advance: AdvanceDeps = {
    decisions: decisions.decisions,
    store: openPublicationStore(store),
    now: () => clock.now(),
    workingDay,
    plan,
  }
  return { submit, advance }
}

export const openRooms = async (config: Config, log: Log): Promise<Foundations & Rooms> => {
  const base = await openFoundations(config, log, { collections, migrations: [], catalogue })
  return { ...base, ...composeRooms(base) }
}
