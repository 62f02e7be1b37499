import fc from 'fast-check'
import { assessPublication, type PublicationInput } from '../../../src/publication/assess-publication'
import {
  compilePublicationPolicy,
  loadPublicationPolicy,
  loadPublicationRules,
} from '../../../src/publication/policy'
import type { Severity } from '../../../src/decisions/document'

const policy = loadPublicationPolicy()

const penalty = (overrides: Partial<PublicationInput> = {}): PublicationInput => ({
  type: 'CF_FR',
  kinds: ['罚款'],
  decidedOn: '2026-04-30',
  requestedUntil: null,
  subjectMismatch: false,
  possibleDuplicate: false,
  personalData: false,
  reviewed: false,
  ...overrides,
})
const assess = (overrides: Partial<PublicationInput> = {}) => assessPublication(penalty(overrides), policy)
const codes = (warnings: readonly { code: string }[]): string[] => warnings.map(({ code }) => code)

describe('a fine of 2026-04-30 without a class', () => {
  const answer = assess()

  it('is shown for a year and can be repaired after three months', () => {
    expect(answer).toMatchObject({
      state: 'scheduled',
      reason: null,
      severity: 'general',
      severityByDefault: true,
      until: '2027-04-30',
      repairableFrom: '2026-07-30',
    })
  })

  it('names the rule with its version, basis and mark', () => {
    expect(answer.rule).toEqual({
      id: 'penalty-2026',
      version: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      basis: '《信用修复管理办法》（国家发展和改革委员会令第36号）',
      mark: 'verified',
    })
  })

  it('warns that the class is the default one', () => {
    expect(answer.warnings).toEqual([
      { code: 'severity-by-default', detail: expect.stringContaining('按处罚种类（罚款）默认归入“一般”档') },
    ])
    expect(assess({ severity: 'general' })).toMatchObject({ severityByDefault: false, warnings: [] })
  })
})

describe('periods by generation, class and field', () => {
  it.each([
    // generation, decided on, class, field, until, repairable from
    ['penalty-2018', '2019-06-30', 'general', undefined, '2020-06-30', null],
    ['penalty-2018', '2016-02-29', 'general', 'fire', '2017-02-28', null],
    ['penalty-2018', '2019-06-30', 'serious', undefined, '2022-06-30', null],
    ['penalty-2019', '2019-07-01', 'general', undefined, '2020-07-01', '2019-10-01'],
    ['penalty-2019', '2023-04-30', 'serious', undefined, '2026-04-30', '2023-10-30'],
    ['penalty-2019', '2021-08-31', 'serious', 'transport', '2024-08-31', '2022-02-28'],
    ['penalty-2019', '2021-08-31', 'serious', 'food-drug', '2024-08-31', null],
    ['penalty-2019', '2021-08-31', 'serious', 'environment', '2024-08-31', null],
    ['penalty-2019', '2021-08-31', 'general', 'food-drug', '2022-08-31', '2021-11-30'],
    ['penalty-2023', '2023-05-01', 'general', undefined, '2026-05-01', '2023-08-01'],
    ['penalty-2023', '2026-03-31', 'serious', undefined, '2029-03-31', '2026-06-30'],
    ['penalty-2023', '2025-11-30', 'general', 'work-safety', '2028-11-30', '2026-11-30'],
    ['penalty-2023', '2025-11-30', 'general', 'food-drug', '2028-11-30', '2026-11-30'],
    ['penalty-2023', '2024-02-29', 'serious', 'fire', '2027-02-28', '2025-02-28'],
    ['penalty-2023', '2024-02-29', 'serious', 'special-equipment', '2027-02-28', '2025-02-28'],
    ['penalty-2026', '2026-04-01', 'general', 'fire', '2027-04-01', '2026-07-01'],
    ['penalty-2026', '2026-11-30', 'general', undefined, '2027-11-30', '2027-02-28'],
    ['penalty-2026', '2026-04-01', 'serious', undefined, '2029-04-01', '2027-04-01'],
  ] as const)(
    '%s: decided on %s, %s, field %s: until %s, repairable from %s',
    (id, decidedOn, severity, field, until, repairableFrom) => {
      const kinds = severity === 'serious' ? ['罚款', '吊销许可证件'] : ['罚款']
      const answer = assess({ decidedOn, severity, kinds, field })
      expect(answer).toMatchObject({ state: 'scheduled', severity, until, repairableFrom })
      expect(answer.rule.id).toBe(id)
    },
  )

  it.each([
    ['2018-09-01', 'penalty-2018', 'derived'],
    ['2020-09-01', 'penalty-2019', 'derived'],
    ['2024-09-01', 'penalty-2023', 'from-memory'],
    ['2026-09-01', 'penalty-2026', 'verified'],
  ])(
    'a warning alone, decided on %s, is withheld; with a reason it is shown three months',
    (decidedOn, id, mark) => {
      const hidden = assess({ decidedOn, kinds: ['警告'] })
      expect(hidden).toMatchObject({
        state: 'withheld',
        reason: 'minor-severity',
        until: null,
        repairableFrom: null,
      })
      expect(hidden.rule).toMatchObject({ id, mark })
      const shown = assess({ decidedOn, kinds: ['警告'], publishReason: '社会关注度高' })
      expect(shown).toMatchObject({ state: 'scheduled', severity: 'minor', repairableFrom: decidedOn })
      expect(shown.until).toBe(decidedOn.replace('-09-', '-12-'))
      expect(assess({ decidedOn, kinds: ['警告'], publishReason: '  ' }).state).toBe('withheld')
    },
  )

  it('generations follow each other without gap or overlap', () => {
    const generations = loadPublicationRules()
      .items.filter((item) => item.kind === 'penalty-generation')
      .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    expect(generations.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['1900-01-01', '2019-06-30'],
      ['2019-07-01', '2023-04-30'],
      ['2023-05-01', '2026-03-31'],
      ['2026-04-01', null],
    ])
  })
})

