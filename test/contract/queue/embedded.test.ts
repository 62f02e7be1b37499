import { systemClock } from '../../../src/platform/clock/clock'
import { queueCollections } from '../../../src/platform/queue/collections'
import { failedJobCollection, jobCollection } from '../../../src/platform/queue/embedded/documents'
import { openQueue } from '../../../src/platform/queue/open-queue'
import type { Store } from '../../../src/platform/store/port'
import { describeOnBothEngines } from '../store/engines'
import { catalogue, queueSuite, validatorFor } from './suite'

describeOnBothEngines('embedded queue', (engine) => {
  let store: Store
  const errors: unknown[] = []
  beforeAll(async () => {
    store = await engine.open(queueCollections)
  })
  afterEach(async () => {
    for (const declaration of [jobCollection, failedJobCollection]) {
      const collection = store.collection<{ readonly _id: string; readonly revision: number }>(declaration)
      const left = await collection.find({ limit: 1_000 })
      await Promise.all(left.map(({ _id }) => collection.delete(_id)))
    }
    if (errors.length > 0) throw errors[0]
  })
  queueSuite(() => ({
    open: (options = {}) =>
      openQueue({
        store,
        clock: systemClock,
        catalogue,
        validatorFor,
        report: (error) => errors.push(error),
        ...options,
      }),
  }))
})
