import { compilePolicy, type CompiledPolicy } from '../src/measures/compile-policy'
import { evaluate } from '../src/measures/evaluate'
import type { Question } from '../src/measures/question'
import { inventLaw, inventQuestions } from './support/invented-law'
import { runBench } from './support/options'
import { jsonRulesRival, zenRival, type Rival } from './support/rival-engines'
import { note, printTable, thousands, verdict, type TableRow } from './support/table'

const QUESTIONS = 200_000
const ZEN_QUESTIONS = 2_000
const JSON_RULES_QUESTIONS = 200
const GOAL_ZEN = 20
const GOAL_JSON_RULES = 300
const GOAL_GROWTH = 1.5
const ROUNDS = 5

/** Microseconds an evaluation takes, the best of some rounds. */
const microsecondsOf = (policy: CompiledPolicy, questions: readonly Question[]): number => {
  let best = Infinity
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now()
    for (const question of questions) evaluate(policy, question)
    best = Math.min(best, ((performance.now() - started) * 1_000) / questions.length)
  }
  return best
}

/** The same for a rival, which must answer as the platform does. */
const rivalMicroseconds = async (
  ask: Rival,
  policy: CompiledPolicy,
  questions: readonly Question[],
): Promise<number> => {
  let ms = 0
  for (const question of questions) {
    const lists = question.hits.map(({ listId }) => listId)
    const started = performance.now()
    const codes = await ask(question.scenario, lists)
    ms += performance.now() - started
    const own = evaluate(policy, question).measures
    if (codes.join() !== own.join())
      throw new Error(`${question.scenario} ${lists.join()}: ${codes.join()} for ${own.join()}`)
  }
  return (ms * 1_000) / questions.length
}

const rowOf = (engine: string, measures: number, us: number, own: number, goal?: number): TableRow => ({
  engine,
  measures: thousands(measures),
  'µs an evaluation': us.toFixed(2),
  'evaluations /s': thousands(1e6 / us),
  '× platform': (us / own).toFixed(us / own < 10 ? 2 : 0),
  goal: goal === undefined ? '' : engine === 'platform' ? `≤ ${goal}` : `≥ ${goal}`,
  verdict: goal === undefined ? '' : verdict(engine === 'platform' ? us / own <= goal : us / own >= goal),
})

/** What follows from list entries: the platform's evaluator against two engines for rules of any kind. */
runBench(async ({ sized }) => {
  const law = inventLaw(1_000)
  const large = inventLaw(10_000)
  const policy = compilePolicy(law.policy)
  const questions = inventQuestions(law, sized(QUESTIONS))
  const own = microsecondsOf(policy, questions)
  const grown = microsecondsOf(compilePolicy(large.policy), inventQuestions(large, sized(QUESTIONS)))
  const zen = await rivalMicroseconds(zenRival(law.policy), policy, questions.slice(0, sized(ZEN_QUESTIONS)))
  const jsonRules = await rivalMicroseconds(
    jsonRulesRival(law.policy),
    policy,
    questions.slice(0, sized(JSON_RULES_QUESTIONS)),
  )
  printTable([
    rowOf('platform', 1_000, own, own),
    rowOf('platform', 10_000, grown, own, GOAL_GROWTH),
    rowOf('@gorules/zen-engine', 1_000, zen, own, GOAL_ZEN),
    rowOf('json-rules-engine', 1_000, jsonRules, own, GOAL_JSON_RULES),
  ])
  note(
    'Random subjects with none to four entries; a measure hangs on four lists and two of 24 scenarios, lists are a fifth of the measures. ' +
      'Every answer of a rival is compared with the platform’s, which besides gives basis, gate, reason and advisories.',
  )
})
