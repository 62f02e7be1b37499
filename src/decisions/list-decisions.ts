import { seesEveryUnit } from '../access/sees-every-unit'
import type { Caller } from '../platform/http/caller'
import type { DecisionDocument } from './document'
import type { DecisionStore } from './store'

export interface DecisionListQuery {
  readonly state?: string
  /** Only decisions whose last day is before this date. */
  readonly dueBefore?: string
  readonly limit: number
  readonly cursor?: string
}

export interface DecisionPage {
  readonly items: readonly DecisionDocument[]
  readonly next: string | null
}

/**
 * 报送记录列表: the records a unit pushed, or those of every unit for the steward and the auditor; ordered by state,
 * then by last day.
 */
export const listDecisions = async (
  store: DecisionStore,
  caller: Caller,
  query: DecisionListQuery,
): Promise<DecisionPage> => {
  const seesAll = seesEveryUnit(caller)
  const where = {
    ...(seesAll ? {} : { unit: caller.unit?.uscc ?? '' }),
    ...(query.state === undefined ? {} : { 'publication.state': query.state }),
    ...(query.dueBefore === undefined ? {} : { 'deadline.dueOn': { lt: query.dueBefore } }),
  }
  const sort = seesAll ? 'byState' : 'byUnit'
  const find = {
    where,
    sort,
    limit: query.limit + 1,
    ...(query.cursor === undefined ? {} : { after: query.cursor }),
  }
  const found = await store.decisions.find(find)
  const items = found.slice(0, query.limit)
  const last = items.at(-1)
  return {
    items,
    next: found.length > query.limit && last !== undefined ? store.decisions.cursorOf(last, sort) : null,
  }
}
