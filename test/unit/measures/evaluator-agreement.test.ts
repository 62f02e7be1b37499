import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { codeOf } from '../../../src/measures/joint-policy'
import { worstOutcome } from '../../../src/measures/outcome'
import type { HitFact, Question } from '../../../src/measures/question'
import { projectRoot } from '../../../src/platform/root'
import {
  asText,
  naiveEvaluator,
  servingEvaluator,
  type CommonAnswer,
  type Evaluator,
} from '../../support/both-evaluators'
import { realPolicy } from '../../support/joint-policies'
import { readNaivePolicy } from '../../support/naive/policy'
import { outcomeOfGroup } from '../../support/naive/rules'
import { rollPolicy } from '../../support/random-policies'
import { questionMaker, shrink } from '../../support/random-questions'
import { seededRandom } from '../../support/seeded-random'

const policy = realPolicy()
const serving = servingEvaluator(policy)
const naive = naiveEvaluator(readNaivePolicy(join(projectRoot, 'policies')))
const SEED = 20261122

/** The smallest question found on which the two differ, with both answers; undefined when they agree on all. */
const disagreement = (one: Evaluator, other: Evaluator, ask: () => Question, count: number): unknown => {
  const differ = (question: Question): boolean => asText(one(question)) !== asText(other(question))
  for (let left = count; left > 0; left -= 1) {
    const question = ask()
    if (!differ(question)) continue
    const smallest = shrink(question, differ)
    return { question: JSON.stringify(smallest), serving: one(smallest), naive: other(smallest) }
  }
  return undefined
}

describe('the evaluator that serves and the one written straight from the rules', () => {
  it.each([
    ['the same', 100_000, SEED],
    ['new', 20_000, randomInt(2 ** 31)],
  ])('agree on %s %i random questions', (_which, count, seed) => {
    const found = disagreement(serving, naive, questionMaker(policy, seededRandom(seed)), count)
    expect({ seed, found }).toEqual({ seed, found: undefined })
  })

  it.each([
    ['the same', 400, SEED],
    ['new', 100, randomInt(2 ** 31)],
  ])('agree on ten questions under each of %s %i random policy sets', (_which, count, seed) => {
    const random = seededRandom(seed)
    for (let set = 0; set < count; set += 1) {
      const invented = rollPolicy(random)
      const ask = questionMaker(invented, random)
      const found = disagreement(servingEvaluator(invented), naiveEvaluator(invented), ask, 10)
      expect({ seed, set, found }).toEqual({ seed, set, found: undefined })
    }
  })

  it('agree on every mixture of outcomes in a group', () => {
    const outcomes = ['禁止', '限制', '从严审查', '绿色通道', '正常', '不适用'] as const
    const mixtures = Array.from({ length: 2 ** outcomes.length }, (_, bits) =>
      outcomes.filter((_outcome, i) => (bits & (1 << i)) > 0),
    )
    expect(mixtures.map(worstOutcome)).toEqual(mixtures.map(outcomeOfGroup))
    expect(outcomeOfGroup(['绿色通道', '不适用'])).toBe('绿色通道')
    expect(outcomeOfGroup(['正常', '绿色通道'])).toBe('正常')
  })

  it('are asked questions that lead to every outcome, every advisory, every effect and every reason', () => {
    const random = seededRandom(SEED)
    const seen = new Map<string, number>()
    const count = (words: Iterable<string>): void => {
      for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1)
    }
    for (let set = 0; set < 200; set += 1) {
      const invented = rollPolicy(random)
      const askInvented = questionMaker(invented, random)
      const askReal = questionMaker(policy, random)
      for (let left = 20; left > 0; left -= 1) {
        const answers = [naive(askReal()), naiveEvaluator(invented)(askInvented())]
        for (const { outcome, advisories, fired, leftOut } of answers) {
          count([
            outcome,
            ...[...advisories, ...fired, ...leftOut].flatMap((text) => text.split(' ').slice(1)),
          ])
        }
      }
    }
    const rare = [
      ...['禁止', '限制', '从严审查', '绿色通道', '正常', '不适用'],
      ...['name-only', 'relation', 'stayed', 'list-not-in-force', 'no-measure', 'green-closed'],
      ...['DENY', 'LIMIT', 'STRICT', 'LOSE_BENEFIT', 'INFO', 'MARKET', 'GREEN', 'PRIORITY'],
      ...[
        'outside-scenario',
        'role-bound',
        'decision-missing',
        'disabled',
        'not-in-force',
        'not-this-subject',
      ],
      ...['suspended-by-black', 'own-law', 'general-clause'],
    ].filter((word) => (seen.get(word) ?? 0) < 20)
    expect(rare).toEqual([])
  })
})

