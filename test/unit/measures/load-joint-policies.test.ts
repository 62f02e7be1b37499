import canonicalize from 'canonicalize'
import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { policyFromText, textOfPolicy } from '../../../src/measures/joint-policy'
import { openJointPolicies } from '../../../src/measures/joint-policies'
import { dateOfFolder, loadJointPolicies, readJointPolicies } from '../../../src/measures/load-joint-policies'
import { DoubtfulPolicyError } from '../../../src/platform/policy/policy-folder'
import { openPolicyFolder } from '../../support/policy-folder'

type Folder = ReturnType<typeof openPolicyFolder>

describe('the sets of policies', () => {
  let laws: Folder
  beforeEach(() => {
    laws = openPolicyFolder()
  })
  afterEach(() => laws.remove())

  const faults = () =>
    readJointPolicies(laws.folder).flatMap((read) =>
      read.faults.map(({ file, detail }) => `${file.replace(`${laws.folder}/`, '')}：${detail}`),
    )

  it('come in the order of their dates of force, each with a version of its own', () => {
    laws.addSet('2028-07-01')
    laws.addSet('2027-01-01')
    const sets = loadJointPolicies(laws.folder)
    expect(sets.map(({ inForceFrom }) => inForceFrom)).toEqual(['2014-01-01', '2027-01-01', '2028-07-01'])
    expect(new Set(sets.map(({ version }) => version)).size).toBe(3)
    expect(
      sets.map(({ lists, measures, scenarios }) => [lists.length, measures.length, scenarios.length]),
    ).toEqual([1, 2, 3].map(() => [50, 85, 24]))
  })

  it.each([
    ['2013-12-31', undefined],
    ['2014-01-01', '2014-01-01'],
    ['2026-12-31', '2014-01-01'],
    ['2027-01-01', '2027-01-01'],
    ['2099-01-01', '2027-01-01'],
  ])('on %s the set of %s is in force', async (asOf, inForceFrom) => {
    laws.addSet('2027-01-01')
    const archive = { keep: () => Promise.resolve(), read: () => Promise.resolve(null) }
    const policies = await openJointPolicies(loadJointPolicies(laws.folder), archive)
    expect(policies.policyOn(asOf)?.inForceFrom).toBe(inForceFrom)
    expect(policies.latest.inForceFrom).toBe('2027-01-01')
  })

  it('have a version that holds while nothing but the writing changes', () => {
    const [before] = loadJointPolicies(laws.folder)
    laws.change(laws.folder, 'lists/LB-02.json', {})
    expect(loadJointPolicies(laws.folder)[0]?.version).toBe(before?.version)
    laws.change(laws.folder, 'lists/LB-02.json', { note: '另一说明' })
    expect(loadJointPolicies(laws.folder)[0]?.version).not.toBe(before?.version)
  })

  it('are refused with every fault of every set, by file', () => {
    const set = laws.addSet('2027-01-01')
    laws.change(laws.folder, 'lists/LB-02.json', { ownLawMeasures: ['CJ-05'] })
    laws.change(set, 'measures/CJ-06.json', { effect: 'DESTROY' })
    laws.change(set, 'scenarios/SC-03.json', { personDuty: 'yes' })
    expect(faults().map((fault) => fault.split(' ', 1)[0])).toEqual([
      'lists/LB-02.json：本名单法律规定的措施',
      'sets/2027-01-01/measures/CJ-06.json：#/effect',
      'sets/2027-01-01/scenarios/SC-03.json：#/personDuty',
    ])
    expect(() => loadJointPolicies(laws.folder)).toThrow(DoubtfulPolicyError)
  })

  it('name the file of a fault also when it is called otherwise than the item', () => {
    renameSync(join(laws.folder, 'lists', 'LB-02.json'), join(laws.folder, 'lists', 'taxes.json'))
    laws.change(laws.folder, 'lists/taxes.json', { authorities: [' '] })
    expect(faults()).toEqual(['lists/taxes.json：没有认定机关'])
  })

  it('share the items that they have in common, and only those', () => {
    const set = laws.addSet('2027-01-01')
    laws.change(set, 'lists/LB-02.json', { note: '另一说明' })
    const [base, later] = loadJointPolicies(laws.folder)
    const different = later?.lists.filter((list, index) => list !== base?.lists[index])
    expect(different?.map(({ id }) => id)).toEqual(['LB-02'])
    expect(later?.measures.every((measure, index) => measure === base?.measures[index])).toBe(true)
  })

  it('need a gate only until the next set begins', () => {
    laws.addSet('2027-01-01')
    laws.change(laws.folder, 'engine/legality-gate.json', { validTo: '2026-12-31' })
    expect(faults()).toEqual([])
  })

  it.each([
    ['draft', '文件夹名应为施行日期，如 2027-01-01'],
    ['2027-02-30', '文件夹名应为施行日期，如 2027-01-01'],
    ['2014-01-01', '施行日期应晚于基础政策集的 2014-01-01'],
  ])('are refused when a folder is called %s', (name, fault) => {
    laws.addSet(name)
    expect(faults()).toEqual([`sets/${name}：${fault}`])
  })

  it('are refused when an area is missing', () => {
    mkdirSync(join(laws.folder, 'sets', '2027-01-01', 'lists'), { recursive: true })
    expect(faults()).toEqual(
      ['measures', 'scenarios', 'engine'].map((area) => `sets/2027-01-01/${area}：没有这个文件夹`),
    )
  })

  it('are dated by their folder, and by the base where its name is no date', () => {
    expect([dateOfFolder('/x/2027-01-01'), dateOfFolder('/x/draft')]).toEqual(['2027-01-01', '2014-01-01'])
  })

  it('come back from their text, and from no other text', () => {
    const [set] = loadJointPolicies(laws.folder)
    if (set === undefined) throw new Error('no set')
    const { inForceFrom, lists, measures, scenarios, engine } = set
    const text = textOfPolicy(set)
    expect(text).toBe(canonicalize([inForceFrom, { lists, measures, scenarios, engine }]))
    expect(policyFromText(set.version, text)).toEqual(set)
    expect(() => policyFromText(set.version, text.replace('禁止', '限制'))).toThrow('was changed')
  })
})
