// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 签发密钥：密钥只在此时显示一次
 */
export interface IssuedKey {
  /**
   * 客户端编号
   */
  id: string
  /**
   * 密钥：以请求头 Authorization: Bearer 发送，此后不再显示
   */
  key: string
  /**
   * 旧密钥有效至，ISO 8601 时刻（UTC，以 Z 结尾）
   */
  previousKeyValidUntil?: string
}
