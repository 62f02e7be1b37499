import type { HitFact, Question } from '../../../src/measures/question'
import { naiveEvaluator, servingEvaluator, type CommonAnswer } from '../../support/both-evaluators'
import {
  buildEngine,
  buildHit,
  buildJointPolicy,
  buildList,
  buildMeasure,
  buildQuestion,
  buildScenario,
} from '../../support/joint-policies'

const BIDDER = '投标人'
const later = { validFrom: '2026-11-23' }

const measures = [
  buildMeasure('CJ-10', 'DENY'),
  buildMeasure('CJ-11', 'LIMIT'),
  buildMeasure('CJ-12', 'STRICT'),
  buildMeasure('CJ-13', 'LOSE_BENEFIT'),
  buildMeasure('CJ-14', 'INFO'),
  buildMeasure('CJ-15', 'MARKET'),
  buildMeasure('CJ-20', 'LIMIT', { subjectRoles: [BIDDER, '招标代理机构'] }),
  buildMeasure('CJ-21', 'DENY', { needsDecision: true, trigger: 'penalty-decision' }),
  buildMeasure('CJ-22', 'DENY', { isEnabled: false, subjectRoles: [BIDDER] }),
  buildMeasure('CJ-23', 'DENY', { trigger: 'list-on-person' }),
  buildMeasure('CJ-24', 'LIMIT', { targets: ['public-body'] }),
  buildMeasure('CJ-25', 'LIMIT', { targets: ['responsible-person'] }),
  buildMeasure('CJ-26', 'LIMIT', { targets: ['legal'], subjectRoles: [BIDDER] }),
  buildMeasure('CJ-27', 'LIMIT', { needsDecision: true, subjectRoles: [BIDDER] }),
  buildMeasure('CJ-30', 'LIMIT', { trigger: 'record' }),
  buildMeasure('CJ-31', 'STRICT', { trigger: 'list-or-record' }),
  buildMeasure('CJ-40', 'LIMIT', { validTo: '2026-11-21', isEnabled: false }),
  buildMeasure('CJ-41', 'LIMIT', later),
  buildMeasure('CJ-42', 'STRICT', { validTo: '2026-11-22' }),
  buildMeasure('CJ-42@2026-11-23', 'DENY', later),
  buildMeasure('JL-10', 'GREEN'),
  buildMeasure('JL-11', 'PRIORITY'),
  buildMeasure('JL-12', 'GREEN', { tier: 'mou_legacy' }),
  buildMeasure('JL-13', 'PRIORITY', { trigger: 'record' }),
  buildMeasure('JL-14', 'GREEN', { subjectRoles: [BIDDER] }),
  buildMeasure('JL-15', 'LIMIT', { tier: 'standard' }),
]
const everything = [...new Set(measures.map(({ id }) => id.slice(0, 5)))]

/** A watch list of the same number for each punishment, and a red one for each reward, so that a row names what it means. */
const ownLists = everything.map((code) =>
  buildList(`${code.startsWith('CJ') ? 'LW' : 'LR'}-${code.slice(3)}`, [code]),
)

const policy = buildJointPolicy({
  measures,
  lists: [
    ...ownLists,
    buildList('LB-01', ['CJ-12', 'CJ-14', 'JL-11'], { ownLawMeasures: ['CJ-12'] }),
    buildList('LB-02', ['CJ-21', 'CJ-23'], {
      listingIsDecision: true,
      measureSet: 'closed',
      ownLawMeasures: ['CJ-21'],
    }),
    buildList('LB-03', [], { validTo: '2026-11-21' }),
    buildList('LB-04', [], later),
    buildList('LB-05', ['CJ-11'], { validTo: '2026-11-22' }),
    buildList('LB-05@2026-11-23', ['CJ-10'], later),
    buildList('LW-01', ['CJ-11', 'CJ-20']),
  ],
  scenarios: [
    buildScenario('SC-01', everything, { validTo: '2026-11-22' }),
    buildScenario('SC-01@2026-11-23', ['CJ-10', 'CJ-13', 'CJ-42'], { ...later, actType: 'shortcut' }),
    buildScenario('SC-02', ['CJ-12'], { listsToQuery: ['LB-03'] }),
    buildScenario('SC-03', ['JL-12']),
  ],
})