/** Everything but the places of the hits. */
const withoutPlaces = (answer: CommonAnswer): CommonAnswer => ({ ...answer, fired: [], leftOut: [] })

const isRed = ({ listId }: HitFact): boolean => listId.startsWith('LR')
const MERELY_MARKING = ['objection', 'review', 'litigation']
const GRAVEST_LAST = ['STRICT', 'LIMIT', 'DENY']
const effects = new Map(policy.measures.map(({ id, effect }) => [codeOf(id), effect as string]))

describe.each([
  ['serves', serving],
  ['is written straight from the rules', naive],
])('the evaluator that %s', (_which, evaluateWith) => {
  /** The first of many questions for which a law does not hold. */
  const breachOf = (holds: (question: Question, random: () => number) => boolean): Question | undefined => {
    const random = seededRandom(SEED + 1)
    const ask = questionMaker(policy, random)
    for (let left = 3000; left > 0; left -= 1) {
      const question = ask()
      if (!holds(question, random)) return question
    }
    return undefined
  }
  const areSame = (one: Question, other: Question): boolean =>
    asText(evaluateWith(one)) === asText(evaluateWith(other))

  it('does not see what is not in force: an entry that is over or to come changes nothing', () => {
    const over = (hit: HitFact): HitFact[] => [
      { ...hit, status: 'repaired' },
      { ...hit, listedOn: '2026-11-24' },
      { ...hit, listedOn: '2021-01-01', validTo: '2026-11-20' },
    ]
    const breach = breachOf((question) =>
      areSame(question, { ...question, hits: [...question.hits, ...question.hits.flatMap(over)] }),
    )
    expect(breach).toBeUndefined()
  })

  it('does not mind the order of the hits', () => {
    const breach = breachOf((question, random) => {
      const shuffled = question.hits
        .map((hit) => ({ hit, at: random() }))
        .sort((one, other) => one.at - other.at)
        .map(({ hit }) => hit)
      const answers = [question, { ...question, hits: shuffled }].map(evaluateWith)
      const [one, other] = answers.map((answer) => asText(withoutPlaces(answer)))
      return one === other
    })
    expect(breach).toBeUndefined()
  })

  it('lifts nothing for an objection, a review or a suit', () => {
    const breach = breachOf((question) => {
      const hits = question.hits.map(({ marks = [], ...hit }) => ({
        ...hit,
        marks: marks.filter(({ mark }) => !MERELY_MARKING.includes(mark)),
      }))
      return areSame(question, { ...question, hits })
    })
    expect(breach).toBeUndefined()
  })

  it('lets a reward open the green channel, and change no other outcome', () => {
    const breach = breachOf((question) => {
      const { outcome } = evaluateWith(question)
      const without = evaluateWith({ ...question, hits: question.hits.filter((hit) => !isRed(hit)) })
      return outcome === without.outcome || (outcome === '绿色通道' && without.outcome === '正常')
    })
    expect(breach).toBeUndefined()
  })

  it('lets the gate raise no effect, and change none that cuts no right', () => {
    const mayBecome = (effect: string): string[] =>
      GRAVEST_LAST.includes(effect) ? GRAVEST_LAST.slice(0, GRAVEST_LAST.indexOf(effect) + 1) : [effect]
    const breach = breachOf((question) =>
      evaluateWith(question).fired.every((line) => {
        const [, code = '', afterGate = ''] = line.split(' ')
        return mayBecome(effects.get(code) ?? '').includes(afterGate)
      }),
    )
    expect(breach).toBeUndefined()
  })
})
