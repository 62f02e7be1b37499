import { Worker } from 'node:worker_threads'
import { THREAD_LIMITS } from '../../platform/thread-limits'
import { openEngine, type Engine } from './engine'

type Call = keyof Engine

/** Where calls of the engine run one after the other: a thread, or this process itself. */
export interface Lane {
  call<C extends Call>(name: C, ...args: Parameters<Engine[C]>): Promise<ReturnType<Engine[C]>>
  /** Calls not yet answered. */
  readonly pending: number
  close(): Promise<void>
}

/** What goes to the thread and what comes back. */
export interface LaneQuestion {
  readonly id: number
  readonly name: Call
  readonly args: readonly unknown[]
}
export type LaneAnswer =
  | { readonly id: number; readonly value: unknown; readonly error?: never }
  | { readonly id: number; readonly error: string }

export const callEngine = (engine: Engine, name: Call, args: readonly unknown[]): unknown =>
  (engine[name] as (...args: readonly unknown[]) => unknown)(...args)

/** The engine in this process: its calls hold the event loop. */
export const openLocalLane = (directory: string): Lane => {
  const engine = openEngine(directory)
  return {
    call: async (name, ...args) => {
      await Promise.resolve()
      return callEngine(engine, name, args) as never
    },
    pending: 0,
    close: async () => {
      await Promise.resolve()
      engine.close()
    },
  }
}

/** A thread that still builds is not waited for longer: what it has built counts for nothing until it is whole. */
const CLOSING_MS = 2_000

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

const startThread = (
  entry: string,
  directory: string,
  waiting: Map<number, Waiting>,
  onEnd: () => void,
): Worker => {
  const worker = new Worker(entry, { resourceLimits: THREAD_LIMITS, workerData: { directory } })
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answers: readonly LaneAnswer[]) => {
    for (const answer of answers) {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.error === undefined) asked?.resolve(answer.value as never)
      else asked?.reject(new Error(answer.error))
    }
  })
  worker.on('error', failAll)
  worker.on('exit', () => {
    failAll(new Error('the thread of the name index has ended'))
    onEnd()
  })
  return worker
}

/**
 * The engine in a thread of its own; one that ended is started again with the next call. The calls of one turn of the
 * event loop go there in one message and come back in one: under load a message costs as much as a search.
 * @param entry compiled file of `worker.ts`
 */
export const openThreadLane = (entry: string, directory: string): Lane => {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let unsent: LaneQuestion[] = []
  let worker: Worker | undefined
  const running = (): Worker => {
    worker ??= startThread(entry, directory, waiting, () => (worker = undefined))
    return worker
  }
  const send = (): void => {
    const questions = unsent
    unsent = []
    running().postMessage(questions)
  }
  const call: Lane['call'] = (name, ...args) =>
    new Promise((resolve, reject) => {
      running()
      const id = (lastId += 1)
      waiting.set(id, { resolve, reject })
      if (unsent.push({ id, name, args }) === 1) setImmediate(send)
    })
  return {
    call,
    get pending() {
      return waiting.size
    },
    close: async () => {
      if (worker === undefined) return
      const inVain = setTimeout(() => void worker?.terminate(), CLOSING_MS)
      await call('close').catch(() => undefined)
      clearTimeout(inVain)
      await worker.terminate()
    },
  }
}
