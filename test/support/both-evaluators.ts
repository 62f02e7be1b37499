import { compilePolicy } from '../../src/measures/compile-policy'
import { evaluate } from '../../src/measures/evaluate'
import type { JointPolicy } from '../../src/measures/joint-policy'
import type { Question } from '../../src/measures/question'
import { evaluateNaively } from './naive/evaluator'
import type { NaivePolicy } from './naive/policy'

/** Taken once: in a sandbox of jest each look at a global costs more than the comparison. */
const { stringify } = JSON

/** What both evaluators answer; where their order is free it is put into one. */
export interface CommonAnswer {
  readonly outcome: string
  readonly mustConfirm: boolean
  readonly measures: readonly string[]
  readonly suspendedRewards: readonly string[]
  /** `LIST code`, each once. */
  readonly advisories: readonly string[]
  /** `place CODE effect relation` of what fires. */
  readonly fired: readonly string[]
  /** `place CODE reason` of what does not. */
  readonly leftOut: readonly string[]
}

interface FullAnswer extends Omit<CommonAnswer, 'advisories' | 'fired' | 'leftOut'> {
  readonly advisories: readonly { readonly listId: string; readonly code: string }[]
  readonly hits: readonly {
    readonly place: number
    readonly measures: readonly { code: string; effectAfterGate: string; relation: string }[]
    readonly leftOut: readonly { code: string; reason: string }[]
  }[]
}

const inCommon = ({ hits, advisories, ...answer }: FullAnswer): CommonAnswer => ({
  outcome: answer.outcome,
  mustConfirm: answer.mustConfirm,
  measures: answer.measures,
  suspendedRewards: answer.suspendedRewards,
  advisories: [...new Set(advisories.map(({ listId, code }) => `${listId} ${code}`))].sort(),
  fired: hits
    .flatMap(({ place, measures }) =>
      measures.map((each) => `${place} ${each.code} ${each.effectAfterGate} ${each.relation}`),
    )
    .sort(),
  leftOut: hits
    .flatMap(({ place, leftOut }) => leftOut.map(({ code, reason }) => `${place} ${code} ${reason}`))
    .sort(),
})

export type Evaluator = (question: Question) => CommonAnswer

/** The evaluator that serves, over a policy set. */
export const servingEvaluator = (policy: JointPolicy): Evaluator => {
  const compiled = compilePolicy(policy)
  return (question) => inCommon(evaluate(compiled, question, { explain: true }))
}

/** The one written straight from the rules. */
export const naiveEvaluator =
  (policy: NaivePolicy): Evaluator =>
  (question) =>
    inCommon(evaluateNaively(policy, question))

/** The same text for the same answer; much cheaper than comparing part by part. */
export const asText = (answer: CommonAnswer): string => stringify(answer)
