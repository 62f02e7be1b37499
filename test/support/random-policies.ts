import type { JointPolicy } from '../../src/measures/joint-policy'
import { buildEngine, buildJointPolicy, buildList, buildMeasure, buildScenario } from './joint-policies'
import { chance, DAYS, pick, some, type Random } from './random-questions'

const EFFECTS = ['DENY', 'LIMIT', 'STRICT', 'LOSE_BENEFIT', 'INFO', 'MARKET', 'GREEN', 'PRIORITY'] as const
const REWARDS = ['GREEN', 'GREEN', 'PRIORITY', 'INFO', 'MARKET'] as const
const TIERS = ['law', 'central_policy', 'provincial_regulation', 'municipal_regulation', 'dept_rule'] as const
const TRIGGERS = ['list', 'list', 'list-or-record', 'record', 'list-on-person', 'penalty-decision'] as const
const TARGETS = ['legal', 'natural', 'responsible-person', 'public-body'] as const
const ROLES = ['投标人', '报考人', '登记申请人'] as const
const ACT_TYPES = ['permit', 'filing', 'selection', 'benefit', 'shortcut'] as const
const CAPS = [null, 'DENY', 'LIMIT', 'STRICT'] as const
const LISTS = ['LB-01', 'LB-02', 'LW-01', 'LR-01', 'LR-02'] as const
const MEASURES = ['CJ-01', 'CJ-02', 'CJ-03', 'CJ-04', 'CJ-05', 'CJ-06', 'JL-01', 'JL-02', 'JL-03'] as const

interface Days {
  readonly validFrom: string
  readonly validTo: string | null
}

/** One to three versions of a code that follow each other, sometimes with a day between, sometimes with an end. */
const versionsOf = <T>(random: Random, code: string, build: (id: string, days: Days) => T): T[] => {
  const starts = chance(random, 0.5) ? [] : DAYS.filter(() => chance(random, 0.35))
  return ['2014-01-01', ...starts].map((validFrom, i) => {
    const next = starts[i]
    const lastDay = next === undefined ? -1 : DAYS.indexOf(next) - (chance(random, 0.8) ? 1 : 2)
    const validTo =
      next === undefined ? pick(random, [null, null, '2026-11-23']) : (DAYS[lastDay] ?? '2026-11-19')
    return build(i === 0 ? code : `${code}@${validFrom}`, { validFrom, validTo })
  })
}

const subset = <T>(random: Random, from: readonly T[], share: number): T[] =>
  from.filter(() => chance(random, share))

const rollMeasure = (random: Random, id: string, days: Days): JointPolicy['measures'][number] => {
  const isReward = id.startsWith('JL')
  return buildMeasure(id, isReward ? pick(random, REWARDS) : pick(random, EFFECTS), {
    ...days,
    tier: pick(random, TIERS),
    trigger: pick(random, TRIGGERS),
    targets: [pick(random, TARGETS), ...subset(random, TARGETS, 0.3)],
    needsDecision: !isReward && chance(random, 0.3),
    subjectRoles: chance(random, 0.75) ? [] : some(random, 2, () => pick(random, ROLES)),
    isEnabled: chance(random, 0.9),
  })
}

const rollEngine = (random: Random, id: string, days: Days): JointPolicy['engine'][number] => {
  const engine = buildEngine()
  const caps = TIERS.map((tier) => [tier, pick(random, CAPS)] as const)
  return buildEngine({
    id,
    ...days,
    effectCaps: { ...engine.effectCaps, ...Object.fromEntries(caps) },
    denyAllowedTiers: subset(random, TIERS, 0.3),
    denyAllowedActTypes: subset(random, ACT_TYPES, 0.4),
  })
}

/** A small policy set that nobody would decree: everything may have versions, ends, other caps. */
export const rollPolicy = (random: Random): JointPolicy => {
  const rollList = (id: string, days: Days): JointPolicy['lists'][number] =>
    buildList(id, subset(random, MEASURES, 0.5), {
      ...days,
      measureSet: pick(random, ['open', 'closed']),
      ownLawMeasures: subset(random, MEASURES, 0.3),
      listingIsDecision: chance(random, 0.3),
    })
  const rollScenario = (id: string, days: Days): JointPolicy['scenarios'][number] =>
    buildScenario(id, subset(random, MEASURES, 0.7), { ...days, actType: pick(random, ACT_TYPES) })
  const always = { validFrom: '2014-01-01', validTo: null }
  const engines = versionsOf(random, 'legality-gate', (id, days) => rollEngine(random, id, days))
  const isGapless = DAYS.every((day) =>
    engines.some((each) => each.validFrom <= day && (each.validTo ?? day) >= day),
  )
  return buildJointPolicy({
    lists: LISTS.flatMap((code) => versionsOf(random, code, rollList)),
    measures: MEASURES.flatMap((code) =>
      versionsOf(random, code, (id, days) => rollMeasure(random, id, days)),
    ),
    scenarios: [rollScenario('SC-01', always), ...versionsOf(random, 'SC-02', rollScenario)],
    engine: isGapless ? engines : [rollEngine(random, 'legality-gate', always)],
  })
}
