// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 回执：平台对其答复的签名，可用 /.well-known/jwks.json 的公钥验证
 */
export interface Receipt {
  /**
   * 摘要：去掉 receipt 后的答复按 RFC 8785 规范化，再取 SHA-256（十六进制）
   */
  digest: string
  /**
   * 签名：对摘要的 32 个字节作 Ed25519 签名（base64url）
   */
  signature: string
  /**
   * 公钥编号（kid）
   */
  keyId: string
}
