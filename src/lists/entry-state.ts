import { addDays } from '../calendar/calendar-date'
import type { EntryMark, ListEntryFacts, RemovalCause } from './document'

/** 状态: 待生效, 有效, 暂停, 到期, 已修复, 已移出, 已撤销. */
export type EntryState = 'pending' | 'active' | 'suspended' | 'expired' | 'repaired' | 'removed' | 'revoked'

const ENDED_AS: Readonly<Record<RemovalCause, EntryState & ('repaired' | 'removed' | 'revoked')>> = {
  revoked: 'revoked',
  repaired: 'repaired',
  early: 'removed',
  error: 'removed',
}

const LIVE: readonly EntryState[] = ['pending', 'active', 'suspended']

/** What the state of an entry follows from. */
export type EntryTimes = Pick<ListEntryFacts, 'listedOn' | 'validTo' | 'removal'>

/** 自始无效: what was revoked or entered in error never had effect, whatever day is asked for. */
export const isVoid = (cause: RemovalCause): boolean => cause === 'revoked' || cause === 'error'

/** 移出状态 on a day; undefined while no removal has effect. */
export const endedAs = (
  { removal }: Pick<EntryTimes, 'removal'>,
  on: string,
): 'repaired' | 'removed' | 'revoked' | undefined =>
  removal !== undefined && (isVoid(removal.cause) || removal.effectiveOn <= on)
    ? ENDED_AS[removal.cause]
    : undefined

/**
 * 名单记录状态 on a day, from dates alone: no flag that a job would have to set. Both ends of the term are inclusive.
 * @param isSuspended whether a live black entry of the subject suspends a red one
 */
export const entryState = (entry: EntryTimes, on: string, isSuspended = false): EntryState => {
  const ended = endedAs(entry, on)
  if (ended !== undefined) return ended
  if (entry.validTo !== null && entry.validTo < on) return 'expired'
  if (on < entry.listedOn) return 'pending'
  return isSuspended ? 'suspended' : 'active'
}

/** 是否已结束: without effect, on that day and on every later one. */
export const isOver = (entry: EntryTimes, on: string): boolean => !LIVE.includes(entryState(entry, on))

const NEVER = '0000-00-00'
const NO_END = '9999-12-31'

/** 最后有效日, for indexes: an entry is over on a day exactly when this is before it. */
export const lastDayOf = ({ validTo, removal }: EntryTimes): string => {
  const end = validTo ?? NO_END
  if (removal === undefined) return end
  if (isVoid(removal.cause)) return NEVER
  const before = addDays(removal.effectiveOn, -1)
  return before < end ? before : end
}

interface Lasting {
  readonly from: string
  /** Last day; absent: still under way. */
  readonly until?: string | null
}

/** 进行中的标注 on a day; both ends inclusive. */
export const liveMarks = <M extends Lasting>(marks: readonly M[], on: string): M[] =>
  marks.filter(({ from, until = null }) => from <= on && (until === null || on <= until))

const LIFTING: readonly EntryMark['mark'][] = ['stay', 'restructuring']

/** 停止执行 or 重整屏蔽 is under way: the entry stands, and nothing follows from it. All other marks only tell. */
export const isLifted = (
  { marks = [] }: { readonly marks?: readonly (Lasting & Pick<EntryMark, 'mark'>)[] },
  on: string,
): boolean => liveMarks(marks, on).some(({ mark }) => LIFTING.includes(mark))

/** 重整屏蔽: the public does not see the entry. */
export const isShielded = ({ marks }: Pick<ListEntryFacts, 'marks'>, on: string): boolean =>
  liveMarks(marks, on).some(({ mark }) => mark === 'restructuring')
