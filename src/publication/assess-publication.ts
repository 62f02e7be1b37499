import type { PublicationRule } from '../generated/policy/periods'
import { kindOf, type AppliedRule, type Severity } from '../decisions/document'
import { periodRuleFor, publicationPeriod, type PeriodRule, type PublicationPeriod } from './period'
import { basisText, type PublicationPolicy } from './policy'
import type {
  PublicationAssessment,
  HeldReason,
  PublicationInput,
  PublicationWarning,
  WithheldReason,
} from './publication-question'
import { contradictsKinds, defaultSeverity } from './severity'

export type { PublicationPolicy } from './policy'
export type { PublicationAssessment, PublicationInput } from './publication-question'

interface Classified {
  readonly severity: Severity
  readonly byDefault: boolean
  readonly contradictory: boolean
}

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { minor: '轻微', general: '一般', serious: '严重' }

interface Withheld {
  readonly reason: WithheldReason
  readonly rule: PublicationRule
}

/** What is never shown, whatever a reviewer says. */
const withheldByNature = (input: PublicationInput, policy: PublicationPolicy): Withheld | undefined => {
  const reasons =
    input.secrecy === undefined ? (['natural-person'] as const) : (['secrecy', 'natural-person'] as const)
  for (const reason of reasons) {
    const rule = policy.withholding(reason, input.type)
    if (rule !== undefined) return { reason, rule }
  }
  return undefined
}

const heldReason = (input: PublicationInput, contradictory: boolean): HeldReason | null => {
  if (input.reviewed) return null
  if (contradictory) return 'severity-contradiction'
  if (input.subjectMismatch) return 'subject-mismatch'
  if (input.possibleDuplicate) return 'possible-duplicate'
  return input.personalData ? 'personal-data-in-text' : null
}

const classify = (input: PublicationInput, policy: PublicationPolicy): Classified => {
  const table = policy.severityTableOn(input.decidedOn)
  const byDefault = defaultSeverity(table, input)
  if (input.severity === undefined) return { severity: byDefault, byDefault: true, contradictory: false }
  return {
    severity: input.severity,
    byDefault: false,
    contradictory: contradictsKinds(table, byDefault, input.severity),
  }
}

const defaultWarning = (input: PublicationInput, severity: Severity): PublicationWarning => ({
  code: 'severity-by-default',
  detail: `未注明失信程度，按处罚种类（${input.kinds.join('、') || '未列明'}）默认归入“${SEVERITY_NAMES[severity]}”档；与本机关裁量基准不一致的，请以 context.severity 注明`,
})

const periodWarning = (
  { requestedUntil }: PublicationInput,
  generation: PublicationRule,
  { until, adjustment }: PublicationPeriod,
): PublicationWarning => {
  const asked = requestedUntil === 'indefinite' ? '长期' : (requestedUntil ?? '')
  return adjustment === 'cut'
    ? {
        code: 'publication-period-cut',
        detail: `公示截止期（${asked}）超过最长公示期，按${basisText(generation)}缩短至 ${until}`,
      }
    : {
        code: 'publication-period-raised',
        detail: `公示截止期（${asked}）短于最短公示期，按${basisText(generation)}延长至 ${until}`,
      }
}

const isShown = (rule: PeriodRule, input: PublicationInput): boolean =>
  rule.shown || (input.publishReason ?? '').trim() !== ''

const assessLicence = (input: PublicationInput, policy: PublicationPolicy): PublicationAssessment => {
  const withheld = withheldByNature(input, policy)
  const held = heldReason(input, false)
  return {
    state: withheld !== undefined ? 'withheld' : held !== null ? 'held' : 'scheduled',
    reason: withheld?.reason ?? held,
    severity: null,
    severityByDefault: false,
    until: null,
    repairableFrom: null,
    rule: policy.applied(withheld?.rule ?? policy.licence),
    warnings: [],
  }
}

const withheldPenalty = (
  { severity, byDefault }: Classified,
  reason: WithheldReason,
  rule: AppliedRule,
  warnings: readonly PublicationWarning[],
): PublicationAssessment => ({
  state: 'withheld',
  reason,
  severity,
  severityByDefault: byDefault,
  until: null,
  repairableFrom: null,
  rule,
  warnings,
})

const assessPenalty = (input: PublicationInput, policy: PublicationPolicy): PublicationAssessment => {
  const classified = classify(input, policy)
  const { severity, byDefault, contradictory } = classified
  const warnings = byDefault ? [defaultWarning(input, severity)] : []
  const withheld = withheldByNature(input, policy)
  if (withheld !== undefined)
    return withheldPenalty(classified, withheld.reason, policy.applied(withheld.rule), warnings)
  const generation = policy.generationOn(input.decidedOn)
  const periodRule = periodRuleFor(generation, severity, input.kinds, input.field)
  const rule = policy.applied(generation, periodRule.mark)
  const held = heldReason(input, contradictory)
  if (held !== 'severity-contradiction' && !isShown(periodRule, input))
    return withheldPenalty(classified, 'minor-severity', rule, warnings)
  const period = publicationPeriod(periodRule, policy.ceilings, input.decidedOn, input.requestedUntil)
  return {
    state: held === null ? 'scheduled' : 'held',
    reason: held,
    severity,
    severityByDefault: byDefault,
    until: period.until,
    repairableFrom: period.repairableFrom,
    rule,
    warnings: period.adjustment === null ? warnings : [...warnings, periodWarning(input, generation, period)],
  }
}

/**
 * 公示判定: whether a decision is shown, why not, until when, and by which rule, by the date of the decision.
 * Order of the reasons: secrecy, natural person, contradictory severity, minor severity, then doubts that a person
 * must settle (subject, duplicate, personal numbers in the text).
 */
export const assessPublication = (
  input: PublicationInput,
  policy: PublicationPolicy,
): PublicationAssessment =>
  kindOf(input.type) === 'licence' ? assessLicence(input, policy) : assessPenalty(input, policy)
