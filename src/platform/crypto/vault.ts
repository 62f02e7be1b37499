import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { digestOf } from './canonical'
import { encryptionKey, hashKey, signingKey, type PublicKey, type SigningKey } from './keys'

/** Proof that the platform gave an answer. */
export interface Receipt {
  /** SHA-256 over the RFC 8785 form of the answer without `receipt`, hex. */
  readonly digest: string
  /** Ed25519 over the 32 bytes of the digest, base64url. */
  readonly signature: string
  readonly keyId: string
}

export interface Vault {
  /** AES-256-GCM under the newest secret; the text names its key. */
  seal(text: string): string
  /** @throws SealBrokenError when the text was changed or none of the secrets sealed it */
  open(sealed: string): string
  /** Whether a text has the form of a sealed one. */
  isSealed(text: string): boolean
  /** The same under the newest secret; itself when it is so already. @throws SealBrokenError */
  reseal(sealed: string): string
  /** HMAC-SHA-256, hex; never changes with a rotation, and differs by purpose. */
  keyedHash(purpose: string, text: string): string
  sign(value: unknown): Receipt
  /** As `sign`, off the main thread: for the hot path. */
  signAsync(value: unknown): Promise<Receipt>
  verify(value: unknown, receipt: Receipt): boolean
  jwks(): { readonly keys: readonly PublicKey[] }
}

export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError'
}

type EncryptionKey = ReturnType<typeof encryptionKey>

const FORM = 'v1'
const NONCE_BYTES = 12
const TAG_BYTES = 16

const sealWith = ({ id, key }: EncryptionKey, text: string): string => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(id))
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${FORM}.${id}.${body.toString('base64url')}`
}

const openWith = ({ id, key }: EncryptionKey, body: Buffer): string => {
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(id)).setAuthTag(body.subarray(-TAG_BYTES))
  const text = decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}

const openAny = (keys: readonly EncryptionKey[], sealed: string): string => {
  const [form, id, body = ''] = sealed.split('.')
  const key = keys.find((candidate) => candidate.id === id)
  if (form !== FORM || key === undefined)
    throw new SealBrokenError('sealed under a secret that is not configured')
  try {
    return openWith(key, Buffer.from(body, 'base64url'))
  } catch (error) {
    throw new SealBrokenError('sealed text was changed', { cause: error })
  }
}

const SEALED = new RegExp(`^${FORM}\\.[\\w-]{8}\\.[\\w-]{38,}$`)

const receiptOf = (key: SigningKey, digest: Buffer, signature: Buffer): Receipt => ({
  digest: digest.toString('hex'),
  signature: signature.toString('base64url'),
  keyId: key.id,
})

const signDigest = (key: KeyObject, digest: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    sign(null, digest, key, (error, signature) => {
      if (error === null) resolve(signature)
      else reject(error)
    })
  })

const verifyAny = (keys: readonly SigningKey[], value: unknown, receipt: Receipt): boolean => {
  const key = keys.find(({ id }) => id === receipt.keyId)
  const digest = digestOf(value)
  if (key === undefined || digest.toString('hex') !== receipt.digest) return false
  return verify(null, digest, key.publicKey, Buffer.from(receipt.signature, 'base64url'))
}

/** Everything secret, derived from the secrets: newest first; the last makes the keyed hashes. */
export const createVault = (secrets: readonly string[]): Vault => {
  const [newest] = secrets
  const oldest = secrets.at(-1)
  if (newest === undefined || oldest === undefined) throw new Error('a vault needs a secret')
  const encryption = secrets.map(encryptionKey)
  const signing = secrets.map(signingKey)
  const first = { encryption: encryptionKey(newest), signing: signingKey(newest) }
  const hashing = hashKey(oldest)
  return {
    seal: (text) => sealWith(first.encryption, text),
    open: (sealed) => openAny(encryption, sealed),
    isSealed: (text) => SEALED.test(text),
    reseal: (sealed) =>
      sealed.startsWith(`${FORM}.${first.encryption.id}.`)
        ? sealed
        : sealWith(first.encryption, openAny(encryption, sealed)),
    keyedHash: (purpose, text) => createHmac('sha256', hashing).update(`${purpose}\0${text}`).digest('hex'),
    sign: (value) => {
      const digest = digestOf(value)
      return receiptOf(first.signing, digest, sign(null, digest, first.signing.privateKey))
    },
    signAsync: async (value) => {
      const digest = digestOf(value)
      return receiptOf(first.signing, digest, await signDigest(first.signing.privateKey, digest))
    },
    verify: (value, receipt) => verifyAny(signing, value, receipt),
    jwks: () => ({ keys: signing.map(({ jwk }) => jwk) }),
  }
}