type Row = readonly [
  clause: string,
  hits: readonly HitFact[],
  expected: Partial<CommonAnswer>,
  asking?: Partial<Omit<Question, 'hits'>>,
]

const hit = buildHit
const penalty = (overrides: Partial<HitFact> = {}): HitFact => hit('PENALTY', overrides)
const decision = (measures?: readonly string[], docNo = '示市监罚字2026-1'): Partial<HitFact> => ({
  decision: { docNo, ...(measures && { measures }) },
})
const nothingAtAll = { outcome: '正常', measures: [], advisories: [], fired: [], leftOut: [] }
const denied = { outcome: '禁止', measures: ['CJ-10'], mustConfirm: true }
const only = (advisory: string): Partial<CommonAnswer> => ({
  outcome: '正常',
  measures: [],
  advisories: [advisory],
})

const subjectRows: Row[] = [
  [
    'a deregistered subject',
    [hit('LW-10'), hit('LR-10', { match: 'name-only' })],
    { ...nothingAtAll, outcome: '不适用' },
    { subjectState: 'deregistered' },
  ],
  ['a revoked licence is evaluated as usual', [hit('LW-10')], denied, { subjectState: 'revoked' }],
  ['an unknown state is evaluated as usual', [hit('LW-10')], denied, { subjectState: 'unknown' }],
  ['no hit', [], nothingAtAll],
]

const visibilityRows: Row[] = [
  ...(['suspended', 'repaired', 'removed', 'revoked'] as const).map((status): Row => [
    `status ${status} is invisible`,
    [hit('LW-10', { status })],
    nothingAtAll,
  ]),
  ['listed on the day counts', [hit('LW-10', { listedOn: '2026-11-22' })], denied],
  ['listed on the next day is invisible', [hit('LW-10', { listedOn: '2026-11-23' })], nothingAtAll],
  ['the last day counts', [hit('LW-10', { validTo: '2026-11-22' })], denied],
  ['the day after the last is invisible', [hit('LW-10', { validTo: '2026-11-21' })], nothingAtAll],
  [
    'an invisible candidate leaves no advisory',
    [hit('LW-10', { status: 'removed', match: 'name-only' })],
    nothingAtAll,
  ],
  [
    'an invisible black entry suspends nothing',
    [hit('LB-01', { validTo: '2026-11-21' }), hit('LR-10')],
    { outcome: '绿色通道', suspendedRewards: [] },
  ],
]

const mark = (
  kind: 'stay' | 'restructuring' | 'objection' | 'review' | 'litigation',
  from: string,
  until?: string,
): HitFact => hit('LW-10', { marks: [{ mark: kind, from, ...(until && { until }) }] })

const reachRows: Row[] = [
  ['a name without a code is a candidate', [hit('LW-10', { match: 'name-only' })], only('LW-10 name-only')],
  [
    'an entry of the legal representative',
    [hit('LW-10', { via: 'legal-representative' })],
    only('LW-10 relation'),
  ],
  ['an entry of the operator', [hit('LW-10', { via: 'operator' })], only('LW-10 relation')],
  ['an entry of the parent reaches its branch', [hit('LW-10', { via: 'parent' })], denied],
  ['an entry of a member reaches the consortium', [hit('LW-10', { via: 'consortium' })], denied],
  ['a stay from the day on', [mark('stay', '2026-11-22')], only('LW-10 stayed')],
  ['a stay on its last day', [mark('stay', '2026-01-01', '2026-11-22')], only('LW-10 stayed')],
  ['a restructuring without an end', [mark('restructuring', '2026-01-01')], only('LW-10 stayed')],
  ['a stay that is to come', [mark('stay', '2026-11-23')], denied],
  ['a stay that is over', [mark('stay', '2026-01-01', '2026-11-21')], denied],
  ['an objection does not lift', [mark('objection', '2026-01-01')], denied],
  ['a review does not lift', [mark('review', '2026-01-01')], denied],
  ['litigation does not lift', [mark('litigation', '2026-01-01')], denied],
  [
    'the second of two marks lifts',
    [
      hit('LW-10', {
        marks: [
          { mark: 'review', from: '2026-01-01' },
          { mark: 'stay', from: '2026-01-01' },
        ],
      }),
    ],
    only('LW-10 stayed'),
  ],
  ['a list that has ended', [hit('LB-03')], only('LB-03 list-not-in-force')],
  ['a list that is to come', [hit('LB-04')], only('LB-04 list-not-in-force')],
  [
    'the name comes before the relation',
    [hit('LB-03', { match: 'name-only', via: 'operator' })],
    only('LB-03 name-only'),
  ],
  [
    'the relation comes before the stay',
    [hit('LB-03', { via: 'operator', marks: [{ mark: 'stay', from: '2026-01-01' }] })],
    only('LB-03 relation'),
  ],
  [
    'the stay comes before the list',
    [hit('LB-03', { marks: [{ mark: 'stay', from: '2026-01-01' }] })],
    only('LB-03 stayed'),
  ],
  ['a stayed penalty', [penalty({ marks: [{ mark: 'stay', from: '2026-01-01' }] })], only('PENALTY stayed')],
  [
    'a red entry that is stayed rewards nothing',
    [hit('LR-10', { marks: [{ mark: 'stay', from: '2026-01-01' }] })],
    only('LR-10 stayed'),
  ],
]

