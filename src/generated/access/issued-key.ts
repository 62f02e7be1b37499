// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 签发密钥: the key is shown this once.
 */
export interface IssuedKey {
  /**
   * 客户端编号.
   */
  id: string
  /**
   * 密钥: sent as Authorization: Bearer; cannot be shown again.
   */
  key: string
  /**
   * 旧密钥有效至, instant ISO 8601 UTC.
   */
  previousKeyValidUntil?: string
}
