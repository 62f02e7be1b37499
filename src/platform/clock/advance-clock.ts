import type { SettableClock } from './settable-clock'

/** Something that has work which falls due by time: records, delayed jobs. */
export interface DueSource {
  /** Instant of its next due work; null when there is none. */
  nextDueAt(): Promise<string | null>
  /** Does everything due by now. */
  runDue(): Promise<void>
}

const nextAfter = async (
  sources: readonly DueSource[],
  now: string,
  target: string,
): Promise<string | undefined> => {
  const due = await Promise.all(sources.map((source) => source.nextDueAt()))
  return due
    .filter((at) => at !== null)
    .filter((at) => at > now && at <= target)
    .sort()[0]
}

const runAll = async (sources: readonly DueSource[]): Promise<void> => {
  for (const source of sources) await source.runDue()
}

/** The clock runs on while work is done and may have passed the instant already. */
const moveUpTo = async (clock: SettableClock, instant: string): Promise<void> => {
  if (instant > clock.now()) await clock.set(instant)
}

/**
 * Moves the clock to `target` by way of every instant at which something falls due, so that each thing is done at its
 * own time; resolves when all is done.
 * @throws Failure `clock-backwards` when the target lies before the present
 */
export const advanceClock = async (
  clock: SettableClock,
  target: string,
  sources: readonly DueSource[],
): Promise<void> => {
  await clock.refresh()
  if (target < clock.now()) return clock.set(target)
  await runAll(sources)
  for (;;) {
    const at = await nextAfter(sources, clock.now(), target)
    if (at === undefined) break
    await moveUpTo(clock, at)
    await runAll(sources)
  }
  await moveUpTo(clock, target)
  await runAll(sources)
}
