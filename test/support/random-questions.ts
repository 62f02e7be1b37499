import { codeOf, type JointPolicy } from '../../src/measures/joint-policy'
import { isInForce } from '../../src/platform/policy/policy-folder'
import type { HitFact, MarkFact, Question } from '../../src/measures/question'

/** Taken once: in a sandbox of jest each look at a global costs more than the arithmetic. */
const { floor } = Math

export type Random = () => number

export const pick = <T>(random: Random, from: readonly T[]): T => {
  const chosen = from[floor(random() * from.length)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}
export const chance = (random: Random, share: number): boolean => random() < share
export const some = <T>(random: Random, most: number, roll: () => T): T[] => {
  const rolled: T[] = []
  for (let left = floor(random() * (most + 1)); left > 0; left -= 1) rolled.push(roll())
  return rolled
}

/** The day asked about stands in the middle of these, so that every date may fall before, on and after it. */
export const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'] as const
const ASKED_ON = DAYS.slice(1, 4)
const LONG_AGO = '2021-03-31'
const FAR_AWAY = '2031-12-31'

const ACT_TYPES = ['permit', 'filing', 'permit_or_filing', 'selection', 'benefit', 'shortcut', 'supervision']
const VIAS = ['self', 'parent', 'consortium', 'legal-representative', 'operator'] as const
const STATUSES = ['suspended', 'repaired', 'removed', 'revoked'] as const
const MARKS = ['objection', 'review', 'litigation', 'stay', 'restructuring'] as const

const rollMark = (random: Random): MarkFact => ({
  mark: pick(random, MARKS),
  from: pick(random, [LONG_AGO, ...DAYS]),
  ...(chance(random, 0.5) && { until: pick(random, [FAR_AWAY, ...DAYS]) }),
})

const rollHit = (random: Random, lists: readonly string[], measures: readonly string[]): HitFact => ({
  listId: pick(random, lists),
  listedOn: chance(random, 0.7) ? LONG_AGO : pick(random, DAYS),
  validTo: chance(random, 0.7) ? pick(random, [null, FAR_AWAY]) : pick(random, DAYS),
  status: chance(random, 0.9) ? 'active' : pick(random, STATUSES),
  via: chance(random, 0.7) ? 'self' : pick(random, VIAS),
  match: chance(random, 0.93) ? 'code' : 'name-only',
  ...(chance(random, 0.4) && {
    decision: {
      docNo: chance(random, 0.85) ? '示市监罚字2026-1' : '',
      ...(chance(random, 0.8) && { measures: some(random, 4, () => pick(random, measures)) }),
    },
  }),
  ...(chance(random, 0.3) && { marks: some(random, 2, () => rollMark(random)) }),
})

/** Makes questions about anything that a policy set knows. */
export const questionMaker = (policy: JointPolicy, random: Random): (() => Question) => {
  const lists = [...policy.lists.map(({ id }) => codeOf(id)), 'PENALTY', 'PENALTY']
  const decided = policy.measures.filter((each) => each.needsDecision).map(({ id }) => codeOf(id))
  const measures = [...decided, ...decided, ...policy.measures.map(({ id }) => codeOf(id))]
  const roles = [...new Set(policy.measures.flatMap((each) => each.subjectRoles)), '申请人', '投标人代表', '']
  const rolesIn = (allowed: readonly string[]): string[] =>
    policy.measures.filter(({ id }) => allowed.includes(codeOf(id))).flatMap((each) => each.subjectRoles)
  const places = policy.scenarios.map((scenario) => {
    const { allowedMeasures } = scenario
    const touching = policy.lists.filter((list) =>
      list.measures.some((code) => allowedMeasures.includes(code)),
    )
    const fitting = measures.filter((code) => allowedMeasures.includes(code))
    return {
      scenario,
      roles: [...roles, ...rolesIn(allowedMeasures), ...rolesIn(allowedMeasures)],
      lists: [...lists, ...touching.flatMap(({ id }) => Array.from({ length: 4 }, () => codeOf(id)))],
      measures: [...measures, ...Array.from({ length: 12 }, () => fitting).flat()],
    }
  })
  return () => {
    const asOf = pick(random, ASKED_ON)
    let place = pick(random, places)
    while (!isInForce(place.scenario, asOf)) place = pick(random, places)
    return {
      scenario: codeOf(place.scenario.id),
      actType: chance(random, 0.6) ? null : pick(random, ACT_TYPES),
      roleSought: chance(random, 0.4) ? null : pick(random, place.roles),
      asOf,
      subjectState: chance(random, 0.95)
        ? pick(random, ['active', 'active', 'revoked', 'unknown'])
        : 'deregistered',
      ...(chance(random, 0.6) && { subjectKind: pick(random, ['organisation', 'public-body', 'person']) }),
      hits: some(random, 6, () => rollHit(random, place.lists, place.measures)),
    }
  }
}

const smallerHits = (hit: HitFact): HitFact[] => {
  const { marks, decision, ...bare } = hit
  const plain: HitFact = { ...bare, status: 'active', via: 'self', match: 'code', validTo: null }
  return [
    ...(marks ? [{ ...bare, ...(decision && { decision }) }] : []),
    ...(decision ? [{ ...bare, ...(marks && { marks }) }] : []),
    { ...plain, ...(decision && { decision }), ...(marks && { marks }) },
  ]
}

const smallerQuestions = (question: Question): Question[] => {
  const { subjectKind: _kind, ...withoutKind } = question
  return [
    ...question.hits.map((_, place) => ({ ...question, hits: question.hits.toSpliced(place, 1) })),
    withoutKind,
    { ...question, roleSought: null },
    { ...question, actType: null },
    { ...question, subjectState: 'active' as const },
    ...question.hits.flatMap((hit, place) =>
      smallerHits(hit).map((smaller) => ({ ...question, hits: question.hits.with(place, smaller) })),
    ),
  ]
}

/** The smallest question that still fails, for a person to read. */
export const shrink = (question: Question, fails: (smaller: Question) => boolean): Question => {
  const before = JSON.stringify(question)
  for (const smaller of smallerQuestions(question)) {
    if (JSON.stringify(smaller) !== before && fails(smaller)) return shrink(smaller, fails)
  }
  return question
}
