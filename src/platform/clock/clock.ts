/** The one place where the platform learns the time. Rules take dates as arguments; they never ask here. */
export interface Clock {
  /** Instant, ISO UTC with milliseconds. */
  now(): string
  /** Calendar date in China time, `YYYY-MM-DD`. */
  today(): string
}

const CHINA_OFFSET_MS = 8 * 3_600_000

/** The China calendar date of an instant; China keeps UTC+8 all year. */
export const chinaDateOf = (instant: string): string =>
  new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(0, 10)

/** The instant at which a China calendar date begins. */
export const startOfChinaDate = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - CHINA_OFFSET_MS).toISOString()

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => chinaDateOf(new Date().toISOString()),
}

/** A clock that stands still, for rules under test and for replays. */
export const fixedClock = (instant: string): Clock => ({
  now: () => new Date(instant).toISOString(),
  today: () => chinaDateOf(instant),
})
