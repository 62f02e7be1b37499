import { chinaDateOf, type Clock } from '../../src/platform/clock/clock'

/** A clock that stands still until the test moves it. */
export const handClock = (instant: string): Clock & { moveTo(instant: string): void } => {
  let now = new Date(instant).toISOString()
  return {
    now: () => now,
    today: () => chinaDateOf(now),
    moveTo: (next) => {
      now = new Date(next).toISOString()
    },
  }
}
