/** Hands on what comes in within a short while together. */
export interface Gatherer<T> {
  add(items: readonly T[]): void
  /** Hands on what is held now; resolves when everything handed on so far has arrived. */
  flush(): Promise<void>
}

export interface GatherOptions<T> {
  /** How long the first item waits for others. */
  readonly waitMs: number
  /** Items handed on at once at most; so many do not wait. */
  readonly most: number
  /** Never rejects. */
  readonly handOn: (items: readonly T[]) => Promise<void>
}

export const gather = <T>({ waitMs, most, handOn }: GatherOptions<T>): Gatherer<T> => {
  let held: T[] = []
  let timer: NodeJS.Timeout | undefined
  const underway = new Set<Promise<void>>()
  const send = (items: readonly T[]): void => {
    const sent = handOn(items).finally(() => underway.delete(sent))
    underway.add(sent)
  }
  const sendAll = (): void => {
    clearTimeout(timer)
    timer = undefined
    for (let from = 0; from < held.length; from += most) send(held.slice(from, from + most))
    held = []
  }
  return {
    add: (items) => {
      held.push(...items)
      if (held.length >= most) sendAll()
      else if (held.length > 0) timer ??= setTimeout(sendAll, waitMs).unref()
    },
    flush: async () => {
      sendAll()
      await Promise.all(underway)
    },
  }
}
