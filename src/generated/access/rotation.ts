// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 密钥轮换：签发新密钥，旧密钥在一段时间内继续有效
 */
export interface KeyRotation {
  /**
   * 旧密钥继续有效的小时数，0 至 720
   */
  validForHours?: number
}
