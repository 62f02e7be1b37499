import { startLoop } from '../../loop'
import type { WorkerHandle } from '../port'
import type { JobDocument } from './documents'
import { runJob, type RunContext } from './run-job'
import { takeJobs } from './take-jobs'

export interface Dispatcher extends WorkerHandle {
  readonly nudge: () => void
  /** Runs all that is due now to its end. */
  readonly drain: () => Promise<void>
}

const POLL_MS = 100

/** One worker of the embedded engine: polls its queue, runs up to `concurrency` jobs at a time. */
export const startDispatcher = (context: RunContext, queue: string, concurrency: number): Dispatcher => {
  const { tables, clock, leaseMs, report } = context
  const inHand = new Set<Promise<void>>()

  const start = (job: JobDocument): void => {
    const running = runJob(context, job)
      .catch(report)
      .finally(() => {
        inHand.delete(running)
        loop.nudge()
      })
    inHand.add(running)
  }
  const step = async (): Promise<boolean> => {
    const limit = concurrency - inHand.size
    if (limit <= 0) return false
    const jobs = await takeJobs(tables, { queue, limit, clock, leaseMs })
    jobs.forEach(start)
    return jobs.length > 0
  }
  const loop = startLoop({ step, pauseMs: () => POLL_MS, onError: report })
  const drain = async (): Promise<void> => {
    await loop.drain()
    while (inHand.size > 0) {
      await Promise.race(inHand)
      await loop.drain()
    }
  }
  const close = async (): Promise<void> => {
    await loop.close()
    await Promise.all(inHand)
  }
  return { nudge: loop.nudge, drain, close }
}
