import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A key as its holder sends it: names the client, so that it is found without a search. */
export interface PresentedKey {
  readonly clientId: string
  readonly secret: string
}

/** What makes the kept form of a secret; a keyed hash, so that a stolen store opens nothing. */
export type HashSecret = (secret: string) => string

const REMEMBERED = 10_000

/** The same key comes with every call of its holder. What is remembered of it is a digest and its kept form. */
export const rememberHashes = (hashSecret: HashSecret): HashSecret => {
  const known = new Map<string, string>()
  return (secret) => {
    const digest = hash('sha256', secret, 'base64url')
    const kept = known.get(digest)
    if (kept !== undefined) return kept
    if (known.size >= REMEMBERED) known.clear()
    const fresh = hashSecret(secret)
    known.set(digest, fresh)
    return fresh
  }
}

const FORM = /^cpk_([0-9A-Za-z-]{1,64})_([A-Za-z0-9_-]{43})$/

/** The key of a client: 256 random bits, with the id of the client in front. */
export const makeKey = (clientId: string, secret = randomBytes(32).toString('base64url')): string =>
  `cpk_${clientId}_${secret}`

export const parseKey = (key: string): PresentedKey | null => {
  const [, clientId, secret] = FORM.exec(key) ?? []
  return clientId === undefined || secret === undefined ? null : { clientId, secret }
}

/** Compares in a time that tells nothing about where two texts differ. */
export const isSame = (one: string, other: string): boolean => {
  const a = Buffer.from(one)
  const b = Buffer.from(other)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The key in an `Authorization: Bearer …` header. */
export const bearerOf = (header: string | undefined): string | null =>
  /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? null
