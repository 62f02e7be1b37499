/** Taken once: in a sandbox of jest each look at a global costs more than the arithmetic. */
const { imul } = Math

/** Random numbers from 0 up to 1, the same ones for the same seed, so that a failure can be seen again (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