describe('the class of a penalty', () => {
  it.each([
    [['警告'], 'minor'],
    [['警告', '通报批评'], 'minor'],
    [['罚款'], 'general'],
    [['没收违法所得'], 'general'],
    [['没收非法财物'], 'general'],
    [['暂扣许可证件'], 'general'],
    [['降低资质等级'], 'general'],
    [['行政拘留'], 'general'],
    [['法律、行政法规规定的其他行政处罚'], 'general'],
    [['没有见过的种类'], 'general'],
    [[], 'general'],
    [['吊销许可证件'], 'serious'],
    [['限制开展生产经营活动'], 'serious'],
    [['责令停产停业'], 'serious'],
    [['责令关闭'], 'serious'],
    [['限制从业'], 'serious'],
    [['警告', '罚款'], 'general'],
    [['罚款', '警告', '责令关闭'], 'serious'],
  ] as const)('of %j is %s when the authority states none', (kinds, severity) => {
    expect(assess({ kinds })).toMatchObject({ severity, severityByDefault: true })
  })

  it.each([
    ['吊销许可证件', 'minor', 'held'],
    ['吊销许可证件', 'general', 'held'],
    ['吊销许可证件', 'serious', 'scheduled'],
    ['罚款', 'minor', 'withheld'],
    ['罚款', 'general', 'scheduled'],
    ['罚款', 'serious', 'scheduled'],
    ['警告', 'minor', 'withheld'],
    ['警告', 'general', 'scheduled'],
    ['警告', 'serious', 'held'],
  ] as const)('of %s, stated as %s, is %s', (kind, severity, state) => {
    const answer = assess({ kinds: [kind], severity })
    expect(answer).toMatchObject({ state, severity, severityByDefault: false })
    expect(answer.reason === 'severity-contradiction').toBe(state === 'held')
  })

  it('that contradicts is settled by a review, but a minor one stays withheld', () => {
    expect(assess({ kinds: ['警告'], severity: 'serious', reviewed: true })).toMatchObject({
      state: 'scheduled',
      until: '2029-04-30',
    })
    expect(assess({ kinds: ['吊销许可证件'], severity: 'minor', reviewed: true })).toMatchObject({
      state: 'withheld',
      reason: 'minor-severity',
    })
  })

  it('follows thresholds of field and authority when the policy has them', () => {
    const rules = loadPublicationRules()
    const items = rules.items.map((item) =>
      item.kind === 'severity-table'
        ? {
            ...item,
            thresholds: [
              { field: 'fire', fineFrom: '0', fineBelow: '0.5', severity: 'minor' as const },
              { authority: '11370200000000000A', fineFrom: '100', severity: 'serious' as const },
            ],
          }
        : item,
    )
    const strict = compilePublicationPolicy({ ...rules, items })
    const severityOf = (overrides: Partial<PublicationInput>) =>
      assessPublication(penalty(overrides), strict).severity
    expect(severityOf({ field: 'fire', fine: '0.499999' })).toBe('minor')
    expect(severityOf({ field: 'fire', fine: '0.5' })).toBe('general')
    expect(severityOf({ field: 'food-drug', fine: '0.1' })).toBe('general')
    expect(severityOf({ authority: '11370200000000000A', fine: '100' })).toBe('serious')
    expect(severityOf({ fine: '100' })).toBe('general')
  })
})

