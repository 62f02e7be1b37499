import { maskIdentity } from '../decisions/seal-identities'
import type { CheckRequest } from '../generated/check/request'
import { organisationKey, personKey, type KeyMaker } from '../lists/subject-key'
import type { InputError } from '../platform/http/failure'
import { isCitizenNumberInDisguise } from '../subjects/citizen-number-in-disguise'
import { checkCreditCode } from '../subjects/credit-code'
import { checkIdentityDocument } from '../subjects/identity-document'

export type AskedSubject = CheckRequest['subjects'][number]

/** 自然人的身份: type and number of a document, the number only as keyed hash and mask. */
export interface PersonIdentity {
  readonly by: 'document'
  readonly key: string
  readonly type: string
  readonly maskedNo: string
}

/** 单位的身份: a credit code, clean. */
export interface CodeIdentity {
  readonly by: 'code'
  readonly key: string
  readonly uscc: string
  readonly remarks: readonly string[]
}

/** 核查对象的身份: by code, by the number of a document, or by nothing but a name. */
export type Identity = CodeIdentity | PersonIdentity | { readonly by: 'name' }

const CHECK_CHARACTER = '统一社会信用代码的校验码不符（GB 32100—2015），请核对营业执照或登记证书'

const fault = (pointer: string, code: string, detail: string): InputError => ({ pointer, code, detail })

/**
 * 单位身份认定.
 * @param pointer of what holds `uscc`
 */
export const identifyCode = (uscc: string, pointer: string): CodeIdentity | InputError => {
  const check = checkCreditCode(uscc)
  const { code, outcome } = check
  if (isCitizenNumberInDisguise(check))
    return fault(
      `${pointer}/uscc`,
      'invalid-credit-code',
      '填的像是公民身份号码；核查自然人请填 idType 和 idNo，证件号码不留存原文',
    )
  if (outcome === 'malformed' || outcome === 'placeholder')
    return fault(
      `${pointer}/uscc`,
      'invalid-credit-code',
      '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），请核对',
    )
  const remarks = outcome === 'check-character' ? [CHECK_CHARACTER] : []
  return { by: 'code', key: organisationKey(code), uscc: code, remarks }
}

/**
 * 自然人身份认定.
 * @param pointer of what holds `idType` and `idNo`
 * @param on day by which the person was born
 */
export const identifyPerson = (
  { idType, idNo }: Pick<AskedSubject, 'idType' | 'idNo'>,
  pointer: string,
  keys: KeyMaker,
  on: string,
): PersonIdentity | InputError => {
  if (idType === undefined || idNo === undefined) {
    const absent = idType === undefined ? 'idType' : 'idNo'
    return fault(`${pointer}/${absent}`, 'required', `自然人须同时填 idType 和 idNo，缺少 ${absent}`)
  }
  const checked = checkIdentityDocument(idType, idNo, { bornBy: on })
  if (checked.fault !== undefined) {
    const { part, code, detail } = checked.fault
    return fault(`${pointer}/${part === 'type' ? 'idType' : 'idNo'}`, code, detail)
  }
  const { type, number } = checked
  return { by: 'document', key: personKey(keys, type, number), type, maskedNo: maskIdentity(number) }
}

/**
 * 核查对象的身份认定: a code or the number of an identity document identifies; a name alone never does.
 * @param pointer of the subject in the request
 */
export const identifySubject = (
  asked: AskedSubject,
  pointer: string,
  keys: KeyMaker,
  asOf: string,
): Identity | InputError => {
  const isPerson = asked.idType !== undefined || asked.idNo !== undefined
  if (asked.uscc !== undefined && isPerson)
    return fault(pointer, 'not-allowed', 'uscc 与 idType、idNo 不能同时填，请作为两个核查对象分别提出')
  if (asked.uscc !== undefined) return identifyCode(asked.uscc, pointer)
  return isPerson ? identifyPerson(asked, pointer, keys, asOf) : { by: 'name' }
}

export const isIdentity = (one: Identity | InputError): one is Identity => 'by' in one
