import { systemClock } from '../../../src/platform/clock/clock'
import { openQueue } from '../../../src/platform/queue/open-queue'
import { queueCollections } from '../../../src/platform/queue/collections'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'
import { catalogue, queueSuite, validatorFor } from './suite'

describe('embedded queue on SQLite', () => {
  let kept: TemporaryStore
  const errors: unknown[] = []
  beforeEach(async () => {
    kept = await openTemporaryStore(queueCollections)
  })
  afterEach(async () => {
    await kept.remove()
    if (errors.length > 0) throw errors[0]
  })
  queueSuite(() => ({
    open: (options = {}) =>
      openQueue({
        store: kept.store,
        clock: systemClock,
        catalogue,
        validatorFor,
        report: (error) => errors.push(error),
        ...options,
      }),
  }))
})
