import { join } from 'node:path'
import type { HitFact, Question } from '../../../src/measures/question'
import { projectRoot } from '../../../src/platform/root'
import { naiveEvaluator, servingEvaluator } from '../../support/both-evaluators'
import { buildHit, buildQuestion, realPolicy } from '../../support/joint-policies'
import { readNaivePolicy } from '../../support/naive/policy'

const serving = servingEvaluator(realPolicy())
const naive = naiveEvaluator(readNaivePolicy(join(projectRoot, 'policies')))

/** A case told as an officer would tell it; every name is invented, every question asked on 2026-11-22. */
interface WorkedCase {
  readonly told: string
  readonly hits: readonly HitFact[]
  readonly matters: readonly {
    readonly scenario: string
    readonly outcome: string
    /** At least these. */
    readonly measures?: readonly string[]
    readonly never?: readonly string[]
    readonly advisories?: readonly string[]
    readonly suspended?: readonly string[]
    readonly asking?: Partial<Pick<Question, 'actType' | 'roleSought'>>
  }[]
}

const lastYear = { listedOn: '2025-06-10', validTo: '2028-06-09' }

const cases: readonly WorkedCase[] = [
  {
    told: '示范甲建筑公司 is an A-rated taxpayer and owes wages: its rewards rest, its honours are refused',
    hits: [
      buildHit('LR-01', { listedOn: '2026-04-30', validTo: '2027-04-30' }),
      buildHit('LB-04', { listedOn: '2025-03-01', validTo: '2028-02-29' }),
    ],
    matters: [
      {
        scenario: 'SC-07',
        outcome: '从严审查',
        measures: ['CJ-34'],
        never: ['JL-01', 'JL-03'],
        suspended: ['JL-01', 'JL-03'],
      },
      {
        scenario: 'SC-13',
        outcome: '禁止',
        measures: ['CJ-60', 'CJ-12'],
        never: ['JL-06'],
        suspended: ['JL-06'],
      },
    ],
  },
  {
    told: '示范乙贸易公司 was listed for three years until 2026-11-01, and nobody reported its removal',
    hits: [buildHit('LB-06', { listedOn: '2023-11-01', validTo: '2026-11-01' })],
    matters: [{ scenario: 'SC-06', outcome: '正常', never: ['CJ-10'], advisories: [] }],
  },
  {
    told: '示范丙科技公司 objects to its entry as a tax offender; the objection is being looked into',
    hits: [buildHit('LB-02', { ...lastYear, marks: [{ mark: 'objection', from: '2026-11-18' }] })],
    matters: [{ scenario: 'SC-03', outcome: '禁止', measures: ['CJ-06'], advisories: [] }],
  },
  {
    told: '示范丁食品公司 has had its penalty repaired, and the shortcut is open to it',
    hits: [buildHit('PENALTY', { listedOn: '2026-04-20', validTo: '2027-04-20', status: 'repaired' })],
    matters: [{ scenario: 'SC-10', outcome: '正常', never: ['CJ-32'], advisories: [] }],
  },
  {
    told: '示范戊集团甲分公司 bids while its company is barred from public procurement',
    hits: [buildHit('LB-05', { listedOn: '2025-06-10', validTo: '2027-06-09', via: 'parent' })],
    matters: [{ scenario: 'SC-03', outcome: '禁止', measures: ['CJ-05', 'CJ-06'] }],
  },
  {
    told: '示范己科技公司 shares a name with a tax offender that has another code',
    hits: [buildHit('LB-02', { ...lastYear, match: 'name-only' })],
    matters: [{ scenario: 'SC-06', outcome: '正常', never: ['CJ-10'], advisories: ['LB-02 name-only'] }],
  },
  {
    told: '示范庚公司 is on the list of abnormal operations, and a memo wants every permit refused',
    hits: [buildHit('LW-01', { listedOn: '2026-07-08' })],
    matters: [{ scenario: 'SC-07', outcome: '从严审查', measures: ['CJ-34'] }],
  },
  {
    told: '示范辛公司 bids with a partner that does not obey a judgment',
    hits: [buildHit('LB-01', { listedOn: '2026-02-02', validTo: '2028-02-02', via: 'consortium' })],
    matters: [
      { scenario: 'SC-01', outcome: '限制', measures: ['CJ-02'], asking: { roleSought: '投标人' } },
      {
        scenario: 'SC-01',
        outcome: '限制',
        measures: ['CJ-36'],
        never: ['CJ-02', 'CJ-03', 'CJ-04'],
        advisories: ['LB-01 role-bound'],
      },
    ],
  },
  {
    told: '示范壬船舶代理公司 files; it has a low grade at the port and a high one with customs',
    hits: [
      buildHit('LW-06', { listedOn: '2026-03-31', validTo: '2027-03-31' }),
      buildHit('LR-02', { listedOn: '2024-06-01' }),
    ],
    matters: [
      { scenario: 'SC-22', outcome: '正常', measures: ['CJ-30'], asking: { actType: 'filing' } },
      { scenario: 'SC-22', outcome: '从严审查', measures: ['CJ-30'] },
      { scenario: 'SC-21', outcome: '绿色通道', measures: ['JL-11'], suspended: [] },
    ],
  },
  {
    told: '示范癸公司 is watched in two fields, which together are still no black list',
    hits: [
      buildHit('LW-04', { listedOn: '2026-05-01', validTo: '2027-05-01' }),
      buildHit('LW-04', { listedOn: '2026-06-01', validTo: '2027-06-01' }),
    ],
    matters: [
      { scenario: 'SC-06', outcome: '正常', never: ['CJ-10'], advisories: ['LW-04 no-measure'] },
      { scenario: 'SC-17', outcome: '从严审查', measures: ['CJ-30'] },
    ],
  },
  {
    told: '示范子制造公司 is an A-rated taxpayer and nothing else',
    hits: [buildHit('LR-01', { listedOn: '2026-04-30', validTo: '2027-04-30' })],
    matters: [
      { scenario: 'SC-04', outcome: '绿色通道', measures: ['JL-01', 'JL-10'], advisories: [] },
      { scenario: 'SC-06', outcome: '正常', measures: ['JL-05'], advisories: [] },
    ],
  },
  {
    told: '示范丑公司 has a penalty of the ordinary kind on record',
    hits: [buildHit('PENALTY', lastYear)],
    matters: [
      { scenario: 'SC-10', outcome: '限制', measures: ['CJ-32'] },
      { scenario: 'SC-09', outcome: '限制', measures: ['CJ-31'] },
      { scenario: 'SC-07', outcome: '从严审查', measures: ['CJ-32', 'CJ-34', 'CJ-40'] },
      { scenario: 'SC-13', outcome: '限制', measures: ['CJ-12'], never: ['CJ-60'] },
      { scenario: 'SC-03', outcome: '正常', advisories: ['PENALTY no-measure'] },
    ],
  },
  {
    told: '示范寅公司 was forbidden to bid by the decision that fined it',
    hits: [buildHit('PENALTY', { decision: { docNo: '示市监罚字2026-1', measures: ['CJ-01'] } })],
    matters: [
      { scenario: 'SC-01', outcome: '禁止', measures: ['CJ-01', 'CJ-33'] },
      { scenario: 'SC-02', outcome: '限制', measures: ['CJ-33'], never: ['CJ-01'] },
    ],
  },
  {
    told: '示范卯公司 has its entry suspended by a court, and a restructuring that has ended',
    hits: [
      buildHit('LB-02', { marks: [{ mark: 'stay', from: '2026-11-22' }] }),
      buildHit('LB-04', { marks: [{ mark: 'restructuring', from: '2026-01-01', until: '2026-11-21' }] }),
    ],
    matters: [
      { scenario: 'SC-03', outcome: '正常', advisories: ['LB-02 stayed', 'LB-04 no-measure'] },
      { scenario: 'SC-06', outcome: '限制', measures: ['CJ-10', 'CJ-11'], advisories: ['LB-02 stayed'] },
    ],
  },
  {
    told: '示范辰房地产公司 is on a local list whose measure waits for a lawyer',
    hits: [buildHit('LB-18')],
    matters: [{ scenario: 'SC-02', outcome: '正常', never: ['CJ-48'], advisories: ['LB-18 no-measure'] }],
  },
]

const asked = cases.flatMap(({ told, hits, matters }) =>
  matters.map(({ scenario, asking = {}, ...expected }) => ({
    told,
    scenario,
    question: buildQuestion(scenario, hits, asking),
    expected,
  })),
)

describe.each([
  ['serves', serving],
  ['is written straight from the rules', naive],
])('the evaluator that %s, over the worked cases', (_which, evaluateWith) => {
  it.each(asked)('$told ($scenario)', ({ question, expected }) => {
    const answer = evaluateWith(question)
    const { outcome, measures = [], never = [], advisories, suspended } = expected
    expect(answer.outcome).toBe(outcome)
    expect(answer.mustConfirm).toBe(outcome === '禁止' || outcome === '限制')
    expect(answer.measures).toEqual(expect.arrayContaining([...measures]))
    expect(answer.measures.filter((code) => never.includes(code))).toEqual([])
    expect(answer).toMatchObject({
      ...(advisories && { advisories }),
      ...(suspended && { suspendedRewards: suspended }),
    })
  })
})