describe('the reason why a decision is not shown', () => {
  const everything: Partial<PublicationInput> = {
    secrecy: 'trade',
    kinds: ['吊销许可证件'],
    severity: 'minor',
    subjectMismatch: true,
    possibleDuplicate: true,
    personalData: true,
  }

  it.each([
    ['secrecy', {}, 'withheld'],
    ['severity-contradiction', { secrecy: undefined }, 'held'],
    ['minor-severity', { secrecy: undefined, kinds: ['罚款'] }, 'withheld'],
    ['subject-mismatch', { secrecy: undefined, severity: 'serious' }, 'held'],
    ['possible-duplicate', { secrecy: undefined, severity: 'serious', subjectMismatch: false }, 'held'],
    [
      'personal-data-in-text',
      { secrecy: undefined, severity: 'serious', subjectMismatch: false, possibleDuplicate: false },
      'held',
    ],
  ] as const)('is %s first, when it and all lesser ones hold', (reason, overrides, state) => {
    const answer = assess({ ...everything, ...overrides })
    expect(answer).toMatchObject({ state, reason })
    expect([answer.until === null, answer.repairableFrom === null]).toEqual([
      state === 'withheld',
      state === 'withheld',
    ])
  })

  it.each(['XK_ZRR', 'CF_ZRR'] as const)(
    'of a natural person (%s) is its nature, under the provincial regulation',
    (type) => {
      const answer = assess({ type, kinds: [], personalData: true, reviewed: true })
      expect(answer).toMatchObject({ state: 'withheld', reason: 'natural-person', until: null })
      expect(answer.rule).toMatchObject({
        id: 'withhold-natural-person',
        basis: '《山东省社会信用条例》第二十条',
      })
      expect(assess({ type, secrecy: 'privacy' }).reason).toBe('secrecy')
    },
  )

  it('falls away by a review when it was held, not when it was withheld', () => {
    const doubts = { subjectMismatch: true, possibleDuplicate: true, personalData: true, reviewed: true }
    expect(assess(doubts)).toMatchObject({ state: 'scheduled', reason: null, until: '2027-04-30' })
    expect(assess({ ...doubts, secrecy: 'trade' })).toMatchObject({ state: 'withheld', reason: 'secrecy' })
    expect(assess({ ...doubts, kinds: ['警告'] })).toMatchObject({
      state: 'withheld',
      reason: 'minor-severity',
    })
  })
})

describe('a licence', () => {
  const licence = { type: 'XK_FR', kinds: [], requestedUntil: 'indefinite' } as const

  it('is shown without a last day', () => {
    expect(assess(licence)).toMatchObject({
      state: 'scheduled',
      reason: null,
      severity: null,
      severityByDefault: false,
      until: null,
      repairableFrom: null,
      rule: { id: 'licence', basis: '《中华人民共和国行政许可法》第四十条' },
      warnings: [],
    })
  })

  it('is held or withheld as a penalty is, less the severity', () => {
    expect(assess({ ...licence, subjectMismatch: true })).toMatchObject({
      state: 'held',
      reason: 'subject-mismatch',
    })
    expect(assess({ ...licence, personalData: true })).toMatchObject({
      state: 'held',
      reason: 'personal-data-in-text',
      until: null,
    })
    expect(assess({ ...licence, secrecy: 'trade' })).toMatchObject({ state: 'withheld', reason: 'secrecy' })
    expect(assess({ ...licence, possibleDuplicate: true, reviewed: true }).state).toBe('scheduled')
  })
})

