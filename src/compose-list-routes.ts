import type { Rooms } from './compose'
import { listBatchRoutes } from './lists/batch.routes'
import { listRoutes } from './lists/routes'
import type { Route } from './platform/http/route'
import { validatorFor } from './platform/schema/validator'
import { openSignsOfLife } from './platform/sign-of-life'

/** 名单接口: entries one by one and in files. */
export const listRoutesOf = ({ base, lists, now, today }: Rooms): Route[] => {
  const deps = { ...lists, now, today }
  return [
    ...listRoutes(deps),
    ...listBatchRoutes({
      ...deps,
      checkShape: validatorFor('list/entry-submission'),
      signs: openSignsOfLife(base.store),
    }),
  ]
}
