import type { NaiveList, NaivePolicy, NaiveScenario } from './policy'
import { newestVersion, versionInForce } from './policy'
import type { NaiveAdvisory, NaiveAnswer, NaiveHit, NaiveJudgedHit, NaiveQuestion } from './question'
import * as rules from './rules'

/** What is the same for all hits of one question. */
interface Sitting {
  readonly policy: NaivePolicy
  readonly question: NaiveQuestion
  readonly scenario: NaiveScenario
  readonly actType: string
  readonly areRewardsSuspended: boolean
}

/** The codes that a hit brings along: those of its list, or those that an ordinary record may lead to. */
const codesOf = (sitting: Sitting, list: NaiveList | undefined, hit: NaiveHit): string[] => {
  if (list !== undefined) return [...list.measures]
  const codes: string[] = []
  for (const code of sitting.scenario.allowedMeasures) {
    const { measures } = sitting.policy
    const measure = versionInForce(measures, code, sitting.question.asOf) ?? newestVersion(measures, code)
    if (measure !== undefined && rules.isCandidateOfRecord(measure, code, hit)) codes.push(code)
  }
  return codes
}

const judgeHit = (sitting: Sitting, hit: NaiveHit, place: number): NaiveJudgedHit => {
  const { policy, question, scenario, actType, areRewardsSuspended } = sitting
  const { asOf } = question
  const list = versionInForce(policy.lists, hit.listId, asOf)
  const engine = versionInForce(policy.engine, 'legality-gate', asOf)
  if (engine === undefined) throw new Error(`no legality gate in force on ${asOf}`)
  const judged: NaiveJudgedHit = { place, measures: [], leftOut: [] }
  for (const code of codesOf(sitting, list, hit)) {
    if (!scenario.allowedMeasures.includes(code)) {
      judged.leftOut.push({ code, reason: 'outside-scenario' })
      continue
    }
    const measure = versionInForce(policy.measures, code, asOf)
    const reason = rules.reasonToLeaveOut(measure, code, list, hit, question, areRewardsSuspended)
    if (reason !== undefined) {
      judged.leftOut.push({ code, reason })
    } else if (measure !== undefined) {
      const effect = rules.effectAfterGate(engine, measure, actType)
      judged.measures.push({ code, effectAfterGate: effect, relation: rules.relationOf(code, list, hit) })
    }
  }
  return judged
}

/** What the officer should know about one hit that reaches, beside the measures that fired. */
const advisoryCodesOf = (judged: NaiveJudgedHit, color: string, isGreenClosed: boolean): string[] => {
  const codes: string[] = []
  for (const { reason } of judged.leftOut) {
    if (reason === 'role-bound' || reason === 'decision-missing') codes.push(reason)
  }
  const isSilent = judged.measures.length === 0 && codes.length === 0
  if (isSilent && color !== 'red') codes.push('no-measure')
  const hasGreen = judged.measures.some((fired) => fired.effectAfterGate === 'GREEN')
  if (hasGreen && isGreenClosed) codes.push('green-closed')
  return codes
}

const eachOnce = (codes: readonly string[]): string[] => [...new Set(codes)].sort()

const eachAdvisoryOnce = (advisories: readonly NaiveAdvisory[]): NaiveAdvisory[] => {
  const kept: NaiveAdvisory[] = []
  for (const each of advisories) {
    const isThere = kept.some(({ listId, code }) => listId === each.listId && code === each.code)
    if (!isThere) kept.push(each)
  }
  return kept
}

const nothing = (outcome: string): NaiveAnswer => ({
  outcome,
  mustConfirm: false,
  measures: [],
  suspendedRewards: [],
  advisories: [],
  hits: [],
})

/** The reference: the rules one after the other, as slow and as plain as they are written. */
export const evaluateNaively = (policy: NaivePolicy, question: NaiveQuestion): NaiveAnswer => {
  const { asOf, hits } = question
  if (question.subjectState === 'deregistered') return nothing('不适用')
  const scenario = versionInForce(policy.scenarios, question.scenario, asOf)
  if (scenario === undefined) throw new Error(`scenario ${question.scenario} is not in force on ${asOf}`)
  const actType = question.actType ?? scenario.actType

  const advisories: NaiveAdvisory[] = []
  const reaching: { hit: NaiveHit; place: number }[] = []
  for (const [place, hit] of hits.entries()) {
    if (!rules.isVisible(hit, asOf)) continue
    const obstacle = rules.obstacleOf(policy, hit, asOf)
    if (obstacle === undefined) reaching.push({ hit, place })
    else advisories.push({ listId: hit.listId, code: obstacle })
  }

  const areRewardsSuspended = rules.suspendsRewards(
    policy,
    reaching.map(({ hit }) => hit),
    asOf,
  )
  const sitting = { policy, question, scenario, actType, areRewardsSuspended }
  const judgedHits = reaching.map(({ hit, place }) => judgeHit(sitting, hit, place))
  const fired = judgedHits.flatMap((judged) => judged.measures)
  const effects = fired.map((each) => each.effectAfterGate)
  const leftOut = judgedHits.flatMap((judged) => judged.leftOut)
  const isGreenClosed = effects.includes('LOSE_BENEFIT')
  for (const judged of judgedHits) {
    const listId = hits[judged.place]?.listId ?? ''
    const color = versionInForce(policy.lists, listId, asOf)?.color ?? 'record'
    const codes = advisoryCodesOf(judged, color, isGreenClosed)
    advisories.push(...codes.map((code) => ({ listId, code })))
  }

  const outcome = rules.outcomeOf(effects, actType)
  return {
    outcome,
    // Rule 11: a person confirms.
    mustConfirm: outcome === '禁止' || outcome === '限制',
    measures: eachOnce(fired.map((each) => each.code)),
    suspendedRewards: eachOnce(
      leftOut.filter((each) => each.reason === 'suspended-by-black').map((each) => each.code),
    ),
    advisories: eachAdvisoryOnce(advisories),
    hits: judgedHits,
  }
}
