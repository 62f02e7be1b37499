import type { CheckFacts, SubjectFacts } from '../../../src/checks/document'
import { presentCheck } from '../../../src/checks/present-check'
import { compilePolicy } from '../../../src/measures/compile-policy'
import { answerFaults, buildCheckFacts, buildRecordedHit, buildSubjectFacts } from '../../support/checks'
import { buildJointPolicy, buildList, buildMeasure, buildScenario } from '../../support/joint-policies'

const MEASURES = ['CJ-01', 'CJ-02', 'CJ-03', 'JL-01']

/** Black bars, watch makes strict, red is rewarded; CJ-02 is of the black list, but not for this scenario. */
const policy = compilePolicy(
  buildJointPolicy({
    lists: [
      buildList('LB-01', ['CJ-01', 'CJ-02'], { name: '示范失信名单', repair: '履行完毕后可以申请移出' }),
      buildList('LW-01', ['CJ-03']),
      buildList('LR-01', ['JL-01']),
    ],
    measures: [
      buildMeasure('CJ-01', 'DENY'),
      buildMeasure('CJ-02', 'DENY'),
      buildMeasure('CJ-03', 'STRICT', { trigger: 'list-or-record' }),
      buildMeasure('JL-01', 'GREEN'),
    ],
    scenarios: [
      buildScenario('SC-01', ['CJ-01', 'CJ-03', 'JL-01']),
      buildScenario('SC-02', MEASURES, { actType: 'filing' }),
    ],
  }),
)

const present = (subjects: readonly SubjectFacts[], overrides: Partial<CheckFacts> = {}) => {
  const answer = presentCheck(policy, buildCheckFacts(subjects, overrides))
  const receipt = { digest: '0'.repeat(64), signature: 'A'.repeat(86), keyId: 'A'.repeat(43) }
  expect(answerFaults({ ...answer, receipt })).toEqual([])
  return answer
}
const member = (...listIds: string[]) => buildSubjectFacts(listIds, { role: 'consortium-member' })
const agent = (...listIds: string[]) => buildSubjectFacts(listIds, { role: 'agent' })
const CLEAN: string[] = []
const [BLACK, WATCH, RED] = [['LB-01'], ['LW-01'], ['LR-01']]

describe('a consortium', () => {
  it.each([
    ['all clean', [CLEAN, CLEAN], '正常', []],
    ['one on a black list, the other on a watch list', [BLACK, WATCH], '禁止', ['CJ-01', 'CJ-03']],
    ['one on a watch list', [CLEAN, WATCH], '从严审查', ['CJ-03']],
    ['all on a red list', [RED, RED], '绿色通道', ['JL-01']],
    ['one on a red list, the other on none', [RED, CLEAN], '正常', ['JL-01']],
  ] as const)('is judged by its worst member: %s', (_what, members, outcome, measures) => {
    const answer = present(members.map((listIds) => member(...listIds)))
    expect(answer).toMatchObject({ outcome, measures, suspendedRewards: [], mustConfirm: outcome === '禁止' })
  })

  it('loses the rewards of every member by the black entry of one', () => {
    const answer = present([member(...RED), member(...BLACK)])
    expect(answer).toMatchObject({ outcome: '禁止', measures: ['CJ-01'], suspendedRewards: ['JL-01'] })
    expect(answer.summary).toContain('JL-01')
  })

  it('keeps them beside a member on a watch list', () => {
    const answer = present([member(...RED), member(...WATCH)])
    expect(answer).toMatchObject({ measures: ['CJ-03', 'JL-01'], suspendedRewards: [] })
  })

  it('keeps them where the black entry is of an agent, which is no member', () => {
    const answer = present([member(...RED), agent(...BLACK)])
    expect(answer).toMatchObject({ outcome: '绿色通道', measures: ['JL-01'], suspendedRewards: [] })
  })

  it('does not count members that exist no more, unless none does', () => {
    const gone = buildSubjectFacts(BLACK, { role: 'consortium-member', state: 'deregistered' })
    const left = present([gone, member(...WATCH)])
    expect(left).toMatchObject({ outcome: '从严审查', mustConfirm: true, measures: ['CJ-03'] })
    expect(left.summary).toContain('已注销，不计入结论；联合体能否继续参加，须由经办人核实')
    expect(present([member(), member(...WATCH)]).mustConfirm).toBe(false)
    expect(present([gone, gone])).toMatchObject({
      outcome: '不适用',
      mustConfirm: false,
      measures: [],
      feedbackDueOn: null,
      subjects: [{ outcome: '不适用', hits: [] }, { outcome: '不适用' }],
    })
  })
})

it('leaves to an agent what stands against it, tells it, and asks a person about it', () => {
  const answer = present([buildSubjectFacts(), agent(...BLACK)])
  expect(answer).toMatchObject({
    outcome: '正常',
    mustConfirm: true,
    measures: [],
    feedbackDueOn: '2026-12-04',
  })
  expect(answer.subjects).toMatchObject([
    { outcome: '正常', hits: [] },
    { role: 'agent', outcome: '禁止', hits: [{ measures: [{ code: 'CJ-01' }] }] },
  ])
})

it('suspends the rewards of one subject by its own black entry', () => {
  const answer = present([buildSubjectFacts(['LR-01', 'LB-01'])])
  expect(answer).toMatchObject({ outcome: '禁止', measures: ['CJ-01'], suspendedRewards: ['JL-01'] })
})

