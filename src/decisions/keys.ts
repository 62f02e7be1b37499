import { hash } from 'node:crypto'
import type { DecisionKind } from './document'

/** Names a decision by: licence or penalty, authority, normalised document number, party. */
export interface KeyParts {
  readonly kind: DecisionKind
  /** Code of the deciding authority; its normalised name where it has none. */
  readonly authority: string
  /** Normalised for comparison. */
  readonly documentNumber: string
  /** Credit code, keyed hash of an identity number, or the normalised name of a party without either. */
  readonly party: string
}

const hashOf = (...parts: readonly string[]): string => hash('sha256', JSON.stringify(parts), 'hex')

/** 同一决定的判定键: equal keys are one decision, whatever else differs. */
export const naturalKey = (parts: KeyParts): string =>
  hashOf(parts.kind, parts.authority, parts.documentNumber, parts.party)

/** The same decision by the party's name instead of its code: finds one pushed under two codes. */
export const nameKey = (parts: Omit<KeyParts, 'party'>, normalisedName: string): string =>
  hashOf(parts.kind, parts.authority, parts.documentNumber, `name:${normalisedName}`)

const sortedEntries = (value: object): [string, unknown][] => {
  const members = value as Readonly<Record<string, unknown>>
  const entries: [string, unknown][] = []
  for (const key of Object.keys(members).sort())
    if (members[key] !== undefined) entries.push([key, members[key]])
  return entries
}

/**
 * 内容摘要: equal for equal content, in whatever order its members came.
 * @param identities keyed hashes of the identity numbers, which the record holds only as masks
 */
export const contentDigest = (
  type: string,
  record: Readonly<Record<string, string>>,
  context: object,
  identities: readonly string[],
): string =>
  hash('sha256', JSON.stringify([type, sortedEntries(record), sortedEntries(context), identities]), 'hex')
