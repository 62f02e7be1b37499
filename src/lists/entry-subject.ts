import type { SubmittedSubject } from '../generated/list/entry-submission'
import type { ListDefinition } from '../generated/policy/lists'
import type { InputError } from '../platform/http/failure'
import { isCitizenNumberInDisguise } from '../subjects/citizen-number-in-disguise'
import { checkCreditCode, subjectKindOf } from '../subjects/credit-code'
import type { SubjectDocument } from '../subjects/document'
import { checkIdentityDocument, type IdentityDocumentType } from '../subjects/identity-document'
import { matchSubject } from '../subjects/match-subject'

/** 所列主体, checked; the number of a person still in the clear. */
export type CheckedSubject =
  | { readonly kind: 'organisation'; readonly name: string; readonly uscc: string }
  | {
      readonly kind: 'person'
      readonly name: string
      readonly idType: IdentityDocumentType
      readonly number: string
    }

export interface SubjectCheck {
  /** Absent when there are errors. */
  readonly subject?: CheckedSubject
  readonly errors: readonly InputError[]
  readonly warnings: readonly InputError[]
}

type Master = Pick<SubjectDocument, 'name' | 'normalisedName' | 'formerNames' | 'kind'> | null
type ListedKind = ListDefinition['subjectKinds'][number]

const KIND_NAMES: Readonly<Record<ListedKind, string>> = {
  legal: '法人',
  unincorporated: '非法人组织',
  'individual-business': '个体工商户',
  natural: '自然人',
  'responsible-person': '责任人员',
  'public-body': '机关和事业单位',
  vehicle: '车辆',
}

/** 主体类别 that a subject can be entered as: by the first characters of the code and what the entity master says. */
export const kindsOf = (
  subject: CheckedSubject,
  master: Pick<SubjectDocument, 'kind'> | null,
): ListedKind[] => {
  if (subject.kind === 'person') return ['natural', 'responsible-person']
  if (
    (master?.kind ?? subjectKindOf(subject.uscc)) === 'individual-business' ||
    subject.uscc.startsWith('92')
  )
    return ['individual-business']
  return subject.uscc.startsWith('11') ? ['public-body', 'legal'] : ['legal', 'unincorporated']
}

/** Whether the list takes such subjects at all. */
export const kindFault = (
  definition: Pick<ListDefinition, 'name' | 'subjectKinds'>,
  subject: CheckedSubject,
  master: Pick<SubjectDocument, 'kind'> | null,
): InputError | undefined => {
  const kinds = kindsOf(subject, master)
  if (kinds.some((kind) => definition.subjectKinds.includes(kind))) return undefined
  const names = (all: readonly ListedKind[]): string => all.map((kind) => KIND_NAMES[kind]).join('、')
  return {
    pointer: subject.kind === 'person' ? '#/subject/idNo' : '#/subject/uscc',
    code: 'subject-kind',
    detail: `所填主体属于${names(kinds)}，名单“${definition.name}”只列入${names(definition.subjectKinds)}`,
  }
}

const fault = (pointer: string, code: string, detail: string): InputError => ({ pointer, code, detail })
const refused = (...errors: InputError[]): SubjectCheck => ({ errors, warnings: [] })

const checkPerson = (sent: SubmittedSubject, listedOn: string): SubjectCheck => {
  const { idType, idNo, name } = sent
  if (idType === undefined || idNo === undefined) {
    const missing = idType === undefined ? 'idType' : 'idNo'
    return refused(
      fault(`#/subject/${missing}`, 'required', `自然人须同时填 idType 和 idNo，缺少 ${missing}`),
    )
  }
  const checked = checkIdentityDocument(idType, idNo, { bornBy: listedOn })
  if (checked.fault !== undefined) {
    const { part, code, detail } = checked.fault
    return refused(fault(`#/subject/${part === 'type' ? 'idType' : 'idNo'}`, code, detail))
  }
  const subject = { kind: 'person', name: name.trim(), idType: checked.type, number: checked.number } as const
  return { subject, errors: [], warnings: [] }
}

const CHECK_CHARACTER = '的校验码不符（GB 32100—2015），已接收，请核对营业执照或登记证书'

const checkOrganisation = (uscc: string, name: string, master: Master): SubjectCheck => {
  const check = checkCreditCode(uscc)
  const { code, outcome } = check
  const pointer = '#/subject/uscc'
  if (isCitizenNumberInDisguise(check))
    return refused(
      fault(
        pointer,
        'invalid-credit-code',
        '填的像是公民身份号码，此项将公开，不能填写；列入自然人请填 idType 和 idNo',
      ),
    )
  if (outcome === 'malformed' || outcome === 'placeholder')
    return refused(
      fault(
        pointer,
        'invalid-credit-code',
        '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），请核对',
      ),
    )
  if (matchSubject(master, name) === 'mismatch')
    return refused(
      fault(
        '#/subject/name',
        'subject-mismatch',
        `代码 ${code} 登记的名称为“${master?.name ?? ''}”，与所填名称不一致，请核对代码和名称`,
      ),
    )
  const warnings =
    outcome === 'check-character'
      ? [fault(pointer, 'check-character', `代码 ${code} ${CHECK_CHARACTER}`)]
      : []
  return { subject: { kind: 'organisation', name: name.trim(), uscc: code }, errors: [], warnings }
}

/**
 * 所列主体核对: a body by its credit code, whose name must agree with the entity master where it is known there; a
 * person by type and number of a document. Nobody is ever listed by name alone.
 */
export const checkEntrySubject = (sent: SubmittedSubject, listedOn: string, master: Master): SubjectCheck => {
  const { uscc, idType, idNo, name } = sent
  const isPerson = idType !== undefined || idNo !== undefined
  if (uscc === undefined && !isPerson)
    return refused(
      fault(
        '#/subject',
        'required',
        '须填 uscc（统一社会信用代码），自然人须填 idType 和 idNo；不能只按名称列入',
      ),
    )
  if (uscc !== undefined && isPerson)
    return refused(
      fault('#/subject', 'not-allowed', 'uscc 与 idType、idNo 不能同时填：一条记录只列一个主体，请分别列入'),
    )
  return uscc === undefined ? checkPerson(sent, listedOn) : checkOrganisation(uscc, name, master)
}
