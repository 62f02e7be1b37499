import { firstIdOf } from '../platform/id'
import type { CheckDocument } from './document'
import type { CheckStore } from './store'

const PAGE = 500

/**
 * 逐页读取核查记录 of a period, oldest first: ids grow with time.
 * @param from first instant
 * @param until first instant that is no longer in it
 */
export async function* scanChecks(
  { checks }: Pick<CheckStore, 'checks'>,
  from: string,
  until: string,
): AsyncGenerator<CheckDocument[], void> {
  const where = { _id: { gte: firstIdOf(from), lt: firstIdOf(until) } }
  let after: string | undefined
  for (;;) {
    const page = await checks.find({ where, limit: PAGE, ...(after === undefined ? {} : { after }) })
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = checks.cursorOf(last)
  }
}
