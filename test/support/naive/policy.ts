import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Policy items as the naive evaluator sees them: only what the rules speak of, described anew on purpose. */
interface Item {
  readonly id: string
  readonly validFrom: string
  readonly validTo: string | null
}
export interface NaiveList extends Item {
  readonly color: string
  readonly measures: readonly string[]
  readonly ownLawMeasures: readonly string[]
  readonly listingIsDecision: boolean
}
export interface NaiveMeasure extends Item {
  readonly kind: string
  readonly effect: string
  readonly tier: string
  readonly targets: readonly string[]
  readonly trigger: string
  readonly needsDecision: boolean
  readonly subjectRoles: readonly string[]
  readonly isEnabled: boolean
}
export interface NaiveScenario extends Item {
  readonly actType: string
  readonly allowedMeasures: readonly string[]
}
export interface NaiveEngine extends Item {
  readonly effectCaps: Readonly<Record<string, string | null>>
  readonly denyAllowedTiers: readonly string[]
  readonly denyAllowedActTypes: readonly string[]
}
export interface NaivePolicy {
  readonly lists: readonly NaiveList[]
  readonly measures: readonly NaiveMeasure[]
  readonly scenarios: readonly NaiveScenario[]
  readonly engine: readonly NaiveEngine[]
}

const readFolder = <T>(folder: string): T[] => {
  const items: T[] = []
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.json')) items.push(JSON.parse(readFileSync(join(folder, name), 'utf8')) as T)
  }
  return items
}

/** The policy files as they lie there, read without the platform's reader. */
export const readNaivePolicy = (folder: string): NaivePolicy => ({
  lists: readFolder(join(folder, 'lists')),
  measures: readFolder(join(folder, 'measures')),
  scenarios: readFolder(join(folder, 'scenarios')),
  engine: readFolder(join(folder, 'engine')),
})

const isVersionOf = (id: string, code: string): boolean =>
  id.startsWith(code) && (id.length === code.length || id[code.length] === '@')

/** Rule 14 (versioned rules): the version of a code in force on a day; of several, the one that began last. */
export const versionInForce = <T extends Item>(
  items: readonly T[],
  code: string,
  on: string,
): T | undefined => {
  let found: T | undefined
  for (const item of items) {
    if (!isVersionOf(item.id, code)) continue
    if (item.validFrom > on) continue
    if (item.validTo !== null && item.validTo < on) continue
    if (found === undefined || item.validFrom > found.validFrom) found = item
  }
  return found
}

/** By which a code is known on a day when none of its versions is in force. */
export const newestVersion = <T extends Item>(items: readonly T[], code: string): T | undefined => {
  let newest: T | undefined
  for (const item of items) {
    if (!isVersionOf(item.id, code)) continue
    if (newest === undefined || item.validFrom > newest.validFrom) newest = item
  }
  return newest
}
