import type { Call } from './caller'
import type { Request } from './route'

/** The clock of the requests. */
export interface CallClock {
  readonly now: () => string
  readonly today: () => string
}

export const callOf = (clock: CallClock, { caller, id }: Request): Call => ({
  caller,
  requestId: id,
  at: clock.now(),
  today: clock.today(),
})

/** The `{id}` of the path. */
export const idOf = ({ params }: Request): string => params['id'] ?? ''
