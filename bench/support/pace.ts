import { setTimeout as pause } from 'node:timers/promises'

const TICK_MS = 5

/** Starts `rate` calls a second for so long, whether or not earlier ones are done; resolves when all are. */
export const atRate = async (
  rate: number,
  seconds: number,
  start: (number: number) => Promise<void>,
): Promise<void> => {
  const began = performance.now()
  const total = Math.round(rate * seconds)
  const running: Promise<void>[] = []
  while (running.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * rate) + 1)
    while (running.length < due) running.push(start(running.length))
    await pause(TICK_MS)
  }
  await Promise.all(running)
}
