import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { THREAD_LIMITS } from '../../thread-limits'
import { StoreUnavailableError } from '../port'
import { openConnection, type Connection } from './connection'
import { runOperations, type WriteAnswer, type WriteOperation } from './write-operations'

/** Where transactions run, one after the other. */
export interface WriteLane {
  /** Resolves when all of them are durable; rejects when none of them is stored. In the order of the calls. */
  run(operations: readonly WriteOperation[]): Promise<readonly WriteAnswer[]>
  close(): Promise<void>
}

type ThreadMessage =
  { readonly answers: readonly WriteAnswer[] } | { readonly error: string; readonly isAway: boolean }

interface Waiting {
  readonly resolve: (answers: readonly WriteAnswer[]) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  /** In the order in which they were given to it, which is that of its answers. */
  readonly waiting: Waiting[]
}

/** @param onEnd from its error on, and at its exit, nothing more can be given to it */
const startThread = (entry: string, path: string, onEnd: () => void): Thread => {
  const thread: Thread = {
    worker: new Worker(entry, { resourceLimits: THREAD_LIMITS, workerData: { path } }),
    waiting: [],
  }
  const end = (error: Error): void => {
    onEnd()
    thread.waiting.splice(0).forEach(({ reject }) => reject(error))
  }
  thread.worker.on('message', (message: ThreadMessage) => {
    const { resolve, reject } = thread.waiting.shift() ?? {}
    // An idle thread keeps no process alive.
    if (thread.waiting.length === 0) thread.worker.unref()
    if ('answers' in message) resolve?.(message.answers)
    else reject?.(message.isAway ? new StoreUnavailableError(message.error) : new Error(message.error))
  })
  thread.worker.on('error', end)
  thread.worker.on('exit', () => end(new StoreUnavailableError('the writing thread ended')))
  return thread
}

/** A thread of its own, so that neither the disk nor the indexes hold up the event loop; restarted if it dies. */
const openThreadLane = (entry: string, path: string): WriteLane => {
  let thread: Thread | undefined
  const start = (): Thread => {
    const started = startThread(entry, path, () => {
      if (thread === started) thread = undefined
    })
    return started
  }
  return {
    run: (operations) =>
      new Promise((resolve, reject) => {
        thread ??= start()
        thread.waiting.push({ resolve, reject })
        thread.worker.ref()
        thread.worker.postMessage(operations)
      }),
    close: async () => {
      const { worker } = thread ?? {}
      if (worker === undefined) return
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      worker.ref()
      worker.postMessage('close')
      await ended
    },
  }
}

/** This thread: a transaction holds the event loop. */
const openLocalLane = (path: string): WriteLane => {
  let connection: Connection | undefined
  return {
    run: async (operations) => {
      await Promise.resolve()
      connection ??= openConnection(path)
      return runOperations(connection, operations)
    },
    close: async () => {
      await Promise.resolve()
      connection?.close()
    },
  }
}

/** A thread needs a compiled entry; where the sources run as they are (in jest), this thread writes. */
export const openWriteLane = (path: string): WriteLane => {
  const entry = join(__dirname, 'write-thread.js')
  return existsSync(entry) ? openThreadLane(entry, path) : openLocalLane(path)
}
