import { judgedAs } from '../platform/judged-as'
import type { PublicationStateName } from './document'
import type { DecisionListQuery } from './list-decisions'

/** 公示状态 of a listing of decisions. */
export const STATES: Readonly<Record<PublicationStateName, string>> = {
  scheduled: '待公示',
  published: '公示中',
  ended: '公示期满',
  withdrawn: '已撤下',
  withheld: '不予公示',
  held: '待审核',
}

/**
 * 报送记录列表的查询条件, of a query that the route has judged: a misspelt state would answer an empty list, which
 * reads as nothing to do.
 */
export const readListQuery = (
  { state: asked, dueBefore, cursor }: Readonly<Record<string, string>>,
  limit: number,
): DecisionListQuery => {
  const state = judgedAs(STATES, asked)
  return {
    limit,
    ...(state === undefined ? {} : { state }),
    ...(dueBefore === undefined ? {} : { dueBefore }),
    ...(cursor === undefined ? {} : { cursor }),
  }
}
