import type { Call } from '../platform/http/caller'
import type { Plan } from './settle-decision'
import type { JudgeDeps } from './judge-submissions'
import type { PrepareDeps } from './prepare-submission'
import type { DecisionStore } from './store'

export type { Call } from '../platform/http/caller'

export interface TrailEntry {
  readonly call: Call
  readonly action: string
  readonly decisionId: string
  readonly revision: number
  readonly outcome: string
}

export interface SubmitDeps extends PrepareDeps, JudgeDeps {
  readonly store: DecisionStore
  readonly plan: Plan
  readonly newId: (at: string) => string
  /** Sets an alarm for the worker; never throws, the sweep finds what is lost. */
  readonly alert: (decisionIds: readonly string[]) => Promise<void>
  readonly trail: (entries: readonly TrailEntry[]) => Promise<void>
}
