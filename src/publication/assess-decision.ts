import type { Assessment, DecisionContent, DecisionPublication } from '../decisions/document'
import type { InputError } from '../platform/http/failure'
import { assessPublication, type PublicationAssessment } from './assess-publication'
import type { PublicationPolicy } from './policy'
import { publicView } from './public-view'
import { searchRecord, type RecordPlace } from './search-record'

export interface AssessFindings {
  readonly subjectMismatch: boolean
  /** 同名主体: the code under which the master has the party's name, where the code sent is not registered. */
  readonly namesake?: string | undefined
  readonly resembles: readonly string[]
  /** A person has looked at it and said that it may be shown. */
  readonly reviewed: boolean
}

export interface AssessPolicies {
  readonly periods: PublicationPolicy
  /** The columns that the public may see, in the order of the standard. */
  readonly publicFields: (type: DecisionContent['type']) => readonly string[]
}

const KIND_NAMES: Record<RecordPlace['kind'], string> = {
  'citizen-id': '公民身份号码',
  mobile: '手机号码',
  'bank-card': '银行卡号',
}

const placeWarnings = (places: readonly RecordPlace[], reviewed: boolean): InputError[] =>
  places.map(({ field, kind, start, end }) => ({
    pointer: `#/record/${field}`,
    code: 'personal-data-in-text',
    detail: reviewed
      ? `第 ${start + 1} 至 ${end} 个字符疑似${KIND_NAMES[kind]}，公示时已隐去`
      : `第 ${start + 1} 至 ${end} 个字符疑似${KIND_NAMES[kind]}，公示前须由本单位或信用办审核；请更正文本，或审核后公示（审核公示时将隐去该号码）`,
  }))

const findingWarnings = (content: DecisionContent, findings: AssessFindings): InputError[] => {
  const prefix = content.type.slice(0, 2)
  const warnings: InputError[] = []
  if (findings.subjectMismatch)
    warnings.push({
      pointer: `#/record/${prefix}_XDR_MC`,
      code: 'subject-mismatch',
      detail: `名称“${content.party.name}”与信用主体库中该代码登记的名称不一致（验证规则代码 1001）；请核对名称与代码，如已更名请由登记机关更新主体库`,
    })
  if (findings.namesake !== undefined)
    warnings.push({
      pointer: `#/record/${prefix}_XDR_SHXYM`,
      code: 'name-under-another-code',
      detail: `信用主体库中没有登记此代码，而名称“${content.party.name}”登记的代码是 ${findings.namesake}；请核对代码，以免记到他人名下`,
    })
  if (findings.resembles.length > 0)
    warnings.push({
      pointer: `#/record/${prefix}_XDR_SHXYM`,
      code: 'possible-duplicate',
      detail: `同一机关、同一文号、同一名称已以另一代码报送（${findings.resembles.join('、')}）；请核对代码，更正或撤下其中一条`,
    })
  return warnings
}

const pointerOf = (content: DecisionContent, code: string): string => {
  if (code.startsWith('severity')) return '#/context/severity'
  return content.type.startsWith('CF') ? '#/record/CF_GSJZQ' : '#/record'
}

const publicationOf = (result: PublicationAssessment): DecisionPublication => ({
  state: result.state,
  reason: result.reason,
  severity: result.severity,
  until: result.until,
  repairableFrom: result.repairableFrom,
  rule: result.rule,
})

/** 公示判定: whether, why and until when a revision is shown, with the view that the public would get. */
export const assessDecision = (
  policies: AssessPolicies,
  content: DecisionContent,
  findings: AssessFindings,
): Assessment => {
  const publicFields = policies.publicFields(content.type)
  const isPerson = content.type.endsWith('ZRR')
  const places = isPerson ? [] : searchRecord(content.record, publicFields)
  const { severity, field, publishReason, secrecy } = content.context
  const result = assessPublication(
    {
      type: content.type,
      kinds: content.kinds,
      decidedOn: content.decidedOn,
      requestedUntil: content.requestedUntil,
      subjectMismatch: findings.subjectMismatch,
      possibleDuplicate: findings.resembles.length > 0,
      personalData: places.length > 0,
      reviewed: findings.reviewed,
      authority: content.authority.code ?? undefined,
      fine: content.fine,
      severity,
      field,
      publishReason,
      secrecy: secrecy === 'state' ? undefined : secrecy,
    },
    policies.periods,
  )
  const publication = publicationOf(result)
  return {
    publication,
    warnings: [
      ...findingWarnings(content, findings),
      ...placeWarnings(places, findings.reviewed),
      ...result.warnings.map(({ code, detail }) => ({ pointer: pointerOf(content, code), code, detail })),
    ],
    view: publicView(content, publication, publicFields, places),
  }
}
