import type { Attempt } from '../platform/http/caller'
import type { RecordTrail } from './trail'

const PER_SECOND = 20

/**
 * Records refused authentications, at most so many a second: beyond that they are counted, and the count goes into the
 * next entry, so that refusals are no lever to fill the store.
 */
export const createRefusalRecorder = (deps: { readonly now: () => string; readonly trail: RecordTrail }) => {
  let second = ''
  let recorded = 0
  let skipped = 0
  return async (attempt: Attempt, who: string, reason: string): Promise<null> => {
    const at = deps.now()
    if (at.slice(0, 19) !== second) {
      second = at.slice(0, 19)
      recorded = 0
    }
    if (recorded >= PER_SECOND) {
      skipped += 1
      return null
    }
    recorded += 1
    const more = skipped === 0 ? '' : `; ${skipped} more before it`
    skipped = 0
    const detail = `${attempt.method} ${attempt.path}: ${reason}${more}`
    await deps.trail(at, [
      { who, action: 'authenticate', outcome: 'refused', requestId: attempt.requestId, detail },
    ])
    return null
  }
}
