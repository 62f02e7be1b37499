import type { CheckDocument, CheckFacts } from '../../../src/checks/document'
import { rehearseChecks } from '../../../src/checks/rehearse-checks'
import { compilePolicy } from '../../../src/measures/compile-policy'
import type { JointPolicy } from '../../../src/measures/joint-policy'
import { buildCheckFacts, buildRecordedCheck, buildSubjectFacts } from '../../support/checks'
import { buildJointPolicy, buildList, buildMeasure, buildScenario } from '../../support/joint-policies'

const effectOf = (
  effect: 'DENY' | 'LIMIT',
  overrides: Parameters<typeof buildMeasure>[2] = {},
): JointPolicy =>
  buildJointPolicy({
    lists: [buildList('LB-01', ['CJ-01'])],
    measures: [buildMeasure('CJ-01', effect, overrides)],
    scenarios: [buildScenario('SC-01', ['CJ-01'])],
  })

const old = effectOf('DENY')

const factsOf = (listIds: readonly string[]): CheckFacts =>
  buildCheckFacts([buildSubjectFacts(listIds)], { versions: { policy: old.version, data: 1 } })

const recorded = (listIds: readonly string[]): CheckDocument =>
  buildRecordedCheck(compilePolicy(old), factsOf(listIds))

async function* pagesOf(checks: readonly CheckDocument[]): AsyncGenerator<CheckDocument[]> {
  for (const check of checks) yield await Promise.resolve([check])
}

const rehearse = (policy: JointPolicy, ...checks: CheckDocument[]) => rehearseChecks(policy, pagesOf(checks))

it('finds no difference under the set that answered', async () => {
  expect(await rehearse(old, recorded(['LB-01']), recorded([]))).toEqual({ checks: 2, differences: [] })
})

it('lists every answer that would differ, with outcome and measures', async () => {
  const { differences } = await rehearse(effectOf('LIMIT'), recorded(['LB-01']), recorded([]))
  expect(differences).toEqual([
    expect.objectContaining({
      checkId: 'check-1',
      scenario: 'SC-01',
      outcome: { before: '禁止', after: '限制' },
      added: [],
      dropped: [],
      onlyDetails: false,
    }),
  ])
})

it('takes the law of a set to come as of its first day', async () => {
  const later = effectOf('LIMIT', { validFrom: '2027-01-01' })
  const { differences } = await rehearse({ ...later, inForceFrom: '2027-01-01' }, recorded(['LB-01']))
  expect(differences.map(({ outcome }) => outcome.after)).toEqual(['限制'])
  const ended = effectOf('DENY', { validTo: '2026-12-31' })
  const gone = await rehearse({ ...ended, inForceFrom: '2027-01-01' }, recorded(['LB-01']))
  expect(gone.differences).toMatchObject([{ outcome: { after: '正常' }, dropped: ['CJ-01'] }])
})

it('tells a change of wording from a change of what follows', async () => {
  const renamed = effectOf('DENY', { name: '改称的措施' })
  const { differences } = await rehearse(renamed, recorded(['LB-01']))
  expect(differences).toMatchObject([{ onlyDetails: true, outcome: { before: '禁止', after: '禁止' } }])
})

it('says when the new set knows no such scenario', async () => {
  const without = { ...old, scenarios: [] }
  expect((await rehearse(without, recorded([]))).differences).toMatchObject([
    { outcome: { before: '正常', after: '无此场景' } },
  ])
})
