/** The one place where the platform learns the time. Rules take dates as arguments; they never ask here. */
export interface Clock {
  /** Instant, ISO UTC with milliseconds; never earlier than one given before by the same process. */
  now(): string
  /** Calendar date in China time, `YYYY-MM-DD`. */
  today(): string
}

const CHINA_OFFSET_MS = 8 * 3_600_000

/** Whatever happens in one moment asks for its date again and again. */
let latest = { instant: '', date: '' }

/** The China calendar date of an instant; China keeps UTC+8 all year. */
export const chinaDateOf = (instant: string): string => {
  if (instant === latest.instant) return latest.date
  const date = new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(0, 10)
  latest = { instant, date }
  return date
}

/** 北京时间 of an instant as people are told it, to the second: `2026-05-06T09:07:32+08:00`. */
export const beijingTimeOf = (instant: string): string =>
  `${new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(0, 19)}+08:00`

/** The instant at which a China calendar date begins. */
export const startOfChinaDate = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - CHINA_OFFSET_MS).toISOString()

/** The instant `ms` milliseconds after another. */
export const laterBy = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString()

/** Milliseconds since 1970 by the wall clock; only clocks ask for it. */
export const wallMs = (): number => Date.now()

/** A clock over a source of milliseconds that holds still when its source steps back; costs no formatting within a millisecond. */
export const clockOver = (source: () => number): Clock => {
  let latestMs = -Infinity
  let latest = ''
  const now = (): string => {
    const ms = source()
    if (ms > latestMs) {
      latestMs = ms
      latest = new Date(ms).toISOString()
    }
    return latest
  }
  return { now, today: () => chinaDateOf(now()) }
}

/** Wall time. */
export const systemClock: Clock = clockOver(wallMs)

/** A clock that stands still, for rules under test and for replays. */
export const fixedClock = (instant: string): Clock => ({
  now: () => new Date(instant).toISOString(),
  today: () => chinaDateOf(instant),
})
