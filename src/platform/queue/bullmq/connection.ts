import { Redis } from 'ioredis'
import { QueueUnavailableError } from '../port'

/** No caller waits longer for Redis than this. */
const DEADLINE_MS = 1_000

const reconnectMs = (attempt: number): number => Math.min(100 * attempt, 1_000)

/** Rejects at once while Redis is away, and within the deadline when it stops answering. */
export const withDeadline = async <T>(work: Promise<T>, ms = DEADLINE_MS): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    throw new QueueUnavailableError('Redis cannot be reached', { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

/** The connection of producers: fails fast, comes back by itself. An outage is reported once, not at every try. */
export const connectProducer = (url: string, report: (error: unknown) => void): Redis => {
  let away = false
  const lose = (error: unknown): void => {
    if (!away) report(error)
    away = true
  }
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: DEADLINE_MS,
    commandTimeout: DEADLINE_MS,
    retryStrategy: reconnectMs,
  })
  redis.on('error', lose)
  // A server that stops in order closes without an error; one that is back before the first try would go unreported.
  redis.on('reconnecting', () => lose(new Error('the connection to Redis was closed')))
  redis.on('ready', () => (away = false))
  return redis
}

export const untilReady = (redis: Redis): Promise<void> =>
  new Promise((resolve) => {
    if (redis.status === 'ready') {
      resolve()
      return
    }
    redis.once('ready', resolve)
    setTimeout(resolve, DEADLINE_MS).unref()
  })

/** The connections of workers wait for Redis to return, however long it takes. */
export const workerConnection = (url: string) => ({
  url,
  maxRetriesPerRequest: null,
  retryStrategy: reconnectMs,
})
