import { inTransaction, isBusy, type Connection } from './connection'

/**
 * Group commit: all writes that are asked for in one turn of the event loop share one transaction and one flush to
 * the disk. A write that breaks a constraint fails alone; an error of the disk fails all of them.
 */
export interface GroupCommit {
  /** `write` runs inside the transaction; resolves with its result when that is durable. */
  run<R>(size: number, write: () => R): Promise<R>
  /** Resolves when nothing is waiting; later writes are refused. */
  close(): Promise<void>
}

interface Waiting {
  readonly size: number
  /** Runs the write and keeps its outcome; throws only what must end the whole transaction. */
  readonly attempt: () => void
  readonly settle: () => void
  readonly fail: (error: unknown) => void
}

/** Documents in one transaction at most, so that the event loop is never held for long. */
const GROUP_SIZE = 2000
const RETRY_MS = 5
/** About half a minute with the wait for the lock that each attempt includes. */
const ATTEMPTS = 1000

const waitingWrite = <R>(
  size: number,
  write: () => R,
  isOwnFault: (error: unknown) => boolean,
  [resolve, reject]: readonly [(value: R) => void, (error: unknown) => void],
): Waiting => {
  let outcome = (): void => undefined
  const attempt = (): void => {
    try {
      const result = write()
      outcome = () => resolve(result)
    } catch (error) {
      if (!isOwnFault(error)) throw error
      outcome = () => reject(error)
    }
  }
  return { size, attempt, settle: () => outcome(), fail: reject }
}

interface Group {
  readonly connection: Connection
  queue: Waiting[]
  scheduled: boolean
  closed: boolean
  /** Times that the write lock was not to be had for the group at the head. */
  attempts: number
  readonly idle: (() => void)[]
}

const headOf = ({ queue }: Group): Waiting[] => {
  let size = 0
  let count = 0
  while (count < queue.length && size < GROUP_SIZE) size += queue[count++]?.size ?? 0
  return queue.slice(0, count)
}

const commit = (group: Group, head: readonly Waiting[]): 'done' | 'busy' => {
  try {
    inTransaction(group.connection, () => head.forEach((each) => each.attempt()))
  } catch (error) {
    if (isBusy(error) && ++group.attempts < ATTEMPTS) return 'busy'
    head.forEach((each) => each.fail(error))
    return 'done'
  }
  head.forEach((each) => each.settle())
  return 'done'
}

const flush = (group: Group): void => {
  const head = headOf(group)
  if (commit(group, head) === 'busy') {
    setTimeout(flush, RETRY_MS, group)
    return
  }
  group.attempts = 0
  group.queue = group.queue.slice(head.length)
  group.scheduled = group.queue.length > 0
  if (group.scheduled) setImmediate(flush, group)
  else group.idle.splice(0).forEach((resolve) => resolve())
}

const enqueue = (group: Group, waiting: Waiting): void => {
  if (group.closed) {
    waiting.fail(new Error('the store is closed'))
    return
  }
  group.queue.push(waiting)
  if (group.scheduled) return
  group.scheduled = true
  setImmediate(flush, group)
}

/** `isOwnFault` tells the errors that concern one write from those that concern the whole transaction. */
export const startGroupCommit = (
  connection: Connection,
  isOwnFault: (error: unknown) => boolean,
): GroupCommit => {
  const group: Group = { connection, queue: [], scheduled: false, closed: false, attempts: 0, idle: [] }
  return {
    run: (size, write) =>
      new Promise((resolve, reject) =>
        enqueue(group, waitingWrite(size, write, isOwnFault, [resolve, reject])),
      ),
    close: async () => {
      group.closed = true
      if (group.scheduled) await new Promise<void>((resolve) => group.idle.push(resolve))
    },
  }
}
