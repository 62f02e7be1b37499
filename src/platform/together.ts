/** How calls for one are made into calls for many. */
export interface TogetherOptions<T, R> {
  /** Answers each item in its place. Must be repeatable: when it fails, each item is tried alone. */
  readonly handle: (items: readonly T[]) => Promise<readonly R[]>
  /** Items that share a key never go in one call. */
  readonly keysOf: (item: T) => readonly string[]
  /** Calls under way at once. */
  readonly atOnce: number
  /** Items in one call at most. */
  readonly most: number
}

interface Waiting<T, R> {
  readonly item: T
  readonly resolve: (result: R | Promise<R>) => void
  readonly reject: (error: unknown) => void
}

/** Takes from the front whatever may go together; the rest keeps its order. */
const takeHead = <T, R>(
  queue: Waiting<T, R>[],
  { keysOf, most }: TogetherOptions<T, R>,
): [head: Waiting<T, R>[], rest: Waiting<T, R>[]] => {
  const taken = new Set<string>()
  const head: Waiting<T, R>[] = []
  const rest: Waiting<T, R>[] = []
  for (const waiting of queue) {
    const keys = keysOf(waiting.item)
    const goes = head.length < most && !keys.some((key) => taken.has(key))
    // What stays behind holds its keys too, so that nothing overtakes it.
    for (const key of keys) taken.add(key)
    ;(goes ? head : rest).push(waiting)
  }
  return [head, rest]
}

const one = <R>(results: readonly R[], at: number): R => {
  const result = results[at]
  if (result === undefined) throw new Error('one result for each item')
  return result
}

const run = async <T, R>(
  { handle }: TogetherOptions<T, R>,
  head: readonly Waiting<T, R>[],
): Promise<void> => {
  try {
    const results = await handle(head.map(({ item }) => item))
    head.forEach(({ resolve }, at) => resolve(one(results, at)))
  } catch (error) {
    if (head.length === 1) head[0]?.reject(error)
    else for (const { item, resolve } of head) resolve(handle([item]).then((results) => one(results, 0)))
  }
}

/**
 * Answers calls for one by calls for many: what is asked for in one turn of the event loop, and while `atOnce` calls
 * are under way, goes together. A lone one waits for nothing but the end of the turn.
 */
export const together = <T, R>(options: TogetherOptions<T, R>): ((item: T) => Promise<R>) => {
  let queue: Waiting<T, R>[] = []
  let underWay = 0
  let isComing = false
  const next = async (): Promise<void> => {
    isComing = false
    if (queue.length === 0 || underWay >= options.atOnce) return
    const [head, rest] = takeHead(queue, options)
    queue = rest
    underWay += 1
    await run(options, head)
    underWay -= 1
    call()
  }
  const call = (): void => {
    if (isComing || underWay >= options.atOnce || queue.length === 0) return
    isComing = true
    setImmediate(() => void next())
  }
  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      call()
    })
}
