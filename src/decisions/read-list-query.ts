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

const isState = (text: string): text is PublicationStateName => Object.hasOwn(STATES, text)

/**
 * 报送记录列表的查询条件, of a query that the route has judged: a misspelt state would answer an empty list, which
 * reads as nothing to do.
 */
export const readListQuery = (
  { state, dueBefore, cursor }: Readonly<Record<string, string>>,
  limit: number,
): DecisionListQuery => {
  if (state !== undefined && !isState(state)) throw new Error(`the route does not judge the state ${state}`)
  return {
    limit,
    ...(state === undefined ? {} : { state }),
    ...(dueBefore === undefined ? {} : { dueBefore }),
    ...(cursor === undefined ? {} : { cursor }),
  }
}
