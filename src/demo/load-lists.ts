import { addDays } from '../calendar/calendar-date'
import { askChecks, type AskDeps } from '../checks/ask-checks'
import { giveFeedback, type FeedbackDeps } from '../checks/give-feedback'
import { enterEntries } from '../lists/enter-entries'
import type { ListDeps } from '../lists/list-deps'
import { markEntry } from '../lists/mark-entry'
import { removeEntry } from '../lists/remove-entry'
import { Failure } from '../platform/http/failure'
import { demoChecks } from './build-checks'
import { demoEntries, type DemoEntry } from './build-entries'
import { demoCaller } from './demo-clients'
import { momentOf } from './moment'

export interface DemoListDeps {
  readonly lists: ListDeps
  readonly checks: { readonly deps: AskDeps & FeedbackDeps }
  readonly now: () => string
  readonly today: () => string
}

const callOn = (deps: DemoListDeps, key: string, day: string) => ({
  caller: demoCaller(key),
  requestId: 'demo',
  at: momentOf(day, deps.now()),
  today: day,
})

const enter = async (deps: DemoListDeps, { authority, submission, changes }: DemoEntry): Promise<void> => {
  const [result] = await enterEntries(deps.lists, callOn(deps, authority, submission.listedOn), [submission])
  // Where the clock is set to a day that the law does not reach back to, the city has fewer entries.
  if (result === undefined || result.outcome === 'refused') return
  for (const { on, mark, removal } of changes) {
    const call = callOn(deps, authority, on)
    if (mark !== undefined) await markEntry(deps.lists, call, result.entry._id, mark)
    if (removal !== undefined) await removeEntry(deps.lists, call, result.entry._id, removal)
  }
}

/** 演示名单: entries of every colour and state, each entered and changed by its authority on its day. */
export const loadEntries = async (deps: DemoListDeps): Promise<void> => {
  for (const entry of demoEntries(deps.today())) await enter(deps, entry)
}

/** 演示核查: checks on record, asked by those who may. */
export const loadChecks = async (deps: DemoListDeps): Promise<void> => {
  for (const { by, daysAgo, request, feedback } of demoChecks) {
    const call = callOn(deps, by, addDays(deps.today(), -daysAgo))
    const [outcome] = await askChecks(deps.checks.deps, [{ call, request, explain: false }])
    if (outcome === undefined || outcome instanceof Failure) continue
    if (feedback !== undefined)
      await giveFeedback(deps.checks.deps, call, outcome.id, { ...feedback, decidedOn: call.today })
  }
}
