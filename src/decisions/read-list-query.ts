import { isCalendarDate } from '../calendar/calendar-date'
import { platformFailure, type InputError } from '../platform/http/failure'
import type { PublicationStateName } from './document'
import type { DecisionListQuery } from './list-decisions'

const STATES: Readonly<Record<PublicationStateName, string>> = {
  scheduled: '待公示',
  published: '公示中',
  ended: '公示期满',
  withdrawn: '已撤下',
  withheld: '不予公示',
  held: '待审核',
}

/** For messages and for the description of the interface. */
export const STATES_IN_WORDS = Object.entries(STATES)
  .map(([name, title]) => `${name}（${title}）`)
  .join('、')

const faultsIn = (state: string | undefined, dueBefore: string | undefined): InputError[] => {
  const errors: InputError[] = []
  if (state !== undefined && !Object.hasOwn(STATES, state)) {
    const detail = `state 只能是 ${STATES_IN_WORDS}，或不带此参数`
    errors.push({ pointer: '#/state', code: 'not-in-list', detail })
  }
  if (dueBefore !== undefined && !isCalendarDate(dueBefore))
    errors.push({
      pointer: '#/dueBefore',
      code: 'wrong-form',
      detail: 'dueBefore 应为存在的日期，形如 2026-04-30',
    })
  return errors
}

/**
 * 报送记录列表的查询条件: a misspelt state would answer an empty list, which reads as nothing to do.
 * @throws Failure `schema-violation`
 */
export const readListQuery = (query: Readonly<Record<string, string>>, limit: number): DecisionListQuery => {
  const { state, dueBefore, cursor } = query
  const errors = faultsIn(state, dueBefore)
  if (errors.length > 0) throw platformFailure('schema-violation', '查询参数有误，详见 errors', { errors })
  return {
    limit,
    ...(state === undefined ? {} : { state }),
    ...(dueBefore === undefined ? {} : { dueBefore }),
    ...(cursor === undefined ? {} : { cursor }),
  }
}
