import { identityKeyText } from '../subjects/identity-document'
import type { CheckedRecord } from './check-record'

/** What sealing needs of `platform/crypto`. */
export interface Vault {
  seal(text: string): string
  keyedHash(purpose: string, text: string): string
}

/** 证件号码掩码: the first and last four characters, as authorised views may show them; short numbers wholly hidden. */
export const maskIdentity = (number: string): string =>
  number.length <= 8
    ? '*'.repeat(number.length)
    : `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`

const IDENTITY_FIELDS = ['XK_XDR_ZJHM', 'CF_XDR_ZJHM', 'XK_FR_ZJHM', 'CF_FR_ZJHM']

export interface SealedRecord {
  readonly record: Readonly<Record<string, string>>
  readonly sealed: Readonly<Record<string, string>>
  readonly personKey?: string
  /** Keyed hashes of the sealed numbers: tell one content from another. */
  readonly identities: readonly string[]
}

/**
 * Takes identity numbers out of a record: the mask stays in the record, the clear text goes into `sealed`, and the
 * party's number becomes a keyed hash by which the same person is recognised.
 */
export const sealIdentities = (checked: CheckedRecord, vault: Vault): SealedRecord => {
  const masks: Record<string, string> = {}
  const sealed: Record<string, string> = {}
  const identities: string[] = []
  for (const field of IDENTITY_FIELDS) {
    const number = checked.record[field]
    if (number === undefined) continue
    sealed[field] = vault.seal(number)
    identities.push(vault.keyedHash('identity-number', `${field}:${number}`))
    masks[field] = maskIdentity(number)
  }
  const record = identities.length === 0 ? checked.record : { ...checked.record, ...masks }
  const identity = checked.party.identity
  if (identity === undefined) return { record, sealed, identities }
  return {
    record,
    sealed,
    identities,
    personKey: vault.keyedHash('person', identityKeyText(identity.type, identity.number)),
  }
}
