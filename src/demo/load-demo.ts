import { registerClient, type ManageDeps } from '../access/manage-clients'
import { withdrawDecision } from '../decisions/change-state'
import { submitDecisions, type Call, type SubmitDeps } from '../decisions/submit-decisions'
import type { Caller } from '../platform/http/caller'
import { Failure } from '../platform/http/failure'
import { advanceDecisions, type AdvanceDeps } from '../publication/advance-decisions'
import { sweepDecisions } from '../publication/sweep'
import { registerSubjects, type SubjectDeps } from '../subjects/register-subjects'
import { demoDepartments, demoSubjects, type DemoDepartment, type DemoSubject } from './build-city'
import { demoDecisions, type DemoDecision } from './build-decisions'
import { demoClients, demoSecret, type DemoSecrets } from './demo-clients'
import { cast } from './list-cast'
import { loadChecks, loadEntries, type DemoListDeps } from './load-lists'
import { momentOf } from './moment'

export interface DemoDeps extends DemoListDeps {
  readonly clients: ManageDeps
  readonly secrets: DemoSecrets
  readonly subjects: SubjectDeps
  readonly submit: SubmitDeps
  readonly advance: AdvanceDeps
}

const LOADER: Caller = { id: 'demo-loader', name: '演示数据', roles: ['operator'] }

const submitterOf = (department: DemoDepartment): Caller => ({
  id: `demo-${department.key}`,
  name: department.name,
  roles: ['submitter'],
  unit: department,
  mayBackfill: true,
})

const callOf = (department: DemoDepartment, day: string, at: string): Call => ({
  caller: submitterOf(department),
  requestId: 'demo',
  at,
  today: day,
})

const sendDay = async (deps: DemoDeps, day: string, decisions: readonly DemoDecision[]): Promise<void> => {
  const at = momentOf(day, deps.now())
  // Nobody needs waking: each decision is published here, at the moment at which it came.
  const quiet: SubmitDeps = { ...deps.submit, alert: () => Promise.resolve() }
  for (const department of demoDepartments) {
    const own = decisions.filter((one) => one.department.key === department.key)
    const call = callOf(department, day, at)
    const outcomes = await submitDecisions(
      quiet,
      call,
      own.map((one) => one.submission),
    )
    const ids = outcomes.map((one) => (one.outcome === 'refused' ? null : one.document._id))
    await advanceDecisions(
      { ...deps.advance, now: () => at },
      ids.filter((id) => id !== null),
    )
    for (const [i, id] of ids.entries())
      if (id !== null && own[i]?.withdraw === true)
        await withdrawDecision(quiet, call, id, {
          cause: 'revoked',
          explanation: '经行政复议，原行政处罚决定被撤销',
          documentNo: '示府复决字〔2026〕1号',
        })
  }
}

/** Answers whether this process is the one that loads: the first client is registered once. */
const registerDemoClients = async (deps: DemoDeps): Promise<boolean> => {
  try {
    for (const { id, registration } of demoClients())
      await registerClient(deps.clients, { caller: LOADER, requestId: 'demo' }, registration, {
        id,
        secret: demoSecret(deps.secrets, id),
      })
    return true
  } catch (error) {
    if (error instanceof Failure && error.code === 'client-exists') return false
    throw error
  }
}

/**
 * 演示数据: fills an empty store with a fictitious city — departments, market
 * entities, decisions, list entries and checks of every kind.
 */
export const loadDemo = async (deps: DemoDeps): Promise<void> => {
  const subjects = demoSubjects()
  if (!(await registerDemoClients(deps))) return
  await registerSubjects(
    deps.subjects,
    [...subjects, ...Object.values<DemoSubject>(cast)].map((subject) => ({
      ...subject,
      formerNames: [...(subject.formerNames ?? [])],
    })),
  )
  const byDay = new Map<string, DemoDecision[]>()
  for (const decision of demoDecisions(deps.today(), subjects))
    byDay.set(decision.receivedOn, [...(byDay.get(decision.receivedOn) ?? []), decision])
  for (const [day, decisions] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)))
    await sendDay(deps, day, decisions)
  await sweepDecisions(deps.advance)
  await loadEntries(deps)
  await loadChecks(deps)
}
