import { organisationKey } from '../lists/subject-key'
import { normaliseName } from '../subjects/names'
import type { Dossier, FindDossiers } from './dossier'
import type { Finding } from './gather-facts'
import type { PreparedCheck } from './prepare-check'

export interface FindDeps {
  readonly dossiers: FindDossiers
  /** Number of an event up to which every dossier that is found from now on knows all. */
  readonly dataVersion: () => number
  /** Codes of the bodies of the entity master that bear a name, by the normalised name; a few at most. */
  readonly namesakesOf: (name: string) => Promise<readonly string[]>
}

export interface FoundSubjects {
  /** Every event up to this number is in all dossiers. */
  readonly data: number
  readonly findings: readonly Finding[]
}

/** What of a check the search depends on. */
export type SoughtCheck = Pick<PreparedCheck, 'asOf' | 'subjects'>

type Namesakes = ReadonlyMap<string, readonly string[]>

const namesOf = (checks: readonly SoughtCheck[]): Set<string> =>
  new Set(
    checks.flatMap(({ subjects }) =>
      subjects.filter(({ identity }) => identity.by === 'name').map(({ asked }) => normaliseName(asked.name)),
    ),
  )

const findNamesakes = async ({ namesakesOf }: FindDeps, checks: readonly SoughtCheck[]): Promise<Namesakes> =>
  new Map(
    await Promise.all([...namesOf(checks)].map(async (name) => [name, await namesakesOf(name)] as const)),
  )

const ownKeys = (checks: readonly SoughtCheck[]): string[] =>
  checks.flatMap(({ subjects }) =>
    subjects.flatMap(({ identity }) => ('key' in identity ? [identity.key] : [])),
  )

const parentKey = (dossier: Dossier | undefined): string | undefined => {
  const parent = dossier?.subject?.parentUscc
  return parent === undefined ? undefined : organisationKey(parent)
}

type Dossiers = ReadonlyMap<string, Dossier>

const findingOf = (
  { asked, identity }: SoughtCheck['subjects'][number],
  dossiers: Dossiers,
  namesakes: Namesakes,
): Finding => {
  if (identity.by === 'name') {
    const codes = namesakes.get(normaliseName(asked.name)) ?? []
    const found = codes.map((uscc) => dossiers.get(organisationKey(uscc))).filter((one) => one !== undefined)
    return { asked, identity, namesakes: found }
  }
  const own = dossiers.get(identity.key)
  const key = parentKey(own)
  const parent = key === undefined ? undefined : dossiers.get(key)
  return {
    asked,
    identity,
    ...(own === undefined ? {} : { own }),
    ...(parent === undefined ? {} : { parent }),
  }
}

const earliestOf = (checks: readonly SoughtCheck[]): string =>
  checks.reduce((earliest, { asOf }) => (asOf < earliest ? asOf : earliest), '9999-12-31')

/** 查找核查对象: the dossiers of all subjects of all checks, of the bodies behind branches, and of namesakes. */
export const findSubjects = async (
  deps: FindDeps,
  checks: readonly SoughtCheck[],
): Promise<FoundSubjects[]> => {
  if (checks.length === 0) return []
  const data = deps.dataVersion()
  const since = earliestOf(checks)
  const namesakes = await findNamesakes(deps, checks)
  const codes = [...namesakes.values()].flat().map(organisationKey)
  const own = await deps.dossiers([...ownKeys(checks), ...codes], since)
  const parents = [...own.values()].map(parentKey).filter((key) => key !== undefined)
  const dossiers = parents.length === 0 ? own : new Map([...(await deps.dossiers(parents, since)), ...own])
  return checks.map(({ subjects }) => ({
    data,
    findings: subjects.map((subject) => findingOf(subject, dossiers, namesakes)),
  }))
}
