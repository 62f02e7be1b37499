import { openJointPolicies } from '../../../src/measures/joint-policies'
import { jointPolicyOf, textOfPolicy } from '../../../src/measures/joint-policy'
import { loadJointPolicies } from '../../../src/measures/load-joint-policies'

const sets = loadJointPolicies()
/** Sets of another time, whose files are gone. */
const gone = [1, 2, 3, 4, 5].map((year) =>
  jointPolicyOf(`200${year}-01-01`, { lists: [], measures: [], scenarios: [], engine: [] }),
)

const openCounted = async () => {
  const reads: string[] = []
  const texts = new Map(gone.map((policy) => [policy.version, textOfPolicy(policy)]))
  const policies = await openJointPolicies(sets, {
    keep: () => Promise.resolve(),
    read: (version) => {
      reads.push(version)
      return Promise.resolve(texts.get(version) ?? null)
    },
  })
  return { policies, reads }
}

describe('sets that are gone', () => {
  it('are read once, and loaded ones never', async () => {
    const { policies, reads } = await openCounted()
    for (const _time of [1, 2, 3])
      for (const { version, inForceFrom } of [...sets, ...gone.slice(0, 2)])
        expect((await policies.policyOfVersion(version))?.inForceFrom).toBe(inForceFrom)
    expect(reads).toEqual(gone.slice(0, 2).map(({ version }) => version))
  })

  it('are not all kept in memory', async () => {
    const { policies, reads } = await openCounted()
    for (const { version } of [...gone, ...gone.slice(0, 1)]) await policies.policyOfVersion(version)
    expect(reads).toHaveLength(6)
  })

  it('are never used when their text is another than the version says', async () => {
    const [first, second] = gone
    if (first === undefined || second === undefined) throw new Error('there are five')
    const archive = { keep: () => Promise.resolve(), read: () => Promise.resolve(textOfPolicy(second)) }
    const policies = await openJointPolicies(sets, archive)
    await expect(policies.policyOfVersion(first.version)).rejects.toThrow('was changed')
  })

  it('cannot be asked for where there is no set at all', async () => {
    const archive = { keep: () => Promise.resolve(), read: () => Promise.resolve(null) }
    await expect(openJointPolicies([], archive)).rejects.toThrow('no policy set')
  })
})
