import type { Attempt } from '../platform/http/caller'
import { maskLongNumbers } from '../platform/log/mask-numbers'
import type { RecordTrail } from './trail'

const PER_SECOND = 20
const SHOWN_PATH = 200

const REASONS = {
  'no-key': '未提供密钥',
  'malformed-key': '密钥形式有误',
  'wrong-key': '密钥不对或已失效',
  revoked: '客户端已被撤销',
}

export type RefusalReason = keyof typeof REASONS

/** The path may hold anything that a stranger typed, a personal number too. */
const describe = ({ method, path }: Attempt, reason: RefusalReason, skipped: number): string =>
  `${method} ${maskLongNumbers(path.slice(0, SHOWN_PATH))}：${REASONS[reason]}` +
  (skipped === 0 ? '' : `（此前另有 ${skipped} 次未逐条记录）`)

/**
 * Records refused authentications, at most 20 a second: beyond that they are counted, and the count goes into the next
 * entry, so that refusals are no lever to fill the store.
 */
export const createRefusalRecorder = (deps: { readonly now: () => string; readonly trail: RecordTrail }) => {
  let second = ''
  let recorded = 0
  let skipped = 0
  return async (attempt: Attempt, who: string, reason: RefusalReason): Promise<null> => {
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
    const detail = describe(attempt, reason, skipped)
    skipped = 0
    await deps.trail(at, [
      { who, action: 'authenticate', outcome: 'refused', requestId: attempt.requestId, detail },
    ])
    return null
  }
}
