// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 密钥轮换: a new key; the old one stays valid for a while.
 */
export interface KeyRotation {
  /**
   * 旧密钥继续有效的小时数, 0 to 720.
   */
  validForHours?: number
}
