// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 设定平台时钟.
 */
export interface SetClock {
  /**
   * 目标时间: instant with offset or Z, never before the present one.
   */
  now: string
}
