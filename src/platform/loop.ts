/** The one skeleton of everything that polls: dispatcher, sequencer, followers. */
export interface Loop {
  /** Steps now instead of at the end of the pause. */
  readonly nudge: () => void
  /** Steps until a step finds nothing; never runs beside another step of the same loop. */
  readonly drain: () => Promise<void>
  /** Waits for the step in hand; none follows. */
  readonly close: () => Promise<void>
}

export interface LoopOptions {
  /** One piece of work; true: there may be more. */
  readonly step: () => Promise<boolean>
  /** Pause in ms after the n-th step in a row without work, from 1. */
  readonly pauseMs: (idleSteps: number) => number
  /** A step that threw counts as one without work. */
  readonly onError: (error: unknown) => void
}

/** A pause that a nudge ends, also one that came just before it. */
const pauses = () => {
  let nudged = false
  let wake = (): void => undefined
  const nudge = (): void => {
    nudged = true
    wake()
  }
  const pause = async (ms: number): Promise<void> => {
    if (!nudged) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    nudged = false
  }
  return { nudge, pause }
}

/** Runs one piece of work after the other. */
const oneByOne = () => {
  let turn: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
}

/** Starts the loop; it never overlaps itself and never ends by an error. */
export const startLoop = ({ step, pauseMs, onError }: LoopOptions): Loop => {
  const closing = new AbortController()
  const { nudge, pause } = pauses()
  const inTurn = oneByOne()
  const stepUnlessClosed = (): Promise<boolean> =>
    inTurn(() => (closing.signal.aborted ? Promise.resolve(false) : step()))

  const run = async (): Promise<void> => {
    let idleSteps = 0
    while (!closing.signal.aborted) {
      const more = await stepUnlessClosed().catch((error: unknown) => {
        onError(error)
        return false
      })
      idleSteps = more ? 0 : idleSteps + 1
      if (!more) await pause(pauseMs(idleSteps))
    }
  }
  const running = run()
  return {
    nudge,
    drain: async () => {
      while (await stepUnlessClosed());
    },
    close: async () => {
      closing.abort()
      nudge()
      await running
      await inTurn(() => Promise.resolve())
    },
  }
}
