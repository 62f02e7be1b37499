import type {
  PenaltyGeneration,
  PublicationRule,
  SeverityTable,
  Withholding,
} from '../generated/policy/periods'
import type { AppliedRule } from '../decisions/document'
import {
  isInForce,
  loadPolicyFolder,
  type PolicyArea,
  type PolicyMark,
  type PolicySet,
} from '../platform/policy/policy-folder'

/** 公示规则: the items of `policies/periods`, sorted for use, with the version that answers name. */
export interface PublicationPolicy {
  readonly version: string
  /** The generation of the rules in force on the day of the decision. */
  generationOn(decidedOn: string): PenaltyGeneration
  severityTableOn(decidedOn: string): SeverityTable
  readonly licence: PublicationRule
  /** Why a record type is never shown, by reason. They hold when publishing, whatever the date of the decision. */
  withholding(reason: Withholding['reason'], type: string): Withholding | undefined
  /** Longest periods, of which none may be exceeded. */
  readonly ceilings: readonly string[]
  /** A rule as the record keeps it; `mark` where a part of the rule is less certain than the whole. */
  applied(rule: PublicationRule, mark?: PolicyMark): AppliedRule
}

const periodsArea: PolicyArea<PublicationRule> = { area: 'periods' }

/** The items of `policies/periods`, for the answer to `GET /api/v1/policies/periods`. */
export const loadPublicationRules = (): PolicySet<PublicationRule> => loadPolicyFolder(periodsArea)

type RuleOf<K extends PublicationRule['kind']> = Extract<PublicationRule, { kind: K }>

const rulesOf = <K extends PublicationRule['kind']>(set: PolicySet<PublicationRule>, kind: K): RuleOf<K>[] =>
  set.items.filter((item): item is RuleOf<K> => item.kind === kind)

const inForceOn = <T extends PublicationRule>(rules: readonly T[], on: string): T => {
  const rule = rules.find((item) => isInForce(item, on))
  if (rule === undefined) throw new Error(`policies/periods has no rule for decisions of ${on}`)
  return rule
}

const RECORD_TYPES = ['XK_FR', 'XK_ZRR', 'CF_FR', 'CF_ZRR'] as const

/** Without this rule a mistake in a policy file would show what must not be seen: then the platform does not start. */
const demandSecrecy = (withholdings: readonly Withholding[]): void => {
  for (const type of RECORD_TYPES)
    if (!withholdings.some((item) => item.reason === 'secrecy' && item.types.includes(type)))
      throw new Error(`policies/periods does not say that secret parts of ${type} are withheld`)
}

/** 依据 as one line. */
export const basisText = ({ basis }: PublicationRule): string =>
  basis
    .map(
      ({ name, number, article }) => `《${name}》${number === null ? '' : `（${number}）`}${article ?? ''}`,
    )
    .join('、')

/** Made once for each rule: a batch names the same few rules a hundred thousand times. */
const rememberApplied = (version: string): PublicationPolicy['applied'] => {
  const known = new Map<string, AppliedRule>()
  return (rule, mark = rule.mark) => {
    const key = `${rule.id} ${mark}`
    const applied = known.get(key) ?? { id: rule.id, version, basis: basisText(rule), mark }
    known.set(key, applied)
    return applied
  }
}

/** @throws Error when the policy lacks a rule that every assessment needs */
export const compilePublicationPolicy = (set: PolicySet<PublicationRule>): PublicationPolicy => {
  const generations = rulesOf(set, 'penalty-generation')
  const tables = rulesOf(set, 'severity-table')
  const withholdings = rulesOf(set, 'withholding')
  const licence = rulesOf(set, 'licence')[0]
  if (licence === undefined) throw new Error('policies/periods has no rule for licences')
  demandSecrecy(withholdings)
  return {
    version: set.version,
    generationOn: (decidedOn) => inForceOn(generations, decidedOn),
    severityTableOn: (decidedOn) => inForceOn(tables, decidedOn),
    licence,
    withholding: (reason, type) =>
      withholdings.find((item) => item.reason === reason && item.types.some((one) => one === type)),
    ceilings: rulesOf(set, 'ceiling').map(({ max }) => max),
    applied: rememberApplied(set.version),
  }
}

/** 公示规则 of `policies/periods`, ready for use. */
export const loadPublicationPolicy = (): PublicationPolicy => compilePublicationPolicy(loadPublicationRules())
