import type { Clock } from '../clock/clock'
import { validatorFor as platformValidatorFor } from '../schema/validator'
import type { Store } from '../store/port'
import { openBullQueue } from './bullmq/bull-queue'
import { openEmbeddedQueue, type EmbeddedQueue } from './embedded/embedded-queue'
import { openCatalogue, type PayloadCheck } from './job'
import type { JobDefinition, JobQueue } from './port'

export interface QueueOptions {
  /** With it BullMQ on Redis, else the embedded dispatcher on the store. */
  readonly redisUrl?: string
  readonly store: Store
  /** Due times of the embedded engine; BullMQ keeps wall time. */
  readonly clock: Clock
  readonly catalogue: readonly JobDefinition[]
  /** Errors of the queue itself, e.g. an outage; never a job's. */
  readonly report: (error: unknown) => void
  /** A running job whose worker is silent for this long is given to another; default 30 s. */
  readonly leaseMs?: number
  /** Prefix of the keys in Redis. */
  readonly prefix?: string
  readonly validatorFor?: (schemaId: string) => PayloadCheck
}

export const isEmbedded = (queue: JobQueue): queue is EmbeddedQueue => queue.engine === 'embedded'

/** Opens the queue; does not fail when Redis is away, because it may return. */
export const openQueue = async (options: QueueOptions): Promise<JobQueue> => {
  const { redisUrl, store, clock, report, leaseMs = 30_000, prefix = '{credit}' } = options
  const catalogue = openCatalogue(options.catalogue, options.validatorFor ?? platformValidatorFor)
  if (redisUrl === undefined) return openEmbeddedQueue({ store, clock, catalogue, leaseMs, report })
  return openBullQueue({ redisUrl, prefix, catalogue, leaseMs, report })
}
