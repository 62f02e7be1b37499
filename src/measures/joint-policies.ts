import { policyFromText, type JointPolicy } from './joint-policy'
import type { PolicyArchive } from './store'

/** 政策集: what rooms ask for the law of lists and measures; each answer names the version of the set it used. */
export interface JointPolicies {
  /** In the order of their dates of force. */
  readonly sets: readonly JointPolicy[]
  /** The one that comes into force last; perhaps on a day to come. */
  readonly latest: JointPolicy
  /** The set in force on a day; undefined before the first. */
  readonly policyOn: (asOf: string) => JointPolicy | undefined
  /** A set by its version, also when its files are gone; undefined when the platform never loaded it. */
  readonly policyOfVersion: (version: string) => Promise<JointPolicy | undefined>
}

/** Sets out of the archive that are kept in memory: replays ask for the same few again and again. */
const REMEMBERED = 4

const readOnce = (archive: PolicyArchive): ((version: string) => Promise<JointPolicy | undefined>) => {
  const known = new Map<string, JointPolicy>()
  return async (version) => {
    const found = known.get(version)
    if (found !== undefined) return found
    const text = await archive.read(version)
    if (text === null) return undefined
    const policy = policyFromText(version, text)
    known.set(version, policy)
    const [oldest] = known.keys()
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
    return policy
  }
}

/**
 * 政策集的门: keeps every loaded set in the archive, then answers from memory, and for what is gone from the archive.
 * @throws Error when there is no set at all
 */
export const openJointPolicies = async (
  sets: readonly JointPolicy[],
  archive: PolicyArchive,
): Promise<JointPolicies> => {
  const latest = sets.at(-1)
  if (latest === undefined) throw new Error('there is no policy set')
  const byVersion = new Map(sets.map((policy) => [policy.version, policy]))
  await archive.keep(sets)
  const read = readOnce(archive)
  return {
    sets,
    latest,
    policyOn: (asOf) => sets.findLast(({ inForceFrom }) => inForceFrom <= asOf),
    policyOfVersion: async (version) => byVersion.get(version) ?? (await read(version)),
  }
}
