import { addDays } from '../calendar/calendar-date'
import { chinaDateOf } from '../platform/clock/clock'
import { announced, settled, type Plan } from '../decisions/settle-decision'
import type { DecisionDocument, PublicationStateName } from '../decisions/document'
import { judgeReceipt } from '../decisions/judge-receipt'
import { decisionPages, type DecisionQuestion, type DecisionStore } from '../decisions/store'
import { LOST, untilWon } from '../platform/until-won'

export interface RecomputeDeps {
  readonly decisions: DecisionStore['decisions']
  readonly deadlineOf: (decidedOn: string) => { readonly on: string; readonly provisional: boolean }
  readonly plan: Plan
  readonly now: () => string
}

/** What a notice touches. */
export interface TouchedDays {
  readonly year: number
  /** Dates that the notices of the year turned from working days into days off, or the other way round. */
  readonly days: readonly string[]
}

const recomputed = (deps: RecomputeDeps, before: DecisionDocument): DecisionDocument | null => {
  const { on, provisional } = deps.deadlineOf(before.deadline.decidedOn)
  const received = judgeReceipt(
    chinaDateOf(before.receivedAt),
    { on, provisional },
    before.deadline.received === 'backfill',
  )
  const deadline = { ...before.deadline, dueOn: on, provisional, received }
  if (JSON.stringify(deadline) === JSON.stringify(before.deadline)) return null
  const at = deps.now()
  const { provisionalYear: _year, ...rest } = before
  const note = `最迟公示日 ${before.deadline.dueOn} → ${on}，报送时效 ${before.deadline.received} → ${received}`
  const after = settled(
    {
      ...rest,
      revision: before.revision + 1,
      deadline,
      ...(provisional ? { provisionalYear: Number(on.slice(0, 4)) } : {}),
      history: [
        ...before.history,
        { revision: before.version, at, by: 'calendar', change: 'deadline-recomputed', note },
      ],
    },
    deps.plan,
  )
  return announced(before, after, at)
}

const recomputeOne = (deps: RecomputeDeps, id: string): Promise<boolean> =>
  untilWon('此记录', async () => {
    const before = await deps.decisions.get(id)
    const after = before === null ? null : recomputed(deps, before)
    if (before === null || after === null) return false
    return (await deps.decisions.replace(after, before.revision)) || LOST
  })

/** @returns how many moved; one that somebody changes meanwhile is read again */
const recomputePage = async (deps: RecomputeDeps, page: readonly DecisionDocument[]): Promise<number> => {
  const moved = page.map((before) => recomputed(deps, before)).filter((after) => after !== null)
  if (moved.length === 0) return 0
  const answers = await deps.decisions.replaceMany(moved)
  let count = answers.filter(Boolean).length
  for (const [at, { _id }] of moved.entries())
    if (answers[at] !== true && (await recomputeOne(deps, _id))) count += 1
  return count
}

/** A deadline that moves while its index is read may be met twice; the second time nothing changes. */
const recomputeFound = async (deps: RecomputeDeps, question: DecisionQuestion): Promise<number> => {
  let moved = 0
  for await (const page of decisionPages(deps.decisions, question)) moved += await recomputePage(deps, page)
  return moved
}

/** Seven working days never reach further, whatever the holidays. */
const LONGEST_WINDOW_DAYS = 40

interface Range {
  readonly gte: string
  readonly lte: string
}

/** Last days whose window holds one of the days: from the day itself on, as long as a window is; joined where they meet. */
const dueRanges = (days: readonly string[]): Range[] =>
  [...days].sort().reduce<Range[]>((ranges, day) => {
    const last = ranges.at(-1)
    const lte = addDays(day, LONGEST_WINDOW_DAYS)
    return last !== undefined && day <= last.lte
      ? [...ranges.slice(0, -1), { gte: last.gte, lte }]
      : [...ranges, { gte: day, lte }]
  }, [])

const STATES: readonly PublicationStateName[] = [
  'scheduled',
  'published',
  'ended',
  'withdrawn',
  'withheld',
  'held',
]

/**
 * 重算期限: after a notice came in, recomputes every deadline that it touches, of decisions in any state — those that
 * rested on its year provisionally, and those whose seven working days hold a day that it changed. Late or on time is
 * then judged by the right calendar; the state of publication stays. Costs index ranges, not a scan.
 * @returns how many deadlines moved; repeatable
 */
export const recomputeDeadlines = async (
  deps: RecomputeDeps,
  { year, days }: TouchedDays,
): Promise<number> => {
  const questions: DecisionQuestion[] = [
    { where: { provisionalYear: { in: [year - 1, year, year + 1] } }, sort: 'byProvisionalYear' },
    ...dueRanges(days).flatMap((range) =>
      STATES.map((state) => ({
        where: { 'publication.state': state, 'deadline.dueOn': { gte: range.gte, lte: range.lte } },
        sort: 'byState',
      })),
    ),
  ]
  let moved = 0
  for (const question of questions) moved += await recomputeFound(deps, question)
  return moved
}
