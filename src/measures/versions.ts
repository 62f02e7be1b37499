import { isInForce, type PolicyItem } from '../platform/policy/policy-folder'
import { codeOf } from './joint-policy'

/** 政策条目的各个版本: all versions of one code, of which at most one is in force on any day. */
export interface Versions<T> {
  readonly code: string
  readonly all: readonly T[]
}

export type VersionsByCode<T> = ReadonlyMap<string, Versions<T>>

/** Gathers items by their codes, in the order in which the codes first appear. */
export const versionsOf = <T extends Pick<PolicyItem, 'id'>>(items: readonly T[]): VersionsByCode<T> => {
  const byCode = new Map<string, T[]>()
  for (const item of items) {
    const code = codeOf(item.id)
    const known = byCode.get(code)
    if (known === undefined) byCode.set(code, [item])
    else known.push(item)
  }
  return new Map([...byCode].map(([code, all]) => [code, { code, all }]))
}

/** The version in force on a day. */
export const versionOn = <T extends Pick<PolicyItem, 'validFrom' | 'validTo'>>(
  versions: Versions<T>,
  on: string,
): T | undefined => versions.all.find((item) => isInForce(item, on))
