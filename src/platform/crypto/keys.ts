import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { canonicalJson } from './canonical'

/** Public half of a signing key, as `/.well-known/jwks.json` shows it (RFC 8037). */
export interface PublicKey {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  /** RFC 7638 thumbprint. */
  readonly kid: string
  readonly use: 'sig'
  readonly alg: 'EdDSA'
}

export interface SigningKey {
  readonly id: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  readonly jwk: PublicKey
}

/** Begin of the PKCS #8 form of an Ed25519 private key (RFC 8410); the 32 bytes of the seed follow. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

const derive = (secret: string, purpose: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'public-credit-platform', purpose, length))

export const encryptionKey = (secret: string): { readonly id: string; readonly key: KeyObject } => ({
  id: derive(secret, 'field-encryption-key-id', 6).toString('base64url'),
  key: createSecretKey(derive(secret, 'field-encryption', 32)),
})

export const hashKey = (secret: string): KeyObject => createSecretKey(derive(secret, 'keyed-hash', 32))

export const signingKey = (secret: string): SigningKey => {
  const der = Buffer.concat([PKCS8_HEAD, derive(secret, 'receipt-signature', 32)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  const { x = '' } = publicKey.export({ format: 'jwk' })
  const thumbprint = canonicalJson({ crv: 'Ed25519', kty: 'OKP', x })
  const id = createHash('sha256').update(thumbprint).digest('base64url')
  return {
    id,
    privateKey,
    publicKey,
    jwk: { kty: 'OKP', crv: 'Ed25519', x, kid: id, use: 'sig', alg: 'EdDSA' },
  }
}
