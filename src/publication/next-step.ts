import { addDays } from '../calendar/calendar-date'
import { startOfChinaDate } from '../platform/clock/clock'
import type { DecisionDocument } from '../decisions/document'

/** What is to be done with a record, and from when on. */
export type Step =
  | { readonly kind: 'publish'; readonly at: string }
  | { readonly kind: 'end'; readonly at: string }
  | { readonly kind: 'alarm'; readonly at: string; readonly workingDay: AlarmDay }

/** 预警: amber on the fifth, red on the seventh working day after the decision [derived]. */
export type AlarmDay = 5 | 7

/** The China date of the n-th working day after a decision; given by `calendar`. */
export type WorkingDayOf = (decidedOn: string, n: number) => string

const endOf = (document: DecisionDocument): Step[] => {
  const { until } = document.publication
  return until === null ? [] : [{ kind: 'end', at: startOfChinaDate(addDays(until, 1)) }]
}

const alarmsOf = (document: DecisionDocument, workingDay: WorkingDayOf): Step[] => {
  if (document.deadline.received === 'backfill') return []
  const raised = document.alarmed ?? 0
  return ([5, 7] as const)
    .filter((day) => day > raised)
    .map((day) => ({
      kind: 'alarm',
      at: startOfChinaDate(workingDay(document.deadline.decidedOn, day)),
      workingDay: day,
    }))
}

const earliest = (steps: readonly Step[]): Step | null =>
  steps.reduce<Step | null>((first, step) => (first === null || step.at < first.at ? step : first), null)

/**
 * 下一步: the next thing that time brings to a record. The record is the clock: whoever asks, worker or sweep, today or
 * after an outage, gets the same answer.
 */
export const nextStep = (document: DecisionDocument, workingDay: WorkingDayOf): Step | null => {
  switch (document.publication.state) {
    case 'scheduled':
      return { kind: 'publish', at: document.changedAt }
    case 'published':
      return earliest(endOf(document))
    case 'held':
      return earliest([...endOf(document), ...alarmsOf(document, workingDay)])
    default:
      return null
  }
}

/** The alarms that are due on a day for a record that still waits: the gravest only. */
export const dueAlarm = (
  document: DecisionDocument,
  workingDay: WorkingDayOf,
  now: string,
): AlarmDay | null =>
  alarmsOf(document, workingDay)
    .filter((step) => step.at <= now)
    .reduce<AlarmDay | null>((day, step) => (step.kind === 'alarm' ? step.workingDay : day), null)
