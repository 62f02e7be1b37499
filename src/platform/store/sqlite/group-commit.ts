import { setImmediate } from 'node:timers/promises'
import { StoreUnavailableError } from '../port'
import type { WriteLane } from './write-lane'
import type { WriteAnswer, WriteOperation } from './write-operations'

/**
 * Group commit: what is asked for in one turn of the event loop, and while the transaction before is under way,
 * shares one transaction and one flush to the disk. A write that breaks a constraint fails alone; an error of the
 * disk fails the whole group.
 */
export interface GroupCommit {
  /** Resolves when the outcome is durable. */
  write(operation: WriteOperation): Promise<WriteAnswer>
  /** Resolves when nothing is under way; later writes are refused. */
  close(): Promise<void>
}

interface Waiting {
  readonly operation: WriteOperation
  readonly resolve: (answer: WriteAnswer) => void
  readonly reject: (error: unknown) => void
}

interface Group {
  readonly lane: WriteLane
  queue: Waiting[]
  running: boolean
  closed: boolean
  readonly idle: (() => void)[]
}

/** Documents in one transaction at most, so that nobody waits behind a mountain. */
const GROUP_SIZE = 2000

const takeHead = (group: Group): Waiting[] => {
  let size = 0
  let count = 0
  while (count < group.queue.length && size < GROUP_SIZE) {
    size += group.queue[count]?.operation.ids.length ?? 0
    count += 1
  }
  const head = group.queue.slice(0, count)
  group.queue = group.queue.slice(count)
  return head
}

const commit = async (lane: WriteLane, head: readonly Waiting[]): Promise<void> => {
  try {
    const answers = await lane.run(head.map(({ operation }) => operation))
    head.forEach(({ resolve }, at) => resolve(answers[at] ?? { outcomes: [] }))
  } catch (error) {
    head.forEach(({ reject }) => reject(error))
  }
}

const drain = async (group: Group): Promise<void> => {
  while (group.queue.length > 0) {
    await commit(group.lane, takeHead(group))
    // Those who were waiting for it may have the next write ready: let them join the next group.
    await setImmediate()
  }
  group.running = false
  group.idle.splice(0).forEach((resolve) => resolve())
}

export const startGroupCommit = (lane: WriteLane): GroupCommit => {
  const group: Group = { lane, queue: [], running: false, closed: false, idle: [] }
  return {
    write: (operation) =>
      new Promise((resolve, reject) => {
        if (group.closed) {
          reject(new StoreUnavailableError('the store is closed'))
          return
        }
        group.queue.push({ operation, resolve, reject })
        if (group.running) return
        group.running = true
        void setImmediate().then(() => drain(group))
      }),
    close: async () => {
      group.closed = true
      if (group.running) await new Promise<void>((resolve) => group.idle.push(resolve))
    },
  }
}
