import type { JointPolicy } from '../../../src/measures/joint-policy'
import { loadJointPolicies } from '../../../src/measures/load-joint-policies'
import { findPolicyFaults, type Reign } from '../../../src/measures/policy-faults'
import { withItem, withMore } from '../../support/policy-folder'

const [shipped] = loadJointPolicies()
if (shipped === undefined) throw new Error('no policy ships')
const listOf = (id: string) => shipped.lists.find((list) => list.id === id)
const measureOf = (id: string) => shipped.measures.find((measure) => measure.id === id)
const gate = shipped.engine[0]

const ALWAYS: Reign = { from: '2014-01-01', until: null }

const told = (policy: JointPolicy, reign = ALWAYS): string[] =>
  findPolicyFaults(policy, reign).map(({ area, id, detail }) => `${area}/${id} ${detail}`)

const rows: [rule: string, spoiled: JointPolicy, fault: string][] = [
  [
    'a measure has a basis',
    withItem(shipped, 'measures', 'CJ-06', { basis: [{ text: ' ', mark: 'derived' }] }),
    'measures/CJ-06 没有法律依据',
  ],
  [
    'the tier of a measure has a cap',
    withItem(shipped, 'measures', 'CJ-06', { tier: 'rumour' as never }),
    'measures/CJ-06 依据层级 rumour 在 legality-gate 中没有效果上限',
  ],
  [
    'a list names its authority',
    withItem(shipped, 'lists', 'LB-02', { authorities: [' '] }),
    'lists/LB-02 没有认定机关',
  ],
  [
    'a measure of a list exists',
    withItem(shipped, 'lists', 'LB-02', { measures: [...(listOf('LB-02')?.measures ?? []), 'CJ-99'] }),
    'lists/LB-02 措施 CJ-99 不存在',
  ],
  [
    'a measure of a list names the list',
    withItem(shipped, 'measures', 'CJ-06', { lists: ['LB-01', 'LB-05'] }),
    'lists/LB-02 列有措施 CJ-06，而该措施没有列 LB-02',
  ],
  [
    'a list of a measure exists',
    withItem(shipped, 'measures', 'CJ-06', { lists: ['LB-01', 'LB-02', 'LB-05', 'LB-99'] }),
    'measures/CJ-06 名单 LB-99 不存在',
  ],
  [
    'a list of a measure names the measure',
    withItem(shipped, 'measures', 'CJ-06', { lists: ['LB-01', 'LB-02', 'LB-05', 'LB-06'] }),
    'measures/CJ-06 列有名单 LB-06，而该名单没有列 CJ-06',
  ],
  [
    'a scenario of a measure allows it',
    withItem(shipped, 'measures', 'CJ-06', { scenarios: ['SC-03', 'SC-07'] }),
    'measures/CJ-06 列有场景 SC-07，而该场景没有列 CJ-06',
  ],
  [
    'a measure of a scenario names the scenario',
    withItem(shipped, 'measures', 'CJ-06', { scenarios: [] }),
    'scenarios/SC-03 列有措施 CJ-06，而该措施没有列 SC-03',
  ],
  [
    'what refers to each other is in force together on some day',
    withItem(shipped, 'scenarios', 'SC-18', { validTo: '2013-12-31', validFrom: '2013-01-01' }),
    'measures/CJ-23 场景 SC-18 与本项没有同时有效的一天',
  ],
  [
    'the measures of its own law are measures of the list',
    withItem(shipped, 'lists', 'LB-02', { ownLawMeasures: ['CJ-06', 'CJ-05'] }),
    'lists/LB-02 本名单法律规定的措施 CJ-05 不在其措施之中',
  ],
  [
    'a closed list carries nothing that cuts beyond its own law',
    withItem(shipped, 'lists', 'LB-05', { ownLawMeasures: ['CJ-06'] }),
    'lists/LB-05 措施是封闭的，不得挂接本名单法律没有规定的措施 CJ-05',
  ],
  [
    'two versions of one code are never in force together',
    withMore(shipped, 'measures', 'CJ-06', { id: 'CJ-06@2027-01-01', validFrom: '2027-01-01' }),
    'measures/CJ-06@2027-01-01 与 CJ-06 的有效期重叠，同一代码在任何一天只能有一个版本',
  ],
  [
    'an item begins before it ends',
    withItem(shipped, 'lists', 'LB-02', { validTo: '2013-12-31' }),
    'lists/LB-02 生效日期 2014-01-01 晚于失效日期 2013-12-31',
  ],
  [
    'the day in an id is the first day of the version',
    withMore(
      withItem(shipped, 'engine', 'legality-gate', { validTo: '2026-12-31' }),
      'engine',
      'legality-gate',
      { id: 'legality-gate@2027-02-01', validFrom: '2027-01-01' },
    ),
    'engine/legality-gate@2027-02-01 标识中的日期 2027-02-01 不是生效日期 2027-01-01',
  ],
  [
    'a list that a scenario asks exists',
    withItem(shipped, 'scenarios', 'SC-03', { listsToQuery: ['all-black', 'LB-77'] }),
    'scenarios/SC-03 名单 LB-77 不存在',
  ],
  [
    'rewards hang on red lists only',
    withItem(shipped, 'measures', 'CJ-06', { kind: 'reward' }),
    'lists/LB-02 黑名单不得挂接激励措施 CJ-06',
  ],
  [
    'punishments hang on black and watch lists only',
    withItem(shipped, 'lists', 'LB-02', { color: 'red' }),
    'lists/LB-02 红名单不得挂接惩戒措施 CJ-06',
  ],
  [
    'the gate is known from the first day of the set',
    withItem(shipped, 'engine', 'legality-gate', { validFrom: '2020-01-01' }),
    'engine/ 自 2014-01-01 起没有有效的规则参数',
  ],
  [
    'the gate is known to the last day of the set',
    withItem(shipped, 'engine', 'legality-gate', { validTo: '2026-12-31' }),
    'engine/ 自 2027-01-01 起没有有效的规则参数',
  ],
  [
    'the gate is one',
    withMore(shipped, 'engine', 'legality-gate', { id: 'second-gate', validFrom: '2026-01-01' }),
    'engine/second-gate 自 2026-01-01 起有 2 项规则参数同时有效：legality-gate、second-gate，只能有一项',
  ],
]