const candidateRows: Row[] = [
  [
    'the measures of the list within the scenario, though the scenario does not name the list',
    [hit('LB-01')],
    { measures: ['CJ-12'], leftOut: ['0 CJ-14 outside-scenario', '0 JL-11 outside-scenario'] },
    { scenario: 'SC-02' },
  ],
  [
    'a black list without a measure in the matter',
    [hit('LW-10')],
    only('LW-10 no-measure'),
    { scenario: 'SC-02' },
  ],
  [
    'a red list without a measure in the matter says nothing',
    [hit('LR-10')],
    { measures: [], advisories: [] },
    { scenario: 'SC-02' },
  ],
  [
    'a penalty fires what a record triggers, but no reward',
    [penalty()],
    { measures: ['CJ-30', 'CJ-31'], outcome: '限制' },
  ],
  [
    'a penalty with a ban in its decision',
    [penalty(decision(['CJ-21']))],
    { measures: ['CJ-21', 'CJ-30', 'CJ-31'], outcome: '禁止' },
  ],
  [
    'a penalty whose decision has no number',
    [penalty(decision(['CJ-21'], ''))],
    { measures: ['CJ-30', 'CJ-31'] },
  ],
  [
    'a penalty whose decision names a measure that needs none',
    [penalty(decision(['CJ-10']))],
    { measures: ['CJ-30', 'CJ-31'] },
  ],
  [
    'a penalty without a measure in the matter',
    [penalty()],
    only('PENALTY no-measure'),
    { scenario: 'SC-02' },
  ],
  [
    'a closed list takes no measure from a decision',
    [hit('LB-02', decision(['CJ-10']))],
    { measures: ['CJ-21', 'CJ-23'] },
  ],
  [
    'an open list takes no measure from a decision either',
    [hit('LW-12', decision(['CJ-21']))],
    { measures: ['CJ-12'] },
  ],
]

