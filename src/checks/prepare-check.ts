import { addMonths } from '../calendar/calendar-date'
import type { CheckRequest } from '../generated/check/request'
import type { ScenarioDefinition } from '../generated/policy/scenarios'
import type { KeyMaker } from '../lists/subject-key'
import { scenarioOn, type CompiledPolicy } from '../measures/compile-policy'
import type { Caller } from '../platform/http/caller'
import { platformFailure, type Failure, type InputError } from '../platform/http/failure'
import { demandGround, type QueryGround } from './demand-query'
import { identifySubject, isIdentity, type AskedSubject, type Identity } from './identify-subject'
import { findMisplacedNumbers } from './misplaced-number'

export interface PrepareDeps {
  readonly keys: KeyMaker
  /** The compiled set in force on a day; undefined before the first. */
  readonly policyOn: (asOf: string) => CompiledPolicy | undefined
}

/** 经核对的核查请求: complete, allowed, and every subject identified. */
export interface PreparedCheck {
  readonly request: CheckRequest
  readonly ground: QueryGround
  readonly asOf: string
  readonly policy: CompiledPolicy
  readonly scenario: ScenarioDefinition
  readonly subjects: readonly { readonly asked: AskedSubject; readonly identity: Identity }[]
}

const violation = (errors: readonly InputError[]): Failure =>
  platformFailure('schema-violation', `核查请求有 ${errors.length} 处错误，详见 errors`, { errors })

const refuseForeignScenario = (caller: Caller, scenario: string): void => {
  const allowed = caller.scenarios ?? []
  if (allowed.includes(scenario)) return
  throw platformFailure(
    'forbidden',
    `本客户端未获准在场景 ${scenario} 核查，获准的场景：${allowed.length === 0 ? '无' : allowed.join('、')}`,
  )
}

export interface Rule {
  readonly policy: CompiledPolicy
  readonly scenario: ScenarioDefinition
}

const unknownScenario = ({ scenarios }: CompiledPolicy, scenario: string, asOf: string): InputError => ({
  pointer: '#/scenario',
  code: 'unknown-scenario',
  detail: `没有场景 ${scenario}，或者在 ${asOf} 未施行；可用的场景：${[...scenarios.keys()].join('、')}`,
})

/** 适用的规则: the set and the scenario of a day, or why there is none. */
export const findRule = (
  { policyOn }: Pick<PrepareDeps, 'policyOn'>,
  scenario: string,
  asOf: string,
): Rule | InputError => {
  const policy = policyOn(asOf)
  if (policy === undefined)
    return { pointer: '#/asOf', code: 'no-policy', detail: `核查日期 ${asOf} 没有施行的政策集` }
  const found = scenarioOn(policy, scenario, asOf)
  return found === undefined ? unknownScenario(policy, scenario, asOf) : { policy, scenario: found }
}

const isRule = (one: Rule | InputError): one is Rule => 'policy' in one

const dayFaults = (asOf: string, today: string): InputError[] =>
  asOf > today
    ? [
        {
          pointer: '#/asOf',
          code: 'in-future',
          detail: `核查日期 ${asOf} 晚于今天（${today}），将来的名单状态无从得知；请填今天或以前的日期，或者不填`,
        },
      ]
    : []

/** 暂不告知 at most: an open investigation is told in the end (《山东省社会信用条例》第三十七条; the length is the platform's own). */
const CONCEALED_MONTHS_MOST = 12

const concealmentFaults = ({ concealedUntil = null }: CheckRequest, today: string): InputError[] => {
  const most = addMonths(today, CONCEALED_MONTHS_MOST)
  if (concealedUntil === null || concealedUntil <= most) return []
  const detail = `暂不告知截止日 ${concealedUntil} 过晚，最迟 ${most}；期满仍须保密的，由信用办另行办理`
  return [{ pointer: '#/concealedUntil', code: 'too-late', detail }]
}

const demandApplicant = (subjects: readonly AskedSubject[]): InputError[] =>
  subjects.every(({ role }) => role === 'agent')
    ? [
        {
          pointer: '#/subjects',
          code: 'no-applicant',
          detail:
            '至少要有一个申请人（applicant）或者联合体成员（consortium-member），代理人的记录不作为申请人的结论',
        },
      ]
    : []

/**
 * 核查请求核对: what was said, whether the client may, and who is meant.
 * @throws Failure `query-refused`, `forbidden`, `schema-violation` with all faults at once
 */
export const prepareCheck = (
  deps: PrepareDeps,
  caller: Caller,
  request: CheckRequest,
  today: string,
): PreparedCheck => {
  const ground = demandGround(request)
  refuseForeignScenario(caller, request.scenario)
  const asOf = request.asOf ?? today
  const rule = findRule(deps, request.scenario, asOf)
  const found = request.subjects.map((asked, i) => identifySubject(asked, `#/subjects/${i}`, deps.keys, asOf))
  const errors = [
    ...dayFaults(asOf, today),
    ...concealmentFaults(request, today),
    ...(isRule(rule) ? [] : [rule]),
    ...found.flatMap((one) => (isIdentity(one) ? [] : [one])),
    ...demandApplicant(request.subjects),
    ...findMisplacedNumbers(request),
  ]
  if (errors.length > 0 || !isRule(rule)) throw violation(errors)
  const subjects = request.subjects.flatMap((asked, i) => {
    const identity = found[i]
    return identity !== undefined && isIdentity(identity) ? [{ asked, identity }] : []
  })
  return { request, ground, asOf, ...rule, subjects }
}