describe('the cross-checks of a policy set', () => {
  it('find nothing in the set that ships', () => {
    expect(told(shipped)).toEqual([])
  })

  it.each(rows)('%s', (_rule, spoiled, fault) => {
    expect(told(spoiled)).toContain(fault)
  })

  it('tell every fault at once', () => {
    const spoiled = withItem(
      withItem(shipped, 'lists', 'LB-02', { authorities: [''] }),
      'engine',
      'legality-gate',
      {
        validTo: '2026-12-31',
      },
    )
    expect(told(spoiled)).toEqual(['lists/LB-02 没有认定机关', 'engine/ 自 2027-01-01 起没有有效的规则参数'])
  })

  it('accept a version that follows another the day after', () => {
    const ended = withItem(shipped, 'measures', 'CJ-06', { validTo: '2026-12-31' })
    const next = { id: 'CJ-06@2027-01-01', validFrom: '2027-01-01', validTo: null }
    expect(told(withMore(ended, 'measures', 'CJ-06', next))).toEqual([])
    const gates = withItem(shipped, 'engine', 'legality-gate', { validTo: '2026-12-31' })
    expect(
      told(
        withMore(gates, 'engine', 'legality-gate', {
          id: 'gate@2027-01-01',
          validFrom: '2027-01-01',
          validTo: null,
        }),
      ),
    ).toEqual([])
  })

  it('ask for the gate only on days for which the set is asked', () => {
    const ended = withItem(shipped, 'engine', 'legality-gate', { validTo: '2026-12-31' })
    expect(told(ended, { from: '2014-01-01', until: '2026-12-31' })).toEqual([])
    const late = withItem(shipped, 'engine', 'legality-gate', { validFrom: '2020-01-01' })
    expect(told(late, { from: '2020-01-01', until: null })).toEqual([])
  })

  it('accept a closed list that only notes beyond its own law', () => {
    expect(listOf('LB-05')?.measures).toContain('CJ-39')
    expect([measureOf('CJ-39')?.effect, listOf('LB-05')?.ownLawMeasures.includes('CJ-39')]).toEqual([
      'INFO',
      false,
    ])
    expect(gate?.effectCaps.law).toBeNull()
  })
})