it.each([
  ['by the scenario', { scenario: 'SC-02' }],
  ['by what is asked', { actType: 'filing' }],
])(
  'refuses no filing, a filing it being %s: measures go to supervision, and feedback is due',
  (_how, change) => {
    const answer = present([buildSubjectFacts(BLACK)], change)
    expect(answer).toMatchObject({ outcome: '正常', mustConfirm: false, feedbackDueOn: '2026-12-04' })
    expect(answer.measures).toContain('CJ-01')
    expect(answer.summary).toContain('备案事项不因信用状况拒绝或者拖延办理')
  },
)

it('asks for no feedback where no measure is offered', () => {
  expect(present([buildSubjectFacts(BLACK)]).feedbackDueOn).toBe('2026-12-04')
  expect(present([buildSubjectFacts()]).feedbackDueOn).toBeNull()
  expect(present([buildSubjectFacts(BLACK)], { feedbackDueOn: null }).feedbackDueOn).toBeNull()
})

it('says that the day of the feedback is provisional only where there is such a day', () => {
  const provisional = { feedbackProvisional: true } as const
  expect(present([buildSubjectFacts(BLACK)], provisional)).toMatchObject(provisional)
  expect(present([buildSubjectFacts()], provisional)).not.toHaveProperty('feedbackProvisional')
  expect(present([buildSubjectFacts(BLACK)])).not.toHaveProperty('feedbackProvisional')
})

it('says why a measure of the list is left out only when asked', () => {
  const explained = present([buildSubjectFacts(BLACK)], { explain: true })
  expect(explained.subjects[0]?.hits[0]?.leftOut).toEqual([
    expect.objectContaining({ code: 'CJ-02', reason: 'outside-scenario' }),
  ])
  expect(present([buildSubjectFacts(BLACK)]).subjects[0]?.hits[0]).not.toHaveProperty('leftOut')
})

describe('a hit', () => {
  const hitOf = (listId: string, fact = {}) =>
    present([buildSubjectFacts([], { hits: [buildRecordedHit(listId, fact)] })]).subjects[0]?.hits[0]

  it.each([
    ['a black list, with the way out', 'LB-01', 'black', '示范失信名单', '履行完毕后可以申请移出'],
    ['a red list, which needs no way out', 'LR-01', 'red', expect.any(String), null],
    [
      'a penalty, which is on no list',
      'PENALTY',
      'record',
      '行政处罚信息',
      expect.stringContaining('信用修复'),
    ],
  ])('is told by name and colour: %s', (_what, listId, color, listName, remedy) => {
    expect(hitOf(listId)).toMatchObject({ entryId: `entry-${listId}`, listId, color, listName, remedy })
  })

  it('carries its marks and its dates', () => {
    const marks = [{ mark: 'objection' as const, from: '2026-11-01' }]
    expect(hitOf('LB-01', { marks, validTo: '2027-01-01' })).toMatchObject({
      marks,
      listedOn: '2026-01-01',
      validTo: '2027-01-01',
      measures: [{ code: 'CJ-01' }],
    })
  })

  it('that was stayed by a court is told as an advisory alone', () => {
    const hits = [buildRecordedHit('LB-01', { marks: [{ mark: 'stay', from: '2026-11-01' }] })]
    const [subject] = present([buildSubjectFacts([], { hits })]).subjects
    expect(subject).toMatchObject({ outcome: '正常', hits: [], advisories: [{ code: 'stayed' }] })
  })

  it('stays beside its own entry when one before it is no longer in force', () => {
    const hits = [buildRecordedHit('LW-01', { validTo: '2026-11-21' }), buildRecordedHit('LB-01')]
    const [subject] = present([buildSubjectFacts([], { hits })]).subjects
    expect(subject?.hits).toMatchObject([
      { entryId: 'entry-LB-01', listId: 'LB-01', measures: [{ code: 'CJ-01' }] },
    ])
  })
})

it('repeats what was asked, the facts of each subject and the versions', () => {
  const candidates = [{ uscc: '91370299MF00000212', name: '虚构公司' }]
  const person = { name: '某乙', uscc: null, identity: { type: '身份证', maskedNo: '3702**********0007' } }
  const answer = present([
    buildSubjectFacts([], {
      ...person,
      kind: 'person',
      roleSought: '报考人',
      match: 'none',
      state: 'unknown',
    }),
    buildSubjectFacts([], { uscc: null, match: 'candidate', remarks: ['仅凭名称'], candidates }),
  ])
  expect(answer).toMatchObject({
    id: 'check-1',
    asOf: '2026-11-22',
    scenario: 'SC-01',
    caseNo: '示审〔2026〕1号',
    matter: { code: 'M-1', name: '事项' },
    versions: { policy: policy.version, data: 1 },
    subjects: [
      { name: '某乙', idType: '身份证', idNo: '3702**********0007', roleSought: '报考人', match: 'none' },
      { match: 'candidate', remarks: ['仅凭名称'], candidates },
    ],
  })
  expect(JSON.stringify(answer)).not.toContain('某甲')
})

it('is not made for a scenario that is not in force', () => {
  expect(() => present([buildSubjectFacts()], { scenario: 'SC-99' })).toThrow(RangeError)
})