describe("the department's own last day", () => {
  it.each([
    ['counts between minimum and maximum', '2026-12-31', '2026-12-31', []],
    ['may be the maximum itself', '2027-04-30', '2027-04-30', []],
    ['may be the minimum itself', '2026-07-30', '2026-07-30', []],
    ['is cut beyond the maximum', '2027-05-01', '2027-04-30', ['publication-period-cut']],
    ['is cut when it is 长期', '2099-12-31', '2027-04-30', ['publication-period-cut']],
    ['is cut when it is indefinite', 'indefinite', '2027-04-30', ['publication-period-cut']],
    ['is raised to the minimum', '2026-07-29', '2026-07-30', ['publication-period-raised']],
  ])('%s', (_what, requestedUntil, until, warned) => {
    const answer = assess({ severity: 'general', requestedUntil })
    expect(answer.until).toBe(until)
    expect(codes(answer.warnings)).toEqual(warned)
  })

  it('cannot shorten what must be shown for the longest period', () => {
    const answer = assess({
      decidedOn: '2021-08-31',
      kinds: ['责令停产停业'],
      field: 'fire',
      requestedUntil: '2022-08-31',
    })
    expect(answer.until).toBe('2024-08-31')
    expect(codes(answer.warnings)).toContain('publication-period-raised')
  })

  it('is told in the warning with the rule that moved it', () => {
    const [warning] = assess({ severity: 'general', requestedUntil: 'indefinite' }).warnings
    expect(warning?.detail).toBe(
      '公示截止期（长期）超过最长公示期，按《信用修复管理办法》（国家发展和改革委员会令第36号）缩短至 2027-04-30',
    )
  })
})

describe('whatever the decision', () => {
  const date = fc
    .date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((value) => value.toISOString().slice(0, 10))
  const severities: readonly (Severity | undefined)[] = [undefined, 'minor', 'general', 'serious']
  const input = fc.record({
    kinds: fc.subarray([
      '警告',
      '罚款',
      '没收违法所得',
      '吊销许可证件',
      '责令停产停业',
      '法律、行政法规规定的其他行政处罚',
    ]),
    decidedOn: date,
    requestedUntil: fc.oneof(date, fc.constantFrom(null, 'indefinite')),
    severity: fc.constantFrom(...severities),
    field: fc.constantFrom(undefined, 'food-drug', 'fire', 'environment', 'transport'),
    publishReason: fc.constantFrom(undefined, '社会影响大'),
  })

  it('the last day is never before the decision, before the first day of repair, or after five years', () => {
    fc.assert(
      fc.property(input, (overrides) => {
        const { until, repairableFrom } = assess(overrides)
        fc.pre(until !== null)
        expect(until >= overrides.decidedOn).toBe(true)
        expect(repairableFrom === null || repairableFrom <= until).toBe(true)
        expect(Number(until.slice(0, 4)) - Number(overrides.decidedOn.slice(0, 4))).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('moving it over 2026-04-01 changes rule, last day, repair date and their warnings, and nothing else', () => {
    fc.assert(
      fc.property(input, (overrides) => {
        const {
          rule: r1,
          until: u1,
          repairableFrom: f1,
          warnings: w1,
          ...before
        } = assess({ ...overrides, decidedOn: '2026-03-31' })
        const {
          rule: r2,
          until: u2,
          repairableFrom: f2,
          warnings: w2,
          ...after
        } = assess({ ...overrides, decidedOn: '2026-04-01' })
        expect(after).toEqual(before)
        expect([r1.id, r2.id]).toEqual(['penalty-2023', 'penalty-2026'])
        expect(r2.version).toBe(r1.version)
        expect(u1 === null).toBe(u2 === null)
        expect(f1 === null).toBe(f2 === null)
        const others = (warnings: typeof w1) =>
          warnings.filter(({ code }) => !code.startsWith('publication-period'))
        expect(others(w2)).toEqual(others(w1))
      }),
    )
  })

  it('a ceiling in the policy cuts every period', () => {
    const rules = loadPublicationRules()
    const items = rules.items.map((item) => (item.kind === 'ceiling' ? { ...item, max: 'P6M' } : item))
    const low = compilePublicationPolicy({ ...rules, items })
    expect(assessPublication(penalty({ kinds: ['责令关闭'] }), low).until).toBe('2026-10-30')
  })

  it('a policy that does not withhold secrets is refused', () => {
    const rules = loadPublicationRules()
    const items = rules.items.filter(({ id }) => id !== 'withhold-secrecy')
    expect(() => compilePublicationPolicy({ ...rules, items })).toThrow('secret')
  })
})
