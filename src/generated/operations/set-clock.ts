// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 设定平台时钟
 */
export interface SetClock {
  /**
   * 目标时间：带时区偏移或 Z 的时刻，不得早于平台当前时间
   */
  now: string
}
