// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 平台时钟
 */
export interface ClockState {
  /**
   * 当前时间，ISO 8601 时刻（UTC，以 Z 结尾）
   */
  now: string
  /**
   * 当前日期，YYYY-MM-DD（北京时间）
   */
  today: string
  /**
   * 可否设定：仅在设置了 CREDIT_CLOCK 时为 true
   */
  settable: boolean
  /**
   * 已有正式放假通知的最后一天，YYYY-MM-DD（北京时间）
   */
  calendarOfficialUntil: string
}
