import type { Caller } from '../platform/http/caller'
import { judgedAs } from '../platform/judged-as'
import type { ListEntryDocument } from './document'
import { entryState, type EntryState } from './entry-state'
import { listFailure } from './failures'
import { mayReadList, seesEveryList } from './find-entry'
import type { ListReadDeps } from './list-deps'
import { scanEntries, type ScannedPage } from './scan-entries'
import { suspensionsOf } from './suspension'

/** 名单记录状态 of a listing of entries. */
export const STATES: Readonly<Record<EntryState, string>> = {
  pending: '待生效',
  active: '有效',
  suspended: '暂停',
  expired: '到期',
  repaired: '已修复',
  removed: '已移出',
  revoked: '已撤销',
}

export interface EntryListQuery {
  readonly listId?: string
  readonly state?: EntryState
  readonly limit: number
  readonly cursor?: string
}

/**
 * 名单记录列表的查询条件, of a query that the route has judged: a misspelt state would answer an empty list,
 * which reads as nobody there.
 */
export const readEntryListQuery = (
  { listId, state: asked, cursor }: Readonly<Record<string, string>>,
  limit: number,
): EntryListQuery => {
  const state = judgedAs(STATES, asked)
  return {
    limit,
    ...(listId === undefined ? {} : { listId }),
    ...(state === undefined ? {} : { state }),
    ...(cursor === undefined ? {} : { cursor }),
  }
}

/** Live states and ended ones lie apart in the index; which of them it is, dates and marks tell. */
const endOf = (state: EntryState | undefined, today: string): object => {
  if (state === undefined) return {}
  return {
    lastDay: ['pending', 'active', 'suspended'].includes(state) ? { gte: today } : { lt: today },
  }
}

const listsOf = (caller: Caller, listId: string | undefined): string | { in: string[] } | { gt: string } => {
  if (listId === undefined) return seesEveryList(caller) ? { gt: '' } : { in: [...(caller.lists ?? [])] }
  if (mayReadList(caller, listId)) return listId
  const named = caller.lists ?? []
  throw listFailure(
    'list-not-named',
    `本客户端未获准查看名单 ${listId.slice(0, 40)}，获准的名单：${named.length === 0 ? '无' : named.join('、')}`,
  )
}

const inState =
  (deps: ListReadDeps, state: EntryState | undefined, today: string) =>
  async (found: readonly ListEntryDocument[]): Promise<readonly ListEntryDocument[]> => {
    if (state === undefined) return found
    const suspensions = await suspensionsOf(deps, found, today)
    return found.filter(
      (entry) =>
        entryState(entry, today, entry.colour === 'red' && suspensions.has(entry.subjectKey)) === state,
    )
  }

/**
 * 名单记录列表: of the lists that the client is named for, or of every list for the steward and the auditor; ordered by
 * list, then by last day.
 * @throws Failure `list-not-named`
 */
export const listEntries = async (
  deps: ListReadDeps,
  caller: Caller,
  { listId, state, limit, cursor }: EntryListQuery,
  today: string,
): Promise<ScannedPage> => {
  if (!seesEveryList(caller) && listId === undefined && (caller.lists ?? []).length === 0)
    return { items: [], next: null }
  const where = { listId: listsOf(caller, listId), ...endOf(state, today) }
  return scanEntries(
    deps.store.entries,
    { where, sort: 'byList' },
    { limit, ...(cursor === undefined ? {} : { cursor }) },
    inState(deps, state, today),
  )
}
