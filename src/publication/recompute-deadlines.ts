import { chinaDateOf } from '../platform/clock/clock'
import { settled, type Plan } from '../decisions/settle-decision'
import type { DecisionDocument } from '../decisions/document'
import { judgeReceipt } from '../decisions/judge-receipt'
import type { DecisionStore } from '../decisions/store'

export interface RecomputeDeps {
  readonly decisions: DecisionStore['decisions']
  readonly deadlineOf: (decidedOn: string) => { readonly on: string; readonly provisional: boolean }
  readonly plan: Plan
  readonly now: () => string
}

/** What became of one deadline. */
export interface DeadlineChange {
  readonly decisionId: string
  readonly before: DecisionDocument['deadline']
  readonly after: DecisionDocument['deadline']
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
  return settled(
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
}

const MAX_RACES = 20

const recomputeOne = async (deps: RecomputeDeps, id: string): Promise<DeadlineChange | null> => {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const before = await deps.decisions.get(id)
    const after = before === null ? null : recomputed(deps, before)
    if (before === null || after === null) return null
    if (await deps.decisions.replace(after, before.revision))
      return { decisionId: id, before: before.deadline, after: after.deadline }
  }
  throw new Error(`decision ${id} is changed too often to recompute its deadline`)
}

const PAGE = 500

type Finding = Parameters<RecomputeDeps['decisions']['find']>[0]
type Question = Omit<Finding, 'limit' | 'after'> & { readonly sort: string }

async function* idsOf(deps: RecomputeDeps, query: Question): AsyncGenerator<string> {
  let after: string | undefined
  for (;;) {
    const page = await deps.decisions.find({
      ...query,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    yield* page.map((document) => document._id)
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = deps.decisions.cursorOf(last, query.sort)
  }
}

/**
 * 重算期限: after a notice for `year` came in, recomputes every deadline that it touches — those that rested on it
 * provisionally, and those still open with their last day in or after that year — and tells what changed.
 */
export const recomputeDeadlines = async (deps: RecomputeDeps, year: number): Promise<DeadlineChange[]> => {
  const from = `${year - 1}-12-01`
  const questions = [
    { where: { provisionalYear: { in: [year - 1, year, year + 1] } }, sort: 'byProvisionalYear' },
    { where: { 'publication.state': 'held', 'deadline.dueOn': { gte: from } }, sort: 'byState' },
    { where: { 'publication.state': 'scheduled', 'deadline.dueOn': { gte: from } }, sort: 'byState' },
  ]
  const ids = new Set<string>()
  for (const question of questions) for await (const id of idsOf(deps, question)) ids.add(id)
  const changes: DeadlineChange[] = []
  for (const id of ids) {
    const change = await recomputeOne(deps, id)
    if (change !== null) changes.push(change)
  }
  return changes
}
