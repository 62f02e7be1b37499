import { openJointPolicies } from '../../../src/measures/joint-policies'
import { loadJointPolicies } from '../../../src/measures/load-joint-policies'
import { jointPolicyCollection, measureCollections, openPolicyArchive } from '../../../src/measures/store'
import { DOCUMENT_LIMIT_BYTES } from '../../../src/platform/store/port'
import { openPolicyFolder } from '../../support/policy-folder'
import { describeOnBothEngines } from '../store/engines'

describeOnBothEngines('the archive of policy sets', (engine) => {
  const laws = openPolicyFolder()
  afterAll(() => laws.remove())

  /** A process that starts with the files as they are now. */
  const start = async () => {
    const store = await engine.open(measureCollections)
    const policies = await openJointPolicies(loadJointPolicies(laws.folder), openPolicyArchive(store))
    return { policies, kept: store.collection(jointPolicyCollection) }
  }

  it('keeps every loaded set once, and gives it back when its files are gone', async () => {
    const before = await start()
    const old = before.policies.latest
    laws.change(laws.folder, 'measures/CJ-06.json', { effect: 'LIMIT' })
    laws.addSet('2027-01-01')
    const [after, twin] = await Promise.all([start(), start()])
    expect(await after.kept.count()).toBe(3)
    expect(after.policies.sets.map(({ version }) => version)).not.toContain(old.version)
    expect(await after.policies.policyOfVersion(old.version)).toEqual(old)
    expect(await twin.policies.policyOfVersion(old.version)).toEqual(old)
    expect(await after.policies.policyOfVersion(after.policies.latest.version)).toBe(after.policies.latest)
    expect(await after.policies.policyOfVersion('sha256:unheard-of')).toBeUndefined()
  }, 60_000)

  it('reads a set of the archive once for all who ask', async () => {
    const { policies } = await start()
    const [first] = await (
      await engine.open(measureCollections)
    )
      .collection(jointPolicyCollection)
      .find({ limit: 1 })
    const version = first?._id ?? ''
    expect(await policies.policyOfVersion(version)).toBe(await policies.policyOfVersion(version))
    expect(first?.text.length).toBeLessThan(DOCUMENT_LIMIT_BYTES / 4)
  })
})