const firingRows: Row[] = [
  [
    'a measure that has ended, though disabled too',
    [hit('LW-40')],
    { ...only('LW-40 no-measure'), leftOut: ['0 CJ-40 not-in-force'] },
  ],
  [
    'a measure that is to come',
    [hit('LW-41')],
    { ...only('LW-41 no-measure'), leftOut: ['0 CJ-41 not-in-force'] },
  ],
  [
    'a disabled measure comes before its role',
    [hit('LW-22')],
    { ...only('LW-22 no-measure'), leftOut: ['0 CJ-22 disabled'] },
  ],
  ['on a person, asked by himself', [hit('LW-23')], { measures: ['CJ-23'] }, { subjectKind: 'person' }],
  [
    'on a person, through another',
    [hit('LW-23', { via: 'parent' })],
    { ...only('LW-23 no-measure'), leftOut: ['0 CJ-23 not-this-subject'] },
  ],
  [
    'an organisation, a measure on public bodies',
    [hit('LW-24')],
    { leftOut: ['0 CJ-24 not-this-subject'] },
    { subjectKind: 'organisation' },
  ],
  [
    'a public body, a measure on public bodies',
    [hit('LW-24')],
    { measures: ['CJ-24'] },
    { subjectKind: 'public-body' },
  ],
  ['a public body, a measure on legal persons', [hit('LW-10')], denied, { subjectKind: 'public-body' }],
  [
    'a person, a measure on responsible persons',
    [hit('LW-25')],
    { measures: ['CJ-25'] },
    { subjectKind: 'person' },
  ],
  [
    'an organisation, a measure on responsible persons',
    [hit('LW-25')],
    only('LW-25 no-measure'),
    { subjectKind: 'organisation' },
  ],
  ['no kind given', [hit('LW-24'), hit('LW-25')], { measures: ['CJ-24', 'CJ-25'] }],
  [
    'the kind comes before the role',
    [hit('LW-26')],
    { leftOut: ['0 CJ-26 not-this-subject'], advisories: ['LW-26 no-measure'] },
    { subjectKind: 'person' },
  ],
  [
    'the very role',
    [hit('LW-20')],
    { outcome: '限制', measures: ['CJ-20'], advisories: [] },
    { roleSought: BIDDER },
  ],
  [
    'another role',
    [hit('LW-20')],
    { ...only('LW-20 role-bound'), leftOut: ['0 CJ-20 role-bound'] },
    { roleSought: '投标' },
  ],
  ['a role of a longer name', [hit('LW-20')], only('LW-20 role-bound'), { roleSought: '投标人代表' }],
  ['no role', [hit('LW-20')], only('LW-20 role-bound')],
  [
    'one measure fires, another is bound to a role',
    [hit('LW-01')],
    { measures: ['CJ-11'], advisories: ['LW-01 role-bound'] },
  ],
  [
    'no decision',
    [hit('LW-21')],
    { ...only('LW-21 decision-missing'), leftOut: ['0 CJ-21 decision-missing'] },
  ],
  [
    'a decision with the ban',
    [hit('LW-21', decision(['CJ-21']))],
    { outcome: '禁止', measures: ['CJ-21'], advisories: [] },
  ],
  ['a decision without the ban', [hit('LW-21', decision(['CJ-10']))], only('LW-21 decision-missing')],
  ['a decision without measures', [hit('LW-21', decision())], only('LW-21 decision-missing')],
  ['a ban without a number', [hit('LW-21', decision(['CJ-21'], ''))], only('LW-21 decision-missing')],
  ['a list whose entry is the decision', [hit('LB-02')], { outcome: '禁止', measures: ['CJ-21', 'CJ-23'] }],
  ['the role comes before the decision', [hit('LW-27')], only('LW-27 role-bound')],
  [
    'a black entry suspends the rewards of all lists',
    [hit('LB-01'), hit('LR-11'), hit('LR-10')],
    {
      outcome: '从严审查',
      measures: ['CJ-12', 'CJ-14'],
      suspendedRewards: ['JL-10', 'JL-11'],
      advisories: [],
    },
  ],
  [
    'a black entry without any measure suspends them too',
    [hit('LB-05'), hit('LR-12')],
    { measures: [], suspendedRewards: ['JL-12'] },
    { scenario: 'SC-03' },
  ],
  [
    'a black entry that does not reach suspends nothing',
    [hit('LB-01', { match: 'name-only' }), hit('LR-10')],
    { outcome: '绿色通道', suspendedRewards: [] },
  ],
  [
    'a watch entry or a penalty suspends nothing',
    [hit('LW-14'), penalty(), hit('LR-10')],
    { measures: ['CJ-14', 'CJ-30', 'CJ-31', 'JL-10'], suspendedRewards: [] },
  ],
  [
    'the role comes before the suspension',
    [hit('LB-01'), hit('LR-14')],
    { suspendedRewards: ['JL-11'], advisories: ['LR-14 role-bound'] },
  ],
]

