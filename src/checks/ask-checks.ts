import type { WorkingDeadline } from '../calendar/deadline'
import type { CheckRequest } from '../generated/check/request'
import { Failure } from '../platform/http/failure'
import type { Call } from '../platform/http/caller'
import type { CheckFacts } from './document'
import { findSubjects, type FindDeps, type FoundSubjects } from './find-subjects'
import { demandConsents, type ConsentDesk } from './demand-consent'
import { gatherFacts } from './gather-facts'
import { prepareCheck, type PrepareDeps, type PreparedCheck } from './prepare-check'
import { presentCheck, type UnsignedAnswer } from './present-check'
import { recordCheck, type RecordedCheck } from './record-check'
import type { CheckStore } from './store'

/** One request to the room. */
export type CheckCall = Call

/** One request with whoever makes it; those of several callers may be answered together. */
export interface AskedCheck {
  readonly call: CheckCall
  readonly request: CheckRequest
  /** Say of every measure that is left out why it is. */
  readonly explain: boolean
}

/** 拒绝查询留痕: what was refused is on record as well. */
export type RecordRefusal = (call: CheckCall, failure: Failure, scenario: string) => Promise<void>

export interface AskDeps extends PrepareDeps, FindDeps {
  readonly store: CheckStore
  readonly consents: ConsentDesk
  readonly newId: (at: string) => string
  /** 反馈截止日: so many working days after a day; null where the calendar does not reach so far. */
  readonly workingDayAfter: (on: string, days: number) => WorkingDeadline | null
  readonly sign: (answer: UnsignedAnswer) => Promise<object>
  readonly recordRefusal: RecordRefusal
}

/** The bytes of an answer that is on record, or why there is none. */
export type AskOutcome = { readonly text: string; readonly id: string } | Failure

const attempt = async <T>(work: () => T | Promise<T>): Promise<T | Failure> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

type FeedbackDay = Pick<CheckFacts, 'feedbackDueOn' | 'feedbackProvisional'>

const feedbackDayOf = (deps: AskDeps, today: string, workingDays: number): FeedbackDay => {
  const due = deps.workingDayAfter(today, workingDays)
  return {
    feedbackDueOn: due?.on ?? null,
    ...(due?.provisional === true ? { feedbackProvisional: true } : {}),
  }
}

/** All that one check is computed from, apart from what was found. */
const frameOf = (deps: AskDeps, { call, explain }: AskedCheck, check: PreparedCheck) => ({
  ...feedbackDayOf(deps, call.today, check.policy.engineOn(check.asOf).feedbackWorkingDays),
  id: deps.newId(call.at),
  answeredAt: call.at,
  asOf: check.asOf,
  scenario: check.request.scenario,
  actType: check.request.actType ?? null,
  ...check.ground,
  explain,
})

const answerOne = async (
  deps: AskDeps,
  asked: AskedCheck,
  check: PreparedCheck,
  found: FoundSubjects,
): Promise<RecordedCheck> => {
  const { call } = asked
  const facts: CheckFacts = {
    ...frameOf(deps, asked, check),
    versions: { policy: check.policy.version, data: found.data },
    subjects: found.findings.map((finding) => gatherFacts(finding, { asOf: check.asOf, today: call.today })),
  }
  const answer = presentCheck(check.policy, facts)
  return recordCheck(call, check, facts, { answer, text: JSON.stringify(await deps.sign(answer)) })
}

const prepare = (deps: AskDeps, { call, request }: AskedCheck): Promise<PreparedCheck | Failure> =>
  attempt(async () => {
    const prepared = prepareCheck(deps, call.caller, request, call.today)
    await demandConsents(deps.consents, call, prepared)
    return prepared
  })

/** On record before anybody reads it. */
const keep = async ({ store }: AskDeps, answered: readonly RecordedCheck[]): Promise<void> => {
  if (answered.length === 0) return
  const mentions = answered.flatMap((one) => one.mentions)
  const [{ outcomes }] = await Promise.all([
    store.checks.insertMany(answered.map(({ check }) => check)),
    mentions.length === 0 ? undefined : store.mentions.insertMany(mentions),
  ])
  if (outcomes.some((outcome) => outcome !== 'inserted')) throw new Error('an id of a check was taken')
}

interface Ready {
  readonly asked: AskedCheck
  readonly check: PreparedCheck
}

const answerReady = async (deps: AskDeps, ready: readonly Ready[]): Promise<RecordedCheck[]> => {
  const found = await findSubjects(
    deps,
    ready.map(({ check }) => check),
  )
  return Promise.all(
    ready.map(({ asked, check }, i) => answerOne(deps, asked, check, found[i] ?? { data: 0, findings: [] })),
  )
}

/**
 * 信用核查: answers each request, in order; what is refused is refused alone. When it resolves every answer is durable, with
 * what was asked, by whom and for what, and every refusal is in the trail.
 */
export const askChecks = async (deps: AskDeps, all: readonly AskedCheck[]): Promise<AskOutcome[]> => {
  const prepared = await Promise.all(all.map(async (asked) => ({ asked, check: await prepare(deps, asked) })))
  const ready = prepared.filter((one): one is Ready => !(one.check instanceof Failure))
  const answered = await answerReady(deps, ready)
  const refused = prepared.map(({ asked: { call, request }, check }) =>
    check instanceof Failure ? deps.recordRefusal(call, check, request.scenario) : undefined,
  )
  await Promise.all([keep(deps, answered), ...refused])
  let next = 0
  return prepared.map(({ check }) => {
    if (check instanceof Failure) return check
    const kept = answered[next++]?.check
    if (kept === undefined) throw new Error('one answer for each request')
    return { id: kept._id, text: kept.text }
  })
}
