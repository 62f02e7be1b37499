import type { DecisionStore } from '../decisions/store'
import { laterBy, startOfChinaDate, type Clock } from '../platform/clock/clock'
import type { SubjectStore } from '../subjects/store'

/** 公示概况: the numbers on the first page. */
export interface PublicFigures {
  /** Decisions that became public today. */
  readonly today: number
  readonly decisions: number
  readonly subjects: number
}

export interface FigureDeps {
  readonly clock: Clock
  readonly decisions: DecisionStore['decisions']
  readonly subjects: SubjectStore['subjects']
}

/** Counting so many costs more than it is worth for each visitor: the number is kept for a while. */
const MANY = 20_000
const KEPT_MS = 10 * 60_000

/** A count that is fresh while it is small, and kept for ten minutes when it is large. */
export const keptCount = (clock: Clock, count: () => Promise<number>): (() => Promise<number>) => {
  let kept = { value: 0, from: '', until: '' }
  return async () => {
    const now = clock.now()
    if (kept.value >= MANY && kept.from <= now && now < kept.until) return kept.value
    const value = await count()
    kept = { value, from: now, until: laterBy(now, KEPT_MS) }
    return value
  }
}

/** Makes the counter of the first page. */
export const openFigures = ({ clock, decisions, subjects }: FigureDeps): (() => Promise<PublicFigures>) => {
  const allDecisions = keptCount(clock, () => decisions.count({ 'shown.at': { gt: '' } }))
  const allSubjects = keptCount(clock, () => subjects.count())
  return async () => {
    const midnight = startOfChinaDate(clock.today())
    const [today, shown, known] = await Promise.all([
      decisions.count({ 'shown.at': { gte: midnight } }),
      allDecisions(),
      allSubjects(),
    ])
    return { today, decisions: shown, subjects: known }
  }
}