const outcomeRows: Row[] = [
  ['DENY before LIMIT', [hit('LW-11'), hit('LW-10')], { outcome: '禁止', mustConfirm: true }],
  ['LIMIT before STRICT', [hit('LW-12'), hit('LW-11')], { outcome: '限制', mustConfirm: true }],
  [
    'STRICT before green',
    [hit('LR-10'), hit('LW-12')],
    { outcome: '从严审查', mustConfirm: false, measures: ['CJ-12', 'JL-10'] },
  ],
  [
    'losing the shortcut where the matter is the shortcut',
    [hit('LW-13')],
    { outcome: '限制', mustConfirm: true },
    { actType: 'shortcut' },
  ],
  [
    'losing the shortcut elsewhere',
    [hit('LW-13')],
    { outcome: '正常', measures: ['CJ-13'], mustConfirm: false },
  ],
  [
    'losing the shortcut before STRICT',
    [hit('LW-12'), hit('LW-13')],
    { outcome: '限制' },
    { actType: 'shortcut' },
  ],
  [
    'INFO and MARKET change nothing',
    [hit('LW-14'), hit('LW-15')],
    { outcome: '正常', measures: ['CJ-14', 'CJ-15'] },
  ],
  ['PRIORITY is a tag', [hit('LR-11')], { outcome: '正常', measures: ['JL-11'] }],
  ['green', [hit('LR-10')], { outcome: '绿色通道', mustConfirm: false, advisories: [] }],
  [
    'green on a soft basis is not lowered',
    [hit('LR-12')],
    { outcome: '绿色通道', fired: ['0 JL-12 GREEN general-clause'] },
  ],
  ['no reward is lowered, whatever its effect', [hit('LR-15')], { fired: ['0 JL-15 LIMIT general-clause'] }],
  [
    'green closed by a lost shortcut',
    [hit('LR-10'), hit('LW-13')],
    { outcome: '正常', measures: ['CJ-13', 'JL-10'], advisories: ['LR-10 green-closed'] },
  ],
  [
    'a filing stays 正常 under DENY',
    [hit('LW-10')],
    { outcome: '正常', measures: ['CJ-10'], mustConfirm: false },
    { actType: 'filing' },
  ],
  [
    'a filing stays 正常 under green',
    [hit('LR-10')],
    { outcome: '正常', measures: ['JL-10'] },
    { actType: 'filing' },
  ],
  ['a matter that may be a permit is no filing', [hit('LW-10')], denied, { actType: 'permit_or_filing' }],
  [
    'each code once, in order',
    [hit('LW-12'), hit('LB-01'), hit('LW-10'), hit('LB-01')],
    { measures: ['CJ-10', 'CJ-12', 'CJ-14'] },
  ],
]

const relationRows: Row[] = [
  [
    "named by the list's own law, or on a general clause",
    [hit('LB-01')],
    { fired: ['0 CJ-12 STRICT own-law', '0 CJ-14 INFO general-clause'] },
  ],
  ['imposed by the decision', [hit('LW-21', decision(['CJ-21']))], { fired: ['0 CJ-21 DENY own-law'] }],
  [
    'a penalty, imposed or not',
    [penalty(decision(['CJ-21']))],
    { fired: ['0 CJ-21 DENY own-law', '0 CJ-30 LIMIT general-clause', '0 CJ-31 STRICT general-clause'] },
  ],
]

const versionRows: Row[] = [
  [
    'a measure on the last day of its first version',
    [hit('LW-42')],
    { outcome: '从严审查', measures: ['CJ-42'] },
  ],
  ['a list on the last day of its first version', [hit('LB-05')], { measures: ['CJ-11'] }],
  [
    'list, measure and scenario on the first day of the next',
    [hit('LB-05'), hit('LW-11')],
    { outcome: '禁止', measures: ['CJ-10'] },
    { asOf: '2026-11-23' },
  ],
  ['the next version of a measure', [hit('LW-42')], { outcome: '禁止' }, { asOf: '2026-11-23' }],
  ['the act type of the scenario in force', [hit('LW-13')], { outcome: '限制' }, { asOf: '2026-11-23' }],
]

