import { checkBatchRoutes } from './checks/batch.routes'
import { checkRoutes } from './checks/routes'
import type { Rooms } from './compose'
import type { FailureTable } from './platform/http/failure'
import { problemOf } from './platform/http/problem'
import type { Route } from './platform/http/route'

/** The routes of the credit checks, with the problems that stand in the place of a line. */
export const checkRoutesOf = (
  { base: { config, log }, checks: { deps } }: Pick<Rooms, 'base' | 'checks'>,
  failures: FailureTable,
): Route[] => [
  ...checkRoutes(deps),
  ...checkBatchRoutes({
    ...deps,
    problemOf: (failure, requestId) =>
      problemOf({ failures, publicUrl: config.publicUrl }, failure, requestId),
    report: (error) => log.error({ error }, 'a line of a check batch failed'),
  }),
]
