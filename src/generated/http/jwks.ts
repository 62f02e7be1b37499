// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 公钥集（RFC 7517）：验证回执所用
 */
export interface KeySet {
  /**
   * 公钥，新的在前
   *
   * @minItems 1
   */
  keys: [
    {
      /**
       * 密钥类型（RFC 8037）
       */
      kty: 'OKP'
      /**
       * 曲线
       */
      crv: 'Ed25519'
      /**
       * 公钥（base64url）
       */
      x: string
      /**
       * 公钥编号（RFC 7638 指纹）
       */
      kid: string
      /**
       * 用途：签名
       */
      use: 'sig'
      /**
       * 算法
       */
      alg: 'EdDSA'
    },
    ...{
      /**
       * 密钥类型（RFC 8037）
       */
      kty: 'OKP'
      /**
       * 曲线
       */
      crv: 'Ed25519'
      /**
       * 公钥（base64url）
       */
      x: string
      /**
       * 公钥编号（RFC 7638 指纹）
       */
      kid: string
      /**
       * 用途：签名
       */
      use: 'sig'
      /**
       * 算法
       */
      alg: 'EdDSA'
    }[],
  ]
}
