import type { ListEntryDocument } from './document'
import { entryState, isLifted } from './entry-state'
import type { ListReadDeps } from './list-deps'
import { entriesOf } from './read-entries'
import { organisationKey } from './subject-key'

const CODE = /^uscc:(.+)$/

/** A branch has no personality of its own: what stands against its parent stands against it. */
const parentKeys = async (
  { mastersOf }: Pick<ListReadDeps, 'mastersOf'>,
  subjectKeys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const codes = subjectKeys.flatMap((key) => CODE.exec(key)?.[1] ?? [])
  if (codes.length === 0) return new Map()
  const masters = await mastersOf(codes)
  const parents = new Map<string, string>()
  for (const code of codes) {
    const parent = masters.get(code)?.parentUscc
    if (parent !== undefined) parents.set(organisationKey(code), organisationKey(parent))
  }
  return parents
}

/** Whether a black entry suspends rewards on a day: in force, and neither stayed nor shielded. */
const bites = (entry: ListEntryDocument, on: string): boolean =>
  entry.colour === 'black' && entryState(entry, on) === 'active' && !isLifted(entry, on)

/**
 * 暂停激励的失信名单记录: for each of these subjects the live black entries against it, its own and its parent's.
 * Subjects without any are absent.
 */
export const blackOver = async (
  deps: Pick<ListReadDeps, 'store' | 'mastersOf'>,
  subjectKeys: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, readonly ListEntryDocument[]>> => {
  if (subjectKeys.length === 0) return new Map()
  const keys = [...new Set(subjectKeys)]
  const parents = await parentKeys(deps, keys)
  const found = await entriesOf(deps.store, [...keys, ...parents.values()])
  const black = found.filter((entry) => bites(entry, on))
  return new Map(
    keys
      .map(
        (key) =>
          [
            key,
            black.filter(({ subjectKey }) => subjectKey === key || subjectKey === parents.get(key)),
          ] as const,
      )
      .filter(([, entries]) => entries.length > 0),
  )
}

/** The same for entries that are about to be shown: only red ones can be suspended. */
export const suspensionsOf = (
  deps: Pick<ListReadDeps, 'store' | 'mastersOf'>,
  entries: readonly ListEntryDocument[],
  on: string,
): Promise<ReadonlyMap<string, readonly ListEntryDocument[]>> =>
  blackOver(
    deps,
    entries
      .filter((entry) => entry.colour === 'red' && entryState(entry, on) === 'active')
      .map(({ subjectKey }) => subjectKey),
    on,
  )
