import type { AccessStore } from './access/store'
import { appendTrail } from './access/trail'
import { publicationDeadline } from './calendar/deadline'
import type { WorkingCalendar } from './calendar/working-calendar'
import { checkRecord, type RecordRules } from './decisions/check-record'
import { publicFieldsOf } from './decisions/record-rules'
import type { Plan } from './decisions/settle-decision'
import { openDecisionStore } from './decisions/store'
import type { SubmitDeps } from './decisions/submit-decisions'
import type { Foundations } from './platform/foundations'
import { gather, type Gatherer } from './platform/gather'
import { newId } from './platform/id'
import type { JobDefinition } from './platform/queue/port'
import { assessDecision } from './publication/assess-decision'
import type { PublishDecisions } from './publication/jobs'
import { compilePublicationPolicy, loadPublicationRules } from './publication/policy'
import { matchNames } from './subjects/extend-master'
import type { SubjectDeps } from './subjects/register-subjects'

/**
 * One alarm for all decisions of a moment, set beside their answers: the record is the clock, and what is lost with the
 * process or cannot be set is found by the sweep.
 */
export const gatherAlarms = (
  { queue, log }: Foundations,
  job: JobDefinition<PublishDecisions>,
): Gatherer<string> =>
  gather({
    waitMs: 20,
    most: 200,
    handOn: async (decisionIds) => {
      try {
        await queue.enqueue(job, { decisionIds })
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

interface SubmitGround {
  readonly base: Foundations
  readonly recordRules: RecordRules
  readonly access: AccessStore
  readonly subjects: SubjectDeps
  readonly alarms: Gatherer<string>
  readonly plan: Plan
  readonly calendar: () => WorkingCalendar
}

/** Wires intake to the rule of publication, which it does not know itself. */
export const wireSubmit = ({
  base,
  calendar,
  recordRules,
  access,
  subjects,
  alarms,
  plan,
}: SubmitGround): SubmitDeps => {
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
