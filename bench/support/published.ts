import { setTimeout as pause } from 'node:timers/promises'
import { caller } from '../../test/support/platform-process'

const POLL_MS = 250
const PATIENCE_MS = 600_000

interface Backlog {
  readonly publicationsDue: number
  readonly jobs: { readonly waiting: number; readonly active: number }
}

/** Milliseconds since `started` until no publication is due any more. */
export const waitUntilPublished = async (
  url: string,
  operatorKey: string,
  started: number,
): Promise<number> => {
  const operator = caller(url, operatorKey)
  while (performance.now() - started < PATIENCE_MS) {
    const { text } = await operator.get('/api/v1/operations/backlog')
    const { publicationsDue, jobs } = JSON.parse(text) as Backlog
    if (publicationsDue === 0 && jobs.active === 0) return performance.now() - started
    await pause(POLL_MS)
  }
  throw new Error('publications are still due')
}
