// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 平台时钟.
 */
export interface ClockState {
  /**
   * 当前时间, instant ISO 8601 UTC.
   */
  now: string
  /**
   * 当前日期, YYYY-MM-DD in China time.
   */
  today: string
  /**
   * 可否设定: true only with CREDIT_CLOCK.
   */
  settable: boolean
  /**
   * 已有正式放假通知的最后一天, YYYY-MM-DD in China time.
   */
  calendarOfficialUntil: string
}
