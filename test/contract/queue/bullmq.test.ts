import { randomUUID } from 'node:crypto'
import { systemClock } from '../../../src/platform/clock/clock'
import { queueCollections } from '../../../src/platform/queue/collections'
import { openQueue } from '../../../src/platform/queue/open-queue'
import { describeWithRedis } from '../../support/describe-with-servers'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'
import { catalogue, queueSuite, validatorFor } from './suite'

describeWithRedis('BullMQ queue on Redis', (redis) => {
  let kept: TemporaryStore
  let prefix: string
  const errors: unknown[] = []
  beforeAll(async () => {
    kept = await openTemporaryStore(queueCollections)
  })
  beforeEach(() => {
    prefix = `{test-${randomUUID()}}`
  })
  afterEach(() => {
    if (errors.length > 0) throw errors[0]
  })
  afterAll(() => kept.remove())
  queueSuite(() => ({
    open: (options = {}) =>
      openQueue({
        redisUrl: redis.url(),
        prefix,
        store: kept.store,
        clock: systemClock,
        catalogue,
        validatorFor,
        report: (error) => errors.push(error),
        ...options,
      }),
  }))
})
