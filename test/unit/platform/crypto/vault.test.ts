import { createHash, createPublicKey, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import { hasValidReceipt, withReceipt, withReceiptAsync } from '../../../../src/platform/crypto/receipt'
import { createVault, SealBrokenError } from '../../../../src/platform/crypto/vault'

const older = 'the-older-secret-of-thirty-two-characters'
const newer = 'the-newer-secret-of-thirty-two-characters'
const vault = createVault([older])
const rotated = createVault([newer, older])

describe('a seal', () => {
  it.each(['', '11010119900307000X', '信用'.repeat(5000), '𠮷\u0000'])('opens to what was sealed', (text) => {
    expect(vault.open(vault.seal(text))).toBe(text)
  })

  it('never looks the same twice', () => {
    expect(vault.seal('x')).not.toBe(vault.seal('x'))
  })

  it('opens after a rotation, and what is sealed then names the new key', () => {
    const sealed = vault.seal('x')
    expect(rotated.open(sealed)).toBe('x')
    expect(rotated.seal('x').split('.')[1]).not.toBe(sealed.split('.')[1])
    expect(() => vault.open(rotated.seal('x'))).toThrow(SealBrokenError)
  })

  it('breaks by any change', () => {
    const sealed = vault.seal('x')
    const [form, id, body = ''] = sealed.split('.')
    const flipped = Buffer.from(body, 'base64url').map((byte, index) => (index === 13 ? byte ^ 1 : byte))
    for (const changed of [
      `${String(form)}.${String(id)}.${Buffer.from(flipped).toString('base64url')}`,
      `v2.${String(id)}.${body}`,
      `${String(form)}.${String(id)}.`,
      'plain text',
    ]) {
      expect(() => vault.open(changed)).toThrow(SealBrokenError)
    }
  })
})

describe('a keyed hash', () => {
  it('is the same after a rotation and differs by purpose, text and secret', () => {
    const hash = vault.keyedHash('party', '110101199003070003')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(rotated.keyedHash('party', '110101199003070003')).toBe(hash)
    expect(vault.keyedHash('client', '110101199003070003')).not.toBe(hash)
    expect(vault.keyedHash('party', '110101199003070004')).not.toBe(hash)
    expect(createVault([newer]).keyedHash('party', '110101199003070003')).not.toBe(hash)
  })
})

describe('a receipt', () => {
  const answer = { outcome: 'accepted', id: '7', nested: { b: 1, a: ['公示', null] }, absent: undefined }

  it('can be verified by a stranger with the published key alone', () => {
    const received = JSON.parse(JSON.stringify(withReceipt(rotated, answer)))
    const { receipt, ...rest } = received
    const digest = createHash('sha256')
      .update(String(canonicalize(rest)))
      .digest()
    const jwk = rotated.jwks().keys.find(({ kid }) => kid === receipt.keyId)
    const publicKey = createPublicKey({ key: { ...jwk }, format: 'jwk' })
    expect(receipt.digest).toBe(digest.toString('hex'))
    expect(verify(null, digest, publicKey, Buffer.from(receipt.signature, 'base64url'))).toBe(true)
  })

  it('is the same when signed off the main thread', async () => {
    expect(await withReceiptAsync(vault, answer)).toEqual(withReceipt(vault, answer))
  })

  it('stays valid after a rotation and breaks by any change', () => {
    const told = withReceipt(vault, answer)
    expect(hasValidReceipt(rotated, told)).toBe(true)
    expect(hasValidReceipt(rotated, { ...told, outcome: 'refused' } as typeof told)).toBe(false)
    expect(hasValidReceipt(createVault([newer]), told)).toBe(false)
    const forged = {
      ...told,
      receipt: { ...told.receipt, signature: withReceipt(vault, {}).receipt.signature },
    }
    expect(hasValidReceipt(vault, forged)).toBe(false)
  })

  it('names its key by the RFC 7638 thumbprint', () => {
    const [key] = vault.jwks().keys
    const thumbprint = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${key?.x ?? ''}"}`)
    expect(key?.kid).toBe(thumbprint.digest('base64url'))
  })

  it('has no form for what is not JSON', () => {
    expect(() => vault.sign(undefined)).toThrow(TypeError)
  })
})
