import { decisionFailure } from '../decisions/failures'
import type { Caller } from '../platform/http/caller'
import type { ListEntryDocument } from './document'
import { listFailure } from './failures'
import type { ListStore } from './store'

const SEES_EVERY_LIST = ['steward', 'auditor']

/** 可读全部名单: steward and auditor. */
export const seesEveryList = (caller: Caller): boolean =>
  caller.roles.some((role) => SEES_EVERY_LIST.includes(role))

/** 可读该名单: the steward, the auditor, and listers who are named for it. */
export const mayReadList = (caller: Caller, listId: string): boolean =>
  seesEveryList(caller) || (caller.roles.includes('lister') && caller.lists?.includes(listId) === true)

/** @throws Failure `list-not-named` */
export const refuseUnnamed = ({ lists = [] }: Caller, listId: string): void => {
  if (lists.includes(listId)) return
  throw listFailure(
    'list-not-named',
    `本客户端未获准维护名单 ${listId}，获准的名单：${lists.length === 0 ? '无' : lists.join('、')}`,
  )
}

/** @throws Failure `list-entry-not-found`, also for entries of other lists: their existence is not told */
export const findEntry = async (
  { entries }: Pick<ListStore, 'entries'>,
  caller: Caller,
  id: string,
): Promise<ListEntryDocument> => {
  const entry = await entries.get(id)
  if (entry === null || !mayReadList(caller, entry.listId))
    throw listFailure('list-entry-not-found', '没有这条名单记录，或不在本客户端获准的名单之内')
  return entry
}

/**
 * Who may act on it: a lister of the list, of the unit that entered it or of the authority that decided.
 * @throws Failure `list-entry-not-found`, `list-not-named`, `outside-competence`
 */
export const findEntryToChange = async (
  store: Pick<ListStore, 'entries'>,
  caller: Caller,
  id: string,
): Promise<ListEntryDocument> => {
  const entry = await findEntry(store, caller, id)
  // Who also is a steward or an auditor may read every list, and changes none by that.
  refuseUnnamed(caller, entry.listId)
  const unit = caller.unit?.uscc
  if (unit === entry.unit || unit === entry.decision.authority.uscc) return entry
  throw decisionFailure(
    'outside-competence',
    `这条记录由“${entry.decision.authority.name}”认定，只能由认定机关或录入单位变更`,
  )
}
