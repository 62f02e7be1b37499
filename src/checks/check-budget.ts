import type { Caller } from '../platform/http/caller'
import type { CallBudget, Taken } from '../platform/call-budget'

export const BUDGET_NAME = 'checks'
export const BUDGET_SECONDS = 60

/** So high that only a loop that has run away meets it. */
const CHECKS_PER_MINUTE = 300_000

/** 核查额度: takes so many checks from what the client has in this minute. */
export const takeChecks = (
  budget: CallBudget,
  { id, checksPerMinute = CHECKS_PER_MINUTE }: Caller,
  wanted: number,
): Taken => budget.take(id, checksPerMinute, wanted)

/** 核查额度 of a route whose call costs so many checks. */
export const spendChecks =
  (budget: CallBudget, wanted: number) =>
  (caller: Caller): Readonly<Record<string, string>> => {
    const taken = takeChecks(budget, caller, wanted)
    if (taken.granted < wanted) throw budget.refusalOf(taken)
    return budget.headersOf(taken)
  }
