import { isCalendarDate } from '../calendar/calendar-date'
import type { JointPolicies } from '../measures/joint-policies'
import type { JointPolicy } from '../measures/joint-policy'
import type { Clock } from '../platform/clock/clock'
import { platformFailure } from '../platform/http/failure'
import { policyVersion, type PolicyItem } from '../platform/policy/policy-folder'

/** Items of the law that stand apart from the sets of lists and measures. */
export interface PlainPolicy {
  readonly version: string
  readonly items: readonly PolicyItem[]
}

export type PlainPolicies = Readonly<Record<PlainArea, () => PlainPolicy>>

/** Where the law of every area is read. */
export interface PolicySources {
  readonly policies: Pick<JointPolicies, 'policyOn'>
  readonly clock: Clock
  /** The calendar is read at each use: a notice may come in while the process runs. */
  readonly plain: PlainPolicies
}

const JOINT_AREAS = ['lists', 'measures', 'scenarios', 'engine'] as const
const PLAIN_AREAS = ['calendar', 'periods', 'codes'] as const

type JointArea = (typeof JOINT_AREAS)[number]
export type PlainArea = (typeof PLAIN_AREAS)[number]

/** 政策公开: one area of the law as anybody may read it. */
export interface PolicyAnswer {
  readonly area: string
  /** What answers name: of the whole set for lists, measures, scenarios and the gate. */
  readonly version: string
  /** 施行日期 of the set; absent where there are no sets. */
  readonly inForceFrom?: string
  readonly items: readonly (PolicyItem & { readonly version: string })[]
}

const isOneOf = <T extends string>(areas: readonly T[], area: string): area is T =>
  areas.some((each) => each === area)

const refuseAsOf = (asOf: string, detail: string): Error =>
  platformFailure('schema-violation', detail, {
    errors: [{ pointer: '#/asOf', code: 'not-allowed', detail: `asOf 为 ${asOf.slice(0, 40)}，${detail}` }],
  })

/**
 * 某日施行的政策集; without a day, today's.
 * @throws Failure `schema-violation` when the day is none, or lies before every set
 */
export const policyAsOf = (
  { policies, clock }: Pick<PolicySources, 'policies' | 'clock'>,
  asOf?: string,
): JointPolicy => {
  const on = asOf ?? clock.today()
  if (!isCalendarDate(on)) throw refuseAsOf(on, '应为 2026-04-30 形式的日期')
  const policy = policies.policyOn(on)
  if (policy === undefined) throw refuseAsOf(on, '早于第一个政策集的施行日期，当日没有施行的政策')
  return policy
}

/** Of each item; computed once, since the items of a version never change. */
const versionOfItem = (() => {
  const known = new WeakMap<PolicyItem, string>()
  return (item: PolicyItem): string => {
    const version = known.get(item) ?? policyVersion([item])
    known.set(item, version)
    return version
  }
})()

const withVersions = (items: readonly PolicyItem[]): PolicyAnswer['items'] =>
  items.map((item) => ({ ...item, version: versionOfItem(item) }))

/** An area, and its version before the items are made ready: who knows the version needs no items. */
export interface FoundArea {
  readonly version: string
  readonly answer: () => PolicyAnswer
}

const jointArea = (sources: PolicySources, area: JointArea, asOf: string | undefined): FoundArea => {
  const { version, inForceFrom, [area]: items } = policyAsOf(sources, asOf)
  return { version, answer: () => ({ area, version, inForceFrom, items: withVersions(items) }) }
}

/**
 * 查阅政策: an area of the law, as of a day where it comes in sets.
 * @throws Failure `not-found` for an unknown area, `schema-violation` for a day that cannot be asked
 */
export const findPolicyArea = (sources: PolicySources, area: string, asOf: string | undefined): FoundArea => {
  if (isOneOf(JOINT_AREAS, area)) return jointArea(sources, area, asOf)
  if (!isOneOf(PLAIN_AREAS, area))
    throw platformFailure(
      'not-found',
      `没有 ${area.slice(0, 40)} 这一类政策，可查 ${[...JOINT_AREAS, ...PLAIN_AREAS].join('、')}`,
    )
  if (asOf !== undefined)
    throw refuseAsOf(asOf, `${area} 不分政策集，不带 asOf；各条目自有生效日期和失效日期`)
  const { version, items } = sources.plain[area]()
  return { version, answer: () => ({ area, version, items: withVersions(items) }) }
}
