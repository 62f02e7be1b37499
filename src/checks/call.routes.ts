import { readLimit } from '../platform/http/read-query'
import type { Request } from '../platform/http/route'
import type { CheckCall } from './ask-checks'

/** The clock of the requests. */
export interface CallClock {
  readonly now: () => string
  readonly today: () => string
}

/** 请求: who calls, when, under which number. */
export const callOf = (clock: CallClock, { caller, id }: Request): CheckCall => ({
  caller,
  requestId: id,
  at: clock.now(),
  today: clock.today(),
})

export const idOf = ({ params }: Request): string => params['id'] ?? ''

/** 分页参数 of every listing of the room. */
export const PAGING = { limit: '每页条数，1 至 100', cursor: '上一页返回的游标' }

export const pagingOf = ({ query }: Request) => ({ limit: readLimit(query), cursor: query['cursor'] })
