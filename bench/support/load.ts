import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A load: `connections` clients, each with one call at a time; its bodies are decisions from `firstDecision` on. */
export interface LoadPlan {
  readonly url: string
  readonly connections: number
  readonly seconds: number
  readonly key?: string
  /** POST of decisions, from this one on; without it GET of `paths` in turn. */
  readonly firstDecision?: number
  readonly paths?: readonly string[]
  /** POST of credit checks of random subjects among so many. */
  readonly checkedSubjects?: number
  /** Calls a second, evenly, over all connections; only for `paths`. As many as go without it. */
  readonly rate?: number
  /** Before anything counts: code that runs for the first time is slow on both sides. */
  readonly warmUpSeconds?: number
}

export interface LoadResult {
  /** Answers a second. */
  readonly rate: number
  readonly answered: number
  /** Answers other than 2xx, errors and time-outs. */
  readonly failed: number
  readonly p50: number
  readonly p99: number
  readonly p999: number
  readonly max: number
}

/** Runs a load from a process of its own, which shares no event loop with anything measured. */
export const runLoad = async (plan: LoadPlan): Promise<LoadResult> => {
  const child = fork(join(__dirname, 'load-process.js'), { execArgv: [] })
  child.send(plan)
  const [message] = (await once(child, 'message')) as [LoadResult | { readonly error: string }]
  if ('error' in message) throw new Error(message.error)
  return message
}
