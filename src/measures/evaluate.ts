import { scenarioOn, type CompiledPolicy } from './compile-policy'
import type { Advisory, Effect, Evaluation } from './evaluation'
import { advise, advisoriesOf, evaluateHit, type Frame, type Reached } from './evaluate-hit'
import { isGreenClosed, mustBeConfirmed, outcomeOf } from './outcome'
import type { Question } from './question'
import { isVisible, whyNotReached } from './reach'
import { versionOn } from './versions'

const sorted = (codes: Iterable<string>): string[] => [...new Set(codes)].sort()

interface Sorted {
  readonly reached: Reached[]
  readonly advisories: Map<number, Advisory[]>
}

/** Parts what is in force and reaches the subject from what only deserves a word; what is over is not there at all. */
const sortHits = (policy: CompiledPolicy, { hits, asOf }: Question): Sorted => {
  const reached: Reached[] = []
  const advisories = new Map<number, Advisory[]>()
  hits.forEach((hit, place) => {
    if (!isVisible(hit, asOf)) return
    const versions = policy.lists.get(hit.listId)
    const inForce = versions === undefined ? undefined : versionOn(versions, asOf)
    const reason = whyNotReached(hit, inForce, asOf)
    if (reason === undefined) reached.push({ place, hit, list: inForce })
    else advisories.set(place, [advise(hit.listId, inForce ?? versions?.all.at(-1), reason)])
  })
  return { reached, advisories }
}

const NOT_APPLICABLE: Evaluation = {
  outcome: '不适用',
  mustConfirm: false,
  measures: [],
  suspendedRewards: [],
  advisories: [],
  hits: [],
}

const conclude = (frame: Frame, { reached, advisories }: Sorted): Evaluation => {
  const hits = reached.map((one) => evaluateHit(frame, one))
  hits.forEach((hit, i) => {
    const one = reached[i]
    if (one !== undefined) advisories.set(one.place, advisoriesOf(one, hit))
  })
  const fired = hits.flatMap(({ measures }) => measures)
  const effects = new Set<Effect>(fired.map((measure) => measure.effectAfterGate))
  const outcome = outcomeOf(effects, frame.actType)
  const suspended = hits.flatMap((hit) => hit.leftOut.filter(({ reason }) => reason === 'suspended-by-black'))
  const closed = isGreenClosed(effects)
    ? reached.filter((_one, i) => hits[i]?.measures.some(({ effect }) => effect === 'GREEN') === true)
    : []
  return {
    outcome,
    mustConfirm: mustBeConfirmed(outcome),
    measures: sorted(fired.map(({ code }) => code)),
    suspendedRewards: sorted(suspended.map(({ code }) => code)),
    advisories: [
      ...frame.question.hits.flatMap((_hit, place) => advisories.get(place) ?? []),
      ...closed.map(({ hit, list }) => advise(hit.listId, list, 'green-closed')),
    ],
    hits,
  }
}

/**
 * 评估 (规则第1至15条): what follows for one subject in one matter on one day. A pure function: the same set and question give the
 * same answer for ever.
 * @param options.explain also tells which measures of the lists do not belong to the scenario
 * @throws RangeError for a scenario that is not in force: the caller has checked it
 */
export const evaluate = (
  policy: CompiledPolicy,
  question: Question,
  options: { readonly explain?: boolean } = {},
): Evaluation => {
  if (question.subjectState === 'deregistered') return NOT_APPLICABLE
  const scenario = scenarioOn(policy, question.scenario, question.asOf)
  if (scenario === undefined) throw new RangeError(`no scenario ${question.scenario} on ${question.asOf}`)
  const found = sortHits(policy, question)
  return conclude(
    {
      policy,
      question,
      scenario,
      engine: policy.engineOn(question.asOf),
      actType: question.actType ?? scenario.actType,
      hasBlack: found.reached.some(({ list }) => list?.color === 'black'),
      explain: options.explain === true,
    },
    found,
  )
}
