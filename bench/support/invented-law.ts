import type { MeasureDefinition } from '../../src/generated/policy/measures'
import type { JointPolicy } from '../../src/measures/joint-policy'
import type { Question } from '../../src/measures/question'
import {
  buildHit,
  buildJointPolicy,
  buildList,
  buildMeasure,
  buildQuestion,
  buildScenario,
} from '../../test/support/joint-policies'
import { seededRandom } from '../../test/support/seeded-random'

/** Each list carries as many measures as the real black lists do, whatever the size of the catalogue. */
const LISTS_OF_A_MEASURE = 4
const SCENARIOS_OF_A_MEASURE = 2
const SCENARIOS = 24
const EFFECTS: readonly MeasureDefinition['effect'][] = ['DENY', 'LIMIT', 'STRICT']

const code = (prefix: string, number: number): string => `${prefix}-${String(number + 1).padStart(2, '0')}`

export interface InventedLaw {
  readonly policy: JointPolicy
  readonly lists: readonly string[]
  readonly scenarios: readonly string[]
}

/** An invented law of so many measures, a fifth as many black lists and 24 scenarios; the same at every run. */
export const inventLaw = (measureCount: number): InventedLaw => {
  const random = seededRandom(20_260_401)
  const lists = Array.from({ length: measureCount / 5 }, (_, i) => code('LB', i))
  const scenarios = Array.from({ length: SCENARIOS }, (_, i) => code('SC', i))
  const some = (from: readonly string[], count: number): string[] => [
    ...new Set(Array.from({ length: count }, () => from[Math.floor(random() * from.length)] ?? '')),
  ]
  const measures = Array.from({ length: measureCount }, (_, i) =>
    buildMeasure(code('CJ', i), EFFECTS[i % EFFECTS.length] ?? 'STRICT', {
      lists: some(lists, LISTS_OF_A_MEASURE),
      scenarios: some(scenarios, SCENARIOS_OF_A_MEASURE),
    }),
  )
  const naming = (place: 'lists' | 'scenarios', name: string): string[] =>
    measures.filter((measure) => measure[place].includes(name)).map(({ id }) => id)
  return {
    policy: buildJointPolicy({
      lists: lists.map((id) => buildList(id, naming('lists', id))),
      measures,
      scenarios: scenarios.map((id) => buildScenario(id, naming('scenarios', id))),
    }),
    lists,
    scenarios,
  }
}

const HITS_MOST = 4

/** Random subjects with none to four entries in force, in random matters; the same at every run. */
export const inventQuestions = ({ lists, scenarios }: InventedLaw, count: number): Question[] => {
  const random = seededRandom(7)
  const one = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  return Array.from({ length: count }, () => {
    const hits = Array.from({ length: Math.floor(random() * (HITS_MOST + 1)) }, () => one(lists))
    return buildQuestion(
      one(scenarios),
      hits.map((listId) => buildHit(listId)),
    )
  })
}
