import type { Rooms } from './compose'
import { loadCodeTables } from './decisions/record-rules'
import type { Route } from './platform/http/route'
import { portalRoutes, type PortalDeps } from './portal/pages.routes'
import type { PlainPolicies } from './portal/policy-areas'
import { loadPublicationRules } from './publication/policy'

/** Read once, save for the calendar: a notice may come in while the process runs. */
const readPlainPolicies = ({ calendar }: Pick<Rooms, 'calendar'>): PlainPolicies => {
  const periods = loadPublicationRules()
  const codes = loadCodeTables()
  return {
    calendar: () => {
      const { version, notices } = calendar.current()
      return { version, items: notices }
    },
    periods: () => periods,
    codes: () => codes,
  }
}

/** The public face of one process. */
export const portalRoutesOf = (
  rooms: Rooms,
  rest: Pick<PortalDeps, 'nameIndex' | 'site' | 'failures'>,
): Route[] =>
  portalRoutes({
    ...rest,
    clock: rooms.base.clock,
    decisions: rooms.submit.store.decisions,
    subjects: rooms.subjects.store.subjects,
    lists: rooms.lists,
    fields: rooms.recordRules.tables,
    policies: rooms.policies,
    plain: readPlainPolicies(rooms),
  })
