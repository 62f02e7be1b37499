import { judgeFeedback, offeredTo } from '../../../src/checks/judge-feedback'

type Offered = ReturnType<typeof offeredTo>[number]
type Answer = Parameters<typeof offeredTo>[0]
type Result = Parameters<typeof judgeFeedback>[0]['result']

const measure = (overrides: Partial<Offered> = {}): Offered => ({
  code: 'CJ-30',
  name: '加强监督检查',
  kind: 'punish',
  effect: 'DENY',
  effectAfterGate: 'STRICT',
  relation: 'own-law',
  mark: 'verified',
  basis: ['《示范条例》第一条'],
  implementingDept: [],
  why: '',
  ...overrides,
})

const codesOf = (result: Result, offered: readonly Offered[], isFiling = false): string[] =>
  judgeFeedback({ measure: 'CJ-30', result }, offered, isFiling).map(({ code }) => code)

describe('what was done against what was offered', () => {
  it.each<[string, Result, Partial<Offered>, string[]]>([
    ['a refusal where the law bars', '拒绝办理', { effectAfterGate: 'DENY' }, []],
    ['a limit where the law bars', '限制', { effectAfterGate: 'DENY' }, []],
    ['a refusal where the law only limits', '拒绝办理', { effectAfterGate: 'LIMIT' }, ['beyond-effect']],
    ['a limit where the law limits', '限制', { effectAfterGate: 'LIMIT' }, []],
    ['a limit where a shortcut is lost', '限制', { effectAfterGate: 'LOSE_BENEFIT' }, []],
    [
      'a refusal where a shortcut is lost',
      '拒绝办理',
      { effectAfterGate: 'LOSE_BENEFIT' },
      ['beyond-effect'],
    ],
    ['a refusal that the gate lowered to strictness', '拒绝办理', {}, ['beyond-effect']],
    ['a limit that the gate lowered to strictness', '限制', {}, ['beyond-effect']],
    ['strictness where strictness is offered', '从严审查', {}, []],
    ['strictness on a mere note', '从严审查', { effectAfterGate: 'INFO' }, ['beyond-effect']],
    ['strictness on a matter of the market', '从严审查', { effectAfterGate: 'MARKET' }, ['beyond-effect']],
    ['the ordinary way', '正常办理', {}, []],
    ['a measure left unused', '未适用', { effectAfterGate: 'DENY' }, []],
    ['speed on a punishment', '加速办理', {}, ['favour-on-punishment']],
    ['speed on a reward', '加速办理', { kind: 'reward', effectAfterGate: 'GREEN' }, []],
    ['a refusal on a reward', '拒绝办理', { kind: 'reward', effectAfterGate: 'GREEN' }, ['against-reward']],
    [
      'strictness on a reward',
      '从严审查',
      { kind: 'reward', effectAfterGate: 'PRIORITY' },
      ['against-reward'],
    ],
  ])('%s', (_what, result, offered, codes) => {
    expect(codesOf(result, [measure(offered)])).toEqual(codes)
  })

  it('goes by the gravest of several entries behind one measure', () => {
    expect(codesOf('拒绝办理', [measure(), measure({ effectAfterGate: 'DENY' })])).toEqual([])
  })

  it('tells a measure that was offered to nobody, whatever was done with it', () => {
    expect(codesOf('正常办理', [measure({ code: 'CJ-31' })])).toEqual(['not-offered'])
  })

  it.each<[Result, string[]]>([
    ['拒绝办理', ['filing']],
    ['从严审查', ['filing']],
    ['正常办理', []],
  ])('on a filing %s gives %j, since credit neither stops nor slows it', (result, codes) => {
    expect(codesOf(result, [measure({ effectAfterGate: 'DENY' })], true)).toEqual(codes)
  })
})

describe('what was offered', () => {
  const reward = measure({ code: 'JL-01', kind: 'reward', effectAfterGate: 'GREEN' })
  const answer = (measures: string[], role: 'applicant' | 'agent' = 'applicant') =>
    ({ measures, subjects: [{ role, hits: [{ measures: [measure(), reward] }] }] }) as unknown as Answer
  const codes = (...args: Parameters<typeof offeredTo>) => offeredTo(...args).map(({ code }) => code)

  it.each([
    ['all of its measures to a subject', answer(['CJ-30', 'JL-01']), 0, ['CJ-30', 'JL-01']],
    ['not a reward that the consortium lost', answer(['CJ-30']), 0, ['CJ-30']],
    ['an agent its own, which the whole does not name', answer([], 'agent'), 0, ['CJ-30', 'JL-01']],
    ['nothing to a place where nobody stands', answer(['CJ-30']), 1, []],
  ])('is %s', (_what, given, place, expected) => {
    expect(codes(given, place)).toEqual(expected)
  })
})
