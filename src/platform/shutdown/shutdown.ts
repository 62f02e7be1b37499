import type { Log } from '../log/log'

export interface Shutdown {
  /** To be stopped too; what was named last is stopped first. */
  onStop(name: string, stop: () => Promise<void> | void): void
  /** Stops everything, once; every further call waits for the same end. */
  stop(): Promise<void>
}

interface ShutdownOptions {
  readonly log: Log
  /** For the whole, in ms. */
  readonly deadlineMs?: number
  /** Ends the process though something still runs: the net below. */
  readonly forceExit: () => void
}

const DEFAULT_DEADLINE_MS = 10_000

interface Step {
  readonly name: string
  readonly stop: () => Promise<void> | void
}

const runStep = async (log: Log, { name, stop }: Step): Promise<void> => {
  const started = performance.now()
  try {
    await stop()
    log.debug({ step: name, ms: Math.round(performance.now() - started) }, 'stopped')
  } catch (error) {
    log.error({ step: name, error }, 'could not be stopped')
  }
}

/** An ordered end: each step waits for the one before; a step that fails does not keep the others from ending. */
export const createShutdown = ({
  log,
  deadlineMs = DEFAULT_DEADLINE_MS,
  forceExit,
}: ShutdownOptions): Shutdown => {
  const steps: Step[] = []
  let stopping: Promise<void> | undefined
  const stopAll = async (): Promise<void> => {
    log.info({ steps: steps.length }, 'stopping')
    const net = setTimeout(() => {
      log.error({ deadlineMs }, 'stopping took too long')
      forceExit()
    }, deadlineMs)
    net.unref()
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) await runStep(log, step)
    clearTimeout(net)
    log.info('stopped everything')
  }
  return {
    onStop: (name, stop) => steps.push({ name, stop }),
    stop: () => (stopping ??= stopAll()),
  }
}

/** Makes SIGTERM and SIGINT stop the platform; the process then ends by itself, for nothing is left to do. */
export const stopOnSignals = (
  shutdown: Pick<Shutdown, 'stop'>,
  signals: Pick<NodeJS.Process, 'once'>,
): void => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) signals.once(signal, () => void shutdown.stop())
}
