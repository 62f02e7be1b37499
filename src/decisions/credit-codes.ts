import { isCitizenNumberInDisguise } from '../subjects/citizen-number-in-disguise'
import { checkCreditCode, type CreditCodeCheck } from '../subjects/credit-code'
import { refuse, valueOf, warn, type Draft } from './draft'

export const PLACEHOLDER_CODE = '00000000000000000X'

const explainMalformed = (code: string): string => {
  const length = [...code].length
  if (length !== 18) return `有 ${length} 位，须为 18 位`
  const wrong = [...code].findIndex((c, at) => !(at >= 2 && at < 8 ? /\d/ : /[0-9A-HJ-NPQRTUWXY]/).test(c))
  return `第 ${wrong + 1} 位不合规则（字母 I、O、S、V、Z 不用，第 3—8 位须为数字）`
}

/** Reads 统一社会信用代码 (R06, R15) of a field; undefined where there is none or it cannot be one. */
export const readCreditCode = (draft: Draft, code: string): CreditCodeCheck | undefined => {
  const sent = valueOf(draft, code)
  if (sent === undefined) return undefined
  const check = checkCreditCode(sent)
  if (isCitizenNumberInDisguise(check)) {
    refuse(
      draft,
      code,
      'invalid-credit-code',
      `填的像是公民身份号码，此项将公开，不能填写；自然人请用 ${draft.table.prefix}_ZRR 类型报送，单位请填其统一社会信用代码`,
    )
    return undefined
  }
  if (check.outcome === 'malformed') {
    refuse(
      draft,
      code,
      'invalid-credit-code',
      `不是统一社会信用代码：${explainMalformed(check.code)}；请核对后重报（GB 32100）`,
    )
    return undefined
  }
  if (check.outcome === 'check-character')
    warn(draft, code, 'check-character', `“${check.code}”的校验码不符（GB 32100），已接收，请核对登记证照`)
  return check
}
