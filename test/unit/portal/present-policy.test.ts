import { loadJointPolicies } from '../../../src/measures/load-joint-policies'
import type { JointPolicy } from '../../../src/measures/joint-policy'
import {
  consequenceOf,
  consequencesInScenario,
  consequencesOfList,
  inForceOn,
  listsToQuery,
  versionShown,
} from '../../../src/portal/present-policy'
import { withItem, withMore } from '../../support/policy-folder'

const [shipped] = loadJointPolicies()
if (shipped === undefined) throw new Error('no policy ships')
const on = '2026-11-23'
const lawOf = (policy: JointPolicy) => ({ policy, on })
const law = lawOf(shipped)

const find = <T extends { id: string }>(items: readonly T[], id: string): T => {
  const found = items.find((item) => item.id === id)
  if (found === undefined) throw new Error(`there is no ${id}`)
  return found
}

/** CJ-12 with this effect and basis, in a selection (SC-03) and where a benefit is given (SC-06). */
const gated = (change: Partial<JointPolicy['measures'][number]>) => {
  const measure = { ...find(shipped.measures, 'CJ-12'), scenarios: ['SC-03', 'SC-06'], ...change }
  const { effects, isLowered } = consequenceOf(law, measure)
  return [
    effects.map(({ effect, scenarios }) => `${effect} ${scenarios.map(({ id }) => id).join()}`),
    isLowered,
  ]
}

describe('what may follow', () => {
  it.each([
    ['a law bans everywhere', 'law', 'DENY', ['DENY SC-03,SC-06'], false],
    [
      'a provincial regulation bans only from benefits',
      'provincial_regulation',
      'DENY',
      ['DENY SC-06', 'LIMIT SC-03'],
      true,
    ],
    ['a ministry rule only makes strict', 'dept_rule', 'LIMIT', ['STRICT SC-03,SC-06'], true],
    ['nothing is raised', 'dept_rule', 'INFO', ['INFO SC-03,SC-06'], false],
  ] as const)('%s', (_rule, tier, effect, effects, isLowered) => {
    expect(gated({ tier, effect })).toEqual([effects, isLowered])
  })

  it('has no effect anywhere without a scenario', () => {
    expect(gated({ scenarios: [] })).toEqual([[], false])
  })

  it('from a list names first what its own law names', () => {
    const rows = consequencesOfList(law, find(shipped.lists, 'LB-05'))
    expect(rows.map(({ measure, relation }) => `${measure.id} ${relation}`)).toEqual([
      'CJ-05 own-law',
      'CJ-06 own-law',
      'CJ-39 general-clause',
      'CJ-40 general-clause',
    ])
  })

  it('in a scenario is what the scenario allows, with the effect there', () => {
    const rows = consequencesInScenario(law, find(shipped.scenarios, 'SC-03'))
    expect(
      rows.map(({ measure, effects }) => `${measure.id} ${effects.map(({ effect }) => effect).join()}`),
    ).toEqual(['CJ-05 DENY', 'CJ-06 DENY', 'CJ-58 STRICT', 'JL-07 PRIORITY'])
  })
})

describe('the version of an item that a page shows', () => {
  const ended = withItem(shipped, 'lists', 'LB-02', { validTo: '2025-12-31' })
  const twice = withMore(ended, 'lists', 'LB-02', {
    id: 'LB-02@2027-01-01',
    validFrom: '2027-01-01',
    validTo: null,
  })

  it.each([
    ['in force', '2025-12-31', 'LB-02'],
    ['the last that was, between two', '2026-06-01', 'LB-02'],
    ['the later one from its first day', '2027-01-01', 'LB-02@2027-01-01'],
    ['the first to come, before all', '2013-01-01', 'LB-02'],
  ])('is the one %s', (_which, day, id) => {
    expect(versionShown(twice.lists, 'LB-02', { on: day })?.id).toBe(id)
  })

  it('is none for an unknown code', () => {
    expect(versionShown(twice.lists, 'LB-99', { on })).toBeUndefined()
  })

  it('stands in the catalogue only while it is in force', () => {
    const idsOn = (day: string) =>
      inForceOn(twice.lists, { on: day }).filter(({ id }) => id.startsWith('LB-02'))
    expect([idsOn('2025-12-31').length, idsOn('2026-06-01').length, idsOn('2027-01-01').length]).toEqual([
      1, 0, 1,
    ])
  })
})

it('lists to be asked are links, and whole colours words', () => {
  const scenario = { ...find(shipped.scenarios, 'SC-03'), listsToQuery: ['all-black', 'LW-10'] }
  const { words, lists } = listsToQuery(law, scenario)
  expect([words, lists.map(({ id }) => id)]).toEqual([['全部严重失信主体名单'], ['LW-10']])
})
