import { StoreUnavailableError } from '../port'
import type { WriteLane } from './write-lane'
import type { WriteAnswer, WriteOperation } from './write-operations'

/**
 * Group commit: what is asked for in one turn of the event loop, and while the transactions before are under way,
 * shares one transaction and one flush to the disk. A write that breaks a constraint fails alone; an error of the
 * disk fails the whole group.
 */
export interface GroupCommit {
  /** Resolves when the outcome is durable. */
  write(operation: WriteOperation): Promise<WriteAnswer>
  /** Resolves when nothing is under way; later writes are refused. */
  close(): Promise<void>
}

interface Asker {
  readonly resolve: (answer: WriteAnswer) => void
  readonly reject: (error: unknown) => void
}

interface Waiting {
  readonly operation: WriteOperation
  readonly asker: Asker
}

interface Group {
  readonly lane: WriteLane
  queue: Waiting[]
  /** Transactions given to the lane and not yet answered. */
  underWay: number
  /** Whether the queue will be looked at when this turn of the event loop ends. */
  called: boolean
  closed: boolean
  readonly idle: (() => void)[]
}

/** Documents in one transaction at most, so that nobody waits behind a mountain. */
const GROUP_SIZE = 500

/** So many waiting documents are worth a transaction of their own: it is given to the lane before the one before is answered. */
const WORTH_A_GROUP = 32

/** One being written, one that the lane finds when it is done: it need not wait for the event loop. */
const AT_ONCE = 2

const sizeOf = ({ operation }: Waiting): number => operation.ids.length

const takeHead = (group: Group): Waiting[] => {
  let size = 0
  let count = 0
  for (const waiting of group.queue) {
    if (size >= GROUP_SIZE) break
    size += sizeOf(waiting)
    count += 1
  }
  return group.queue.splice(0, count)
}

/** Keeps the askers only: what the lane has taken over need not live until the disk has answered. */
const answerAskers = async (
  answered: Promise<readonly WriteAnswer[]>,
  askers: readonly Asker[],
): Promise<void> => {
  try {
    const answers = await answered
    askers.forEach(({ resolve }, at) => resolve(answers[at] ?? { outcomes: [] }))
  } catch (error) {
    askers.forEach(({ reject }) => reject(error))
  }
}

const commit = (lane: WriteLane, head: readonly Waiting[]): Promise<void> =>
  answerAskers(
    lane.run(head.map(({ operation }) => operation)),
    head.map(({ asker }) => asker),
  )

const isWorthAGroup = ({ queue }: Group): boolean => {
  let size = 0
  return queue.some((waiting) => (size += sizeOf(waiting)) >= WORTH_A_GROUP)
}

const mayGo = (group: Group): boolean =>
  group.underWay === 0 ? group.queue.length > 0 : group.underWay < AT_ONCE && isWorthAGroup(group)

const handOn = (group: Group): void => {
  while (mayGo(group)) {
    group.underWay += 1
    void commit(group.lane, takeHead(group)).then(() => {
      group.underWay -= 1
      callSoon(group)
    })
  }
  if (group.underWay === 0) group.idle.splice(0).forEach((resolve) => resolve())
}

/** Not at once: those who were waiting for an answer may have the next write ready, and join. */
const callSoon = (group: Group): void => {
  if (group.called) return
  group.called = true
  setImmediate(() => {
    group.called = false
    handOn(group)
  })
}

export const startGroupCommit = (lane: WriteLane): GroupCommit => {
  const group: Group = { lane, queue: [], underWay: 0, called: false, closed: false, idle: [] }
  return {
    write: (operation) =>
      new Promise((resolve, reject) => {
        if (group.closed) {
          reject(new StoreUnavailableError('the store is closed'))
          return
        }
        group.queue.push({ operation, asker: { resolve, reject } })
        callSoon(group)
      }),
    close: async () => {
      group.closed = true
      if (group.called || group.underWay > 0) await new Promise<void>((resolve) => group.idle.push(resolve))
    },
  }
}
