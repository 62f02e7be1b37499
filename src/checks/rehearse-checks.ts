import type { CheckAnswer } from '../generated/check/answer'
import { asIfInForce } from '../measures/as-if-in-force'
import { compilePolicy, scenarioOn, type CompiledPolicy } from '../measures/compile-policy'
import type { JointPolicy } from '../measures/joint-policy'
import type { CheckDocument } from './document'
import { presentCheck, type UnsignedAnswer } from './present-check'

/** 不同之处 of one recorded answer under another set. */
export interface RehearsedDifference {
  readonly checkId: string
  readonly unit: string
  readonly scenario: string
  readonly answeredAt: string
  readonly outcome: { readonly before: string; readonly after: string }
  readonly added: readonly string[]
  readonly dropped: readonly string[]
  /** The outcome and the measures are the same, but effects, bases or wording are not. */
  readonly onlyDetails: boolean
}

export interface Rehearsal {
  readonly checks: number
  readonly differences: readonly RehearsedDifference[]
}

/** What of an answer a set can change; the versions differ by nature. */
const comparable = ({ versions: _versions, ...answer }: UnsignedAnswer): string => JSON.stringify(answer)

const unsigned = (text: string): UnsignedAnswer => {
  const { receipt: _receipt, ...answer } = JSON.parse(text) as CheckAnswer
  return answer
}

const without = (codes: readonly string[], others: readonly string[]): string[] =>
  codes.filter((code) => !others.includes(code))

const differenceOf = (
  check: CheckDocument,
  before: UnsignedAnswer,
  after: UnsignedAnswer | undefined,
): RehearsedDifference | undefined => {
  if (after !== undefined && comparable(before) === comparable(after)) return undefined
  const added = without(after?.measures ?? [], before.measures)
  const dropped = without(before.measures, after?.measures ?? [])
  const outcome = { before: before.outcome, after: after?.outcome ?? '无此场景' }
  return {
    checkId: check._id,
    unit: check.unit,
    scenario: before.scenario,
    answeredAt: before.answeredAt,
    outcome,
    added,
    dropped,
    onlyDetails: outcome.before === outcome.after && added.length + dropped.length === 0,
  }
}

/** The law that holds when a check of that day is asked again: that of its own day, or of the first day of the set. */
const lawFor = (policy: JointPolicy): ((asOf: string) => CompiledPolicy) => {
  const compiled = new Map<string, CompiledPolicy>()
  return (asOf) => {
    const on = asOf > policy.inForceFrom ? asOf : policy.inForceFrom
    const ready = compiled.get(on) ?? compilePolicy(asIfInForce(policy, on))
    compiled.set(on, ready)
    return ready
  }
}

/**
 * 政策试行: recorded checks asked again under another set, from what was found then; nothing is read anew, written or sent.
 * @param checks pages of recorded checks
 */
export const rehearseChecks = async (
  policy: JointPolicy,
  checks: AsyncIterable<readonly CheckDocument[]>,
): Promise<Rehearsal> => {
  const lawOn = lawFor(policy)
  const differences: RehearsedDifference[] = []
  let count = 0
  for await (const page of checks)
    for (const check of page) {
      count += 1
      const law = lawOn(check.facts.asOf)
      const isKnown = scenarioOn(law, check.facts.scenario, check.facts.asOf) !== undefined
      const difference = differenceOf(
        check,
        unsigned(check.text),
        isKnown ? presentCheck(law, check.facts) : undefined,
      )
      if (difference !== undefined) differences.push(difference)
    }
  return { checks: count, differences }
}
