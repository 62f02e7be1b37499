import { isCitizenId, isLegacyCitizenId } from '../subjects/citizen-id'
import { organisationCodeIn } from '../subjects/credit-code'
import { checkOrganisationCode } from '../subjects/organisation-code'
import { checkRegistrationNumber } from '../subjects/registration-number'
import { checkTaxNumber } from '../subjects/tax-number'
import { cleanCode } from '../subjects/half-width'
import { quote, refuse, valueOf, warn, type Draft } from './draft'

const endsInOrganisationCode = (code: string): boolean =>
  checkOrganisationCode(code.slice(-9)).outcome === 'valid'

/**
 * A sole trader's old tax number is the owner's citizen number, bare or with two digits behind; a company's is the
 * area and the organisation code.
 */
const holdsCitizenNumber = (code: string): boolean =>
  isCitizenId(code.length === 20 ? code.slice(0, 18) : code) ||
  (code.length === 15 && isLegacyCitizenId(code) && !endsInOrganisationCode(code))

const refuseCitizenNumber = (draft: Draft, code: string): void =>
  refuse(
    draft,
    code,
    'personal-number-in-public-field',
    '填的是公民身份号码，此项将公开，请删去（选填项可留空）',
  )

const checkRegistration = (draft: Draft, field: string): void => {
  const sent = valueOf(draft, field)
  if (sent === undefined) return
  const { outcome, code } = checkRegistrationNumber(sent)
  if (outcome === 'valid' || outcome === 'legacy') return
  if (holdsCitizenNumber(code)) refuseCitizenNumber(draft, field)
  else if (outcome === 'check-character')
    warn(draft, field, 'check-character', '的校验码不符（GS 15—2006），已接收，请核对营业执照')
  else if (/^\d+$/.test(code))
    warn(draft, field, 'unusual-form', `有 ${code.length} 位数字，注册号通常为 15 位或 13 位，已接收，请核对`)
}

const checkOrganisation = (draft: Draft, field: string, creditCode: string | undefined): void => {
  const sent = valueOf(draft, field)
  if (sent === undefined) return
  const { outcome, code } = checkOrganisationCode(sent)
  if (outcome === 'malformed')
    refuse(
      draft,
      field,
      'invalid-organisation-code',
      `不能为${quote(sent)}，须为 8 位数字或大写字母加 1 位校验码（GB 11714）；没有代码时请留空`,
    )
  else if (outcome === 'check-character')
    warn(draft, field, 'check-character', `“${code}”的校验码不符（GB 11714），已接收，请核对`)
  if (outcome !== 'malformed' && creditCode !== undefined && organisationCodeIn(creditCode) !== code)
    warn(
      draft,
      field,
      'organisation-code-mismatch',
      `“${code}”与统一社会信用代码第 9—17 位“${organisationCodeIn(creditCode)}”不一致，已接收，请核对`,
    )
}

const checkTax = (draft: Draft, field: string): void => {
  const sent = valueOf(draft, field)
  if (sent === undefined) return
  const { outcome, code } = checkTaxNumber(sent)
  if (outcome === 'malformed')
    refuse(
      draft,
      field,
      'invalid-tax-number',
      `有 ${[...code].length} 个字符，须为 15、17、18 或 20 位数字或字母；没有时请留空`,
    )
  else if (holdsCitizenNumber(code)) refuseCitizenNumber(draft, field)
}

const checkOther = (draft: Draft, field: string): void => {
  const sent = valueOf(draft, field)
  if (sent !== undefined && sent.length >= 15 && holdsCitizenNumber(cleanCode(sent)))
    refuseCitizenNumber(draft, field)
}

/** 行政相对人代码 2—6 (R08): optional, so that a number of a person in them is refused rather than shown. */
export const checkPartyCodes = (draft: Draft, creditCode: string | undefined): void => {
  const { registration, organisation, tax, society } = draft.table.codes
  checkRegistration(draft, registration)
  checkOrganisation(draft, organisation, creditCode)
  checkTax(draft, tax)
  checkOther(draft, society)
}
