import { gatherFacts } from '../../../src/checks/gather-facts'
import { replayCheck, type ReplayDeps } from '../../../src/checks/replay-check'
import { compilePolicy } from '../../../src/measures/compile-policy'
import { buildCheckFacts, buildRecordedCheck } from '../../support/checks'
import { buildDocument, buildPublication } from '../../support/documents'
import { buildFinding } from '../../support/dossiers'
import { buildJointPolicy, buildList, buildMeasure, buildScenario } from '../../support/joint-policies'
import { buildStoredEntry } from '../../support/list-entries'

const TODAY = '2026-11-22'
const policyOf = (effect: 'DENY' | 'LIMIT') =>
  compilePolicy(
    buildJointPolicy({
      lists: [buildList('LB-02', ['CJ-01'])],
      measures: [buildMeasure('CJ-01', effect)],
      scenarios: [buildScenario('SC-01', ['CJ-01'])],
    }),
  )
const policy = policyOf('DENY')
const entry = buildStoredEntry({ version: 2, revision: 2 })
const penalty = buildDocument({ publication: buildPublication({ state: 'published' }) })

const facts = buildCheckFacts([
  gatherFacts(buildFinding({ entries: [entry], penalties: [penalty] }), { asOf: TODAY, today: TODAY }),
])
const check = buildRecordedCheck(policy, facts)

/** The platform as it was when the check was answered, but for what the test changes. */
const replay = (changes: Partial<ReplayDeps> = {}, recorded = check) =>
  replayCheck(
    {
      now: () => '2030-01-01T00:00:00.000Z',
      entryVersion: async (id, version) => (id === entry._id && version === 2 ? entry : null),
      penaltyVersion: async (id, version) => (id === penalty._id && version === 1 ? penalty : null),
      policyOfVersion: async (version) => (version === policy.version ? policy : undefined),
      isGenuine: () => true,
      ...changes,
    },
    recorded,
  )

const ENTRY = { collection: 'list-entries', id: 'entry-1', version: 2 }
const PENALTY = { collection: 'decisions', id: 'decision-1', version: 1 }

it('finds what was answered again, from the versions that the answer names', async () => {
  expect(await replay()).toEqual({
    id: 'check-1',
    identical: true,
    outcome: '禁止',
    recomputedAt: '2030-01-01T00:00:00.000Z',
    versions: facts.versions,
    entries: [
      { ...ENTRY, found: true },
      { ...PENALTY, found: true },
    ],
    differences: [],
  })
})

const UNREADABLE = '无法读取，或者内容与核查时不同'

it.each<[string, Partial<ReplayDeps>, string, boolean[], string[]]>([
  [
    'a version of an entry is gone',
    { entryVersion: async () => null },
    '正常',
    [false, true],
    [`list-entries entry-1 第 2 版${UNREADABLE}`, '重算的答复与所存答复不同'],
  ],
  [
    'a version of an entry was changed afterwards, though nothing follows from the change',
    { entryVersion: async () => ({ ...entry, decision: { ...entry.decision, measures: [] } }) },
    '禁止',
    [false, true],
    [`list-entries entry-1 第 2 版${UNREADABLE}`],
  ],
  [
    'a revision of a penalty was changed afterwards',
    { penaltyVersion: async () => ({ ...penalty, publication: { until: '2020-01-01' } }) },
    '禁止',
    [true, false],
    [`decisions decision-1 第 1 版${UNREADABLE}`, '重算的答复与所存答复不同'],
  ],
  [
    'the policy set is gone, the recorded outcome being told',
    { policyOfVersion: async () => undefined },
    '禁止',
    [true, true],
    [`找不到所用的政策集 ${policy.version}`],
  ],
  [
    'another law stands under the version',
    { policyOfVersion: async () => policyOf('LIMIT') },
    '限制',
    [true, true],
    ['重算的答复与所存答复不同'],
  ],
  [
    'the signature is not that of the answer',
    { isGenuine: () => false },
    '禁止',
    [true, true],
    ['所存答复的签名与内容不符'],
  ],
])('tells the difference when %s', async (_what, changes, outcome, found, differences) => {
  const answer = await replay(changes)
  expect(answer).toMatchObject({ identical: false, outcome, differences })
  expect(answer.entries.map((one) => one.found)).toEqual(found)
})

it('compares to the byte: an answer whose members stand in another order is another one', async () => {
  const { summary, ...rest } = JSON.parse(check.text) as Record<string, unknown>
  const turned = { ...check, text: JSON.stringify({ ...rest, summary }) }
  expect(await replay({}, turned)).toMatchObject({
    identical: false,
    differences: ['重算的答复与所存答复不同'],
  })
})

it('asks for the set that the answer names, and judges the answer without its receipt', async () => {
  const asked: unknown[] = []
  await replay({
    policyOfVersion: async (version) => {
      asked.push(version)
      return policy
    },
    isGenuine: (answer) => asked.push(answer.receipt) > 0,
  })
  expect(asked).toEqual([facts.versions.policy, {}])
})