const chapters: readonly (readonly [string, readonly Row[]])[] = [
  ['the subject', subjectRows],
  ['what is visible', visibilityRows],
  ['what reaches the subject', reachRows],
  ['which measures are candidates', candidateRows],
  ['which of them fire', firingRows],
  ['the outcome', outcomeRows],
  ['the relation', relationRows],
  ['versions', versionRows],
]

const evaluators = [
  ['serves', servingEvaluator, servingEvaluator(policy)],
  ['is written straight from the rules', naiveEvaluator, naiveEvaluator(policy)],
] as const

describe.each(evaluators)('the evaluator that %s', (_which, evaluatorOf, evaluateWith) => {
  describe.each(chapters)('on %s', (_chapter, rows) => {
    const named = rows.map(([clause, hits, expected, asking = {}]) => ({ clause, hits, expected, asking }))
    it.each(named)('$clause', ({ hits, expected, asking: { scenario = 'SC-01', ...rest } }) => {
      expect(evaluateWith(buildQuestion(scenario, hits, rest))).toMatchObject(expected)
    })
  })

  it.each([
    ['law', 'DENY LIMIT STRICT', 'DENY LIMIT STRICT'],
    ['admin_regulation', 'DENY LIMIT STRICT', 'DENY LIMIT STRICT'],
    ['judicial_interpretation', 'DENY LIMIT STRICT', 'DENY LIMIT STRICT'],
    ['central_policy', 'DENY LIMIT STRICT', 'DENY LIMIT STRICT'],
    ['provincial_regulation', 'LIMIT LIMIT STRICT', 'DENY LIMIT STRICT'],
    ['municipal_regulation', 'LIMIT LIMIT STRICT', 'LIMIT LIMIT STRICT'],
    ['dept_rule', 'STRICT STRICT STRICT', 'STRICT STRICT STRICT'],
    ['normative_document', 'STRICT STRICT STRICT', 'STRICT STRICT STRICT'],
    ['mou_legacy', 'STRICT STRICT STRICT', 'STRICT STRICT STRICT'],
    ['standard', 'STRICT STRICT STRICT', 'STRICT STRICT STRICT'],
  ] as const)(
    'lets the gate pass of DENY, LIMIT, STRICT by %s: %s, of a benefit or shortcut: %s',
    (tier, ordinary, benefit) => {
      const effects = ['DENY', 'LIMIT', 'STRICT', 'LOSE_BENEFIT', 'INFO', 'MARKET'] as const
      const gated = effects.map((effect, i) => buildMeasure(`CJ-1${i}`, effect, { tier }))
      const codes = gated.map(({ id }) => id)
      const passing = evaluatorOf(
        buildJointPolicy({
          measures: gated,
          lists: [buildList('LB-01', codes)],
          scenarios: [buildScenario('SC-01', codes)],
        }),
      )
      const passed = (actType: string): string =>
        passing(buildQuestion('SC-01', [hit('LB-01')], { actType }))
          .fired.map((line) => line.split(' ')[2])
          .join(' ')
      const untouched = 'LOSE_BENEFIT INFO MARKET'
      expect(['permit', 'selection'].map(passed)).toEqual([
        `${ordinary} ${untouched}`,
        `${ordinary} ${untouched}`,
      ])
      expect(['benefit', 'shortcut'].map(passed)).toEqual([
        `${benefit} ${untouched}`,
        `${benefit} ${untouched}`,
      ])
    },
  )

  it('uses the gate that is in force on the day', () => {
    const { effectCaps } = buildEngine()
    const engine = [
      buildEngine({ validTo: '2026-11-22' }),
      buildEngine({ id: 'legality-gate@2026-11-23', ...later, effectCaps: { ...effectCaps, law: 'STRICT' } }),
    ]
    const changing = evaluatorOf(
      buildJointPolicy({
        engine,
        measures: [buildMeasure('CJ-10', 'DENY')],
        lists: [buildList('LB-01', ['CJ-10'])],
        scenarios: [buildScenario('SC-01', ['CJ-10'])],
      }),
    )
    const outcomeOn = (asOf: string): string =>
      changing(buildQuestion('SC-01', [hit('LB-01')], { asOf })).outcome
    expect(['2026-11-22', '2026-11-23'].map(outcomeOn)).toEqual(['禁止', '从严审查'])
  })
})
