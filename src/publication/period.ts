import type { PenaltyGeneration } from '../generated/policy/periods'
import type { Severity } from '../decisions/document'
import { addMonths } from '../calendar/calendar-date'
import type { PolicyMark } from '../platform/policy/policy-folder'

/** 公示期限: durations from the date of the decision, as the rule states them. */
export interface PeriodRule {
  readonly shown: boolean
  /** Null: the rule states no minimum. */
  readonly min: string | null
  readonly max: string
  readonly earlyRepair: boolean
  readonly mark: PolicyMark
}

/** 公示期: calendar dates, inclusive. */
export interface PublicationPeriod {
  readonly until: string
  readonly repairableFrom: string | null
  /** What became of the date that the department asked for. */
  readonly adjustment: 'cut' | 'raised' | null
}

/**
 * The day that ends a duration (`P3M`, `P1Y`, `P0D`) begun on `date`: the same day of the last month, month end
 * clipped; that day is the last one inside.
 */
export const addDuration = (date: string, duration: string): string => {
  const amount = Number(duration.slice(1, -1))
  if (duration.endsWith('D')) return date
  return addMonths(date, duration.endsWith('Y') ? amount * 12 : amount)
}

/** 档次公示期: the period of a class, or that of the first exception which fits field and kinds. */
export const periodRuleFor = (
  generation: PenaltyGeneration,
  severity: Severity,
  kinds: readonly string[],
  field: string | undefined,
): PeriodRule => {
  const period = generation.classes.find((one) => one.severity === severity)
  if (period === undefined) throw new Error(`policies/periods: ${generation.id} has no class ${severity}`)
  const exception = generation.exceptions.find(
    (one) =>
      one.classes.includes(severity) &&
      field !== undefined &&
      one.fields.includes(field) &&
      (one.kinds.length === 0 || one.kinds.some((kind) => kinds.includes(kind))),
  )
  const { min, max, mark } = exception ?? period
  return { shown: period.shown, min, max, earlyRepair: exception?.earlyRepair ?? true, mark }
}

/** 公示截止期 as asked for: a date, `indefinite` for 长期, null for none. */
export type RequestedUntil = string | null

const earliest = (dates: readonly string[]): string => dates.reduce((a, b) => (a < b ? a : b))

/** 公示期: the department's own last day counts between minimum and maximum; no ceiling is exceeded. */
export const publicationPeriod = (
  rule: PeriodRule,
  ceilings: readonly string[],
  decidedOn: string,
  requestedUntil: RequestedUntil,
): PublicationPeriod => {
  const last = earliest([rule.max, ...ceilings].map((duration) => addDuration(decidedOn, duration)))
  const first = rule.min === null ? null : earliest([addDuration(decidedOn, rule.min), last])
  const repairableFrom = rule.earlyRepair ? first : null
  if (requestedUntil === null) return { until: last, repairableFrom, adjustment: null }
  if (requestedUntil === 'indefinite' || requestedUntil > last)
    return { until: last, repairableFrom, adjustment: 'cut' }
  const lowest = first ?? decidedOn
  if (requestedUntil < lowest) return { until: lowest, repairableFrom, adjustment: 'raised' }
  return { until: requestedUntil, repairableFrom, adjustment: null }
}
