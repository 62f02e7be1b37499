import type { EngineRules } from '../generated/policy/engine'
import type { ListDefinition } from '../generated/policy/lists'
import type { MeasureDefinition } from '../generated/policy/measures'
import type { ScenarioDefinition } from '../generated/policy/scenarios'
import type { CompiledPolicy } from './compile-policy'
import type { Advisory, AppliedMeasure, EvaluatedHit, LeftOut, LeftOutCode } from './evaluation'
import { isImposed, whyNotFired } from './fire'
import { effectAfterGate } from './legality-gate'
import type { HitFact, Question } from './question'
import { versionOn, type Versions } from './versions'
import { adviceOf, whyApplied, whyLeftOut } from './words'

/** What all hits of one question share. */
export interface Frame {
  readonly policy: CompiledPolicy
  readonly question: Question
  readonly scenario: ScenarioDefinition
  readonly engine: EngineRules
  readonly actType: string
  readonly hasBlack: boolean
  readonly explain: boolean
}

/** A hit that reaches the subject. */
export interface Reached {
  readonly place: number
  readonly hit: HitFact
  /** Undefined for an ordinary record. */
  readonly list: ListDefinition | undefined
}

type Measures = readonly Versions<MeasureDefinition>[]

const RECORD_TRIGGERS = new Set<MeasureDefinition['trigger']>(['list-or-record', 'record'])

/** What an ordinary record can lead to, and what its decision imposes itself. */
const isOfRecord = ({ code, all }: Versions<MeasureDefinition>, hit: HitFact, asOf: string): boolean => {
  const measure = versionOn({ code, all }, asOf) ?? all.at(-1)
  if (measure?.kind !== 'punish') return false
  return RECORD_TRIGGERS.has(measure.trigger) || (measure.needsDecision && isImposed(hit, code))
}

const candidatesOf = ({ policy, question, scenario }: Frame, { hit, list }: Reached): Measures =>
  list === undefined
    ? policy.allowedIn(scenario).filter((versions) => isOfRecord(versions, hit, question.asOf))
    : policy.candidatesOf(list, scenario).inside

const applied = (
  { engine, actType }: Frame,
  { hit, list }: Reached,
  code: string,
  measure: MeasureDefinition,
): AppliedMeasure => {
  const isOwn = list?.ownLawMeasures.includes(code) === true || isImposed(hit, code)
  const fate = {
    effect: measure.effect,
    effectAfterGate: effectAfterGate(measure, engine, actType),
    relation: isOwn ? ('own-law' as const) : ('general-clause' as const),
  }
  return {
    code,
    name: measure.name,
    kind: measure.kind,
    ...fate,
    mark: measure.mark,
    basis: measure.basis.map(({ text }) => text),
    implementingDept: measure.implementingDepartments,
    why: whyApplied(list, hit, { kind: measure.kind, ...fate }),
  }
}

const leftOut = (code: string, measure: MeasureDefinition, reason: LeftOutCode): LeftOut => ({
  code,
  name: measure.name,
  reason,
  why: whyLeftOut(reason, measure),
})

const outsideOf = ({ policy, scenario }: Frame, { list }: Reached): LeftOut[] =>
  list === undefined
    ? []
    : policy
        .candidatesOf(list, scenario)
        .outside.flatMap(({ code, all }) =>
          all.slice(-1).map((measure) => leftOut(code, measure, 'outside-scenario')),
        )

/** 逐条评估: which measures of one hit fire, and why the others do not. */
export const evaluateHit = (frame: Frame, reached: Reached): EvaluatedHit => {
  const { question, hasBlack, explain } = frame
  const { hit, list, place } = reached
  const circumstances = { question, hasBlack, ...(list === undefined ? {} : { list }) }
  const measures: AppliedMeasure[] = []
  const out: LeftOut[] = []
  for (const versions of candidatesOf(frame, reached)) {
    const { code, all } = versions
    const measure = versionOn(versions, question.asOf)
    const newest = measure ?? all.at(-1)
    if (newest === undefined) continue
    const reason = measure === undefined ? 'not-in-force' : whyNotFired(code, measure, hit, circumstances)
    if (reason === undefined) measures.push(applied(frame, reached, code, newest))
    else out.push(leftOut(code, newest, reason))
  }
  return { place, measures, leftOut: explain ? [...out, ...outsideOf(frame, reached)] : out }
}

const TOLD = new Set<LeftOutCode>(['role-bound', 'decision-missing'])

/** 提示, in words. */
export const advise = (
  listId: string,
  list: ListDefinition | undefined,
  code: Advisory['code'],
  detail?: string,
): Advisory => ({
  listId,
  code,
  reason: adviceOf(code, listId, list, detail),
})

/** 命中提示: measures bound to another role or decision, or none at all. */
export const advisoriesOf = (
  { hit, list }: Reached,
  { measures, leftOut: out }: EvaluatedHit,
): Advisory[] => {
  const told = out.flatMap(({ code, name, reason, why }) =>
    TOLD.has(reason)
      ? [
          advise(
            hit.listId,
            list,
            reason === 'role-bound' ? reason : 'decision-missing',
            `措施 ${code}“${name}”${why}`,
          ),
        ]
      : [],
  )
  if (told.length > 0 || measures.length > 0 || list?.color === 'red') return told
  return [advise(hit.listId, list, 'no-measure')]
}
