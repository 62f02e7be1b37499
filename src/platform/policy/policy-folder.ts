import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { projectRoot } from '../root'
import { validatorFor } from '../schema/validator'

/** 可信程度: read in the source, partly so, from memory, or derived by the platform. */
export type PolicyMark = 'verified' | 'part-verified' | 'from-memory' | 'derived'

/** What every item of every area has (its schema adds basis, source and the rule): the law as data, and when it holds. */
export interface PolicyItem {
  /** Unique within its area. */
  readonly id: string
  /** First day, inclusive. */
  readonly validFrom: string
  /** Last day, inclusive; null while in force. */
  readonly validTo: string | null
  readonly mark: PolicyMark
}

/** An area of `policies/`; names the type of its items. */
export interface PolicyArea<T extends PolicyItem> {
  readonly area: string
  /** Never set: carries the item type. */
  readonly item?: T
}

export interface PolicySet<T extends PolicyItem> {
  readonly area: string
  /** `sha256:<hex>` over the canonical JSON of the items; an answer names it. */
  readonly version: string
  readonly items: readonly T[]
}

/** The version of a set of policy items: equal exactly when the items are equal. */
export const policyVersion = (items: readonly unknown[]): string =>
  `sha256:${createHash('sha256')
    .update(canonicalize(items) ?? '')
    .digest('hex')}`

const readItem = <T extends PolicyItem>(area: PolicyArea<T>, folder: string, name: string): T => {
  const item: unknown = JSON.parse(readFileSync(join(folder, area.area, name), 'utf8'))
  const faults = validatorFor(`policy/${area.area}`)(item)
  if (faults.length > 0) {
    const told = faults.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')
    throw new Error(`policies/${area.area}/${name} breaks schemas/policy/${area.area}.json: ${told}`)
  }
  return item as T
}

const refuseDoubleIds = (area: string, items: readonly PolicyItem[]): void => {
  const seen = new Set<string>()
  for (const { id } of items) {
    if (seen.has(id)) throw new Error(`policies/${area}: two items have the id "${id}"`)
    seen.add(id)
  }
}

/**
 * Reads `policies/<area>/*.json`, one item a file, in the order of the file names.
 * @throws Error when a file breaks the schema `policy/<area>`: the platform does not start on a doubtful law
 */
export const loadPolicyFolder = <T extends PolicyItem>(
  area: PolicyArea<T>,
  folder: string = join(projectRoot, 'policies'),
): PolicySet<T> => {
  const names = readdirSync(join(folder, area.area)).filter((name) => name.endsWith('.json'))
  const items = names.sort().map((name) => readItem(area, folder, name))
  refuseDoubleIds(area.area, items)
  return { area: area.area, version: policyVersion(items), items }
}

/** Whether an item holds on a day. */
export const isInForce = (item: Pick<PolicyItem, 'validFrom' | 'validTo'>, on: string): boolean =>
  item.validFrom <= on && (item.validTo === null || on <= item.validTo)
