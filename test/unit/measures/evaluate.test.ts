import { compilePolicy } from '../../../src/measures/compile-policy'
import { evaluate } from '../../../src/measures/evaluate'
import type { HitFact, Question } from '../../../src/measures/question'
import { realPolicy } from '../../support/joint-policies'

const policy = compilePolicy(realPolicy())
const TODAY = '2026-11-22'

const hit = (listId: string, rest: Partial<HitFact> = {}): HitFact => ({
  listId,
  listedOn: '2026-01-01',
  validTo: '2028-01-01',
  status: 'active',
  via: 'self',
  match: 'code',
  ...rest,
})

const ask = (scenario: string, hits: readonly HitFact[], rest: Partial<Question> = {}): Question => ({
  scenario,
  actType: null,
  roleSought: null,
  asOf: TODAY,
  subjectState: 'active',
  hits,
  ...rest,
})

describe('the evaluation of one subject', () => {
  it('says of every measure that fires why it is there, on which basis and by whom', () => {
    const { hits } = evaluate(policy, ask('SC-03', [hit('LB-02')]))
    expect(hits).toHaveLength(1)
    expect(hits[0]?.measures).toEqual([
      expect.objectContaining({
        code: 'CJ-06',
        effect: 'DENY',
        effectAfterGate: 'DENY',
        relation: 'own-law',
        why: expect.stringContaining('直接规定了本措施') as string,
      }),
    ])
    expect(hits[0]?.measures[0]?.basis.join()).toContain('政府采购法')
  })

  it('says what the gate lowered, in words', () => {
    const { hits, outcome } = evaluate(policy, ask('SC-13', [hit('LB-04')], { actType: 'permit' }))
    const cancelled = hits[0]?.measures.find(({ code }) => code === 'CJ-60')
    expect(cancelled).toMatchObject({ effect: 'DENY', effectAfterGate: 'LIMIT' })
    expect(cancelled?.why).toContain('由“禁止”降为“限制”')
    expect(outcome).toBe('限制')
  })

  it('tells, when asked, of the measures that belong to other scenarios', () => {
    const question = ask('SC-18', [hit('LW-01')])
    expect(evaluate(policy, question).hits[0]?.leftOut).toEqual([])
    const told = evaluate(policy, question, { explain: true }).hits[0]?.leftOut ?? []
    expect(told.map(({ code, reason }) => [code, reason])).toEqual([
      ['CJ-30', 'outside-scenario'],
      ['CJ-34', 'outside-scenario'],
      ['CJ-58', 'outside-scenario'],
    ])
    expect(told.every(({ why }) => why.includes('不适用于本场景'))).toBe(true)
  })

  it('refuses to guess about scenarios that do not exist, and lets a list that the set does not know have no effect', () => {
    expect(() => evaluate(policy, ask('SC-99', []))).toThrow(RangeError)
    const unknown = evaluate(policy, ask('SC-03', [hit('LB-98')]))
    expect([unknown.outcome, unknown.hits]).toEqual(['正常', []])
    expect(unknown.advisories).toMatchObject([{ listId: 'LB-98', code: 'list-not-in-force' }])
    expect(unknown.advisories[0]?.reason).toContain('名单 LB-98')
    expect(() => evaluate(policy, ask('SC-03', [], { asOf: '2013-12-31' }))).toThrow(RangeError)
  })

  it('knows nothing of a deregistered subject', () => {
    expect(evaluate(policy, ask('SC-03', [hit('LB-02')], { subjectState: 'deregistered' }))).toEqual({
      outcome: '不适用',
      mustConfirm: false,
      measures: [],
      suspendedRewards: [],
      advisories: [],
      hits: [],
    })
  })

  it('closes the green channel to whom a record costs the shortcut, and says so', () => {
    const found = evaluate(policy, ask('SC-07', [hit('LR-01'), hit('LW-10')]))
    expect(found.outcome).toBe('正常')
    expect(found.measures).toEqual(expect.arrayContaining(['CJ-32', 'JL-01']))
    expect(found.advisories).toContainEqual(
      expect.objectContaining({ listId: 'LR-01', code: 'green-closed' }),
    )
  })

  it.each([['SC-07', 'SC-13', ['JL-01', 'JL-03'], ['JL-06']]])(
    'suspends every reward of a black-listed subject in %s and %s',
    (permit, honour, first, second) => {
      const hits = [hit('LR-01'), hit('LB-04')]
      expect(evaluate(policy, ask(permit, hits)).suspendedRewards).toEqual(first)
      expect(evaluate(policy, ask(honour, hits)).suspendedRewards).toEqual(second)
      expect(evaluate(policy, ask(honour, hits)).outcome).toBe('禁止')
    },
  )
})
