import { identityKeyText, type IdentityDocumentType } from '../subjects/identity-document'

/** What makes keyed hashes: `platform/crypto`. */
export interface KeyMaker {
  keyedHash(purpose: string, text: string): string
}

const ORGANISATION = 'uscc:'

/** 主体标识 of a body: by its credit code, clean. */
export const organisationKey = (uscc: string): string => `${ORGANISATION}${uscc}`

/** 统一社会信用代码 in the key of a body; undefined for a person. */
export const usccOf = (key: string): string | undefined =>
  key.startsWith(ORGANISATION) ? key.slice(ORGANISATION.length) : undefined

/** 主体标识 of a person: a keyed hash of document type and number, so that the number stands nowhere in the clear. */
export const personKey = (keys: KeyMaker, type: IdentityDocumentType, number: string): string =>
  `person:${keys.keyedHash('person', identityKeyText(type, number))}`
