import { Failure, type InputError } from '../platform/http/failure'
import { parseStrictLine } from '../platform/http/strict-json'
import { validatorFor } from '../platform/schema/validator'
import type { SubjectRegistration } from '../generated/subject/registration'
import { isCitizenNumberInDisguise } from './citizen-number-in-disguise'
import { checkCreditCode } from './credit-code'
import { normaliseName } from './names'
import { findPersonalData } from './personal-data'

/** One line of a batch as read: the registration with its doubts, or all that is wrong with it. */
export type ReadRegistration =
  | {
      readonly registration: SubjectRegistration
      readonly warnings: readonly InputError[]
      readonly errors?: never
    }
  | { readonly errors: readonly InputError[] }

type Findings = { readonly errors: readonly InputError[]; readonly warnings: readonly InputError[] }

const NOTHING: Findings = { errors: [], warnings: [] }

const codeFindings = (pointer: string, value: unknown): Findings => {
  if (typeof value !== 'string') return NOTHING
  const check = checkCreditCode(value)
  const { outcome, code } = check
  if (isCitizenNumberInDisguise(check)) {
    const detail = '填的像是公民身份号码，代码对社会公开，不能填写；请填该主体的统一社会信用代码'
    return { errors: [{ pointer, code: 'invalid-credit-code', detail }], warnings: [] }
  }
  if (outcome === 'valid') return NOTHING
  if (outcome === 'check-character') {
    const detail = `统一社会信用代码 ${code} 的校验码不符（GB 32100），请与登记机关核对；已按原样接收`
    return { errors: [], warnings: [{ pointer, code: 'check-character', detail }] }
  }
  const detail =
    outcome === 'placeholder'
      ? `${code} 是无代码时的占位符，不能登记为信用主体，请填写真实代码`
      : '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），请核对'
  return { errors: [{ pointer, code: 'invalid-credit-code', detail }], warnings: [] }
}

const isBlank = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && normaliseName(value) === ''

const holdsPersonalNumber = (value: unknown): boolean =>
  typeof value === 'string' && findPersonalData(value).length > 0

const nameErrors = (row: Record<string, unknown>): InputError[] => {
  const formerNames: readonly unknown[] = Array.isArray(row.formerNames) ? row.formerNames : []
  const names = [
    { pointer: '#/name', name: row.name },
    ...formerNames.map((name, at) => ({ pointer: `#/formerNames/${at}`, name })),
  ]
  return names.flatMap(({ pointer, name }) => {
    if (isBlank(name)) return [{ pointer, code: 'blank', detail: '名称只有空白字符，请填写名称' }]
    if (!holdsPersonalNumber(name)) return []
    const detail = '名称中含有个人证件号码、手机号码或银行卡号，名称对社会公开，请删去该号码'
    return [{ pointer, code: 'personal-data-in-text', detail }]
  })
}

const ownParent = (row: Record<string, unknown>): InputError[] => {
  const { uscc, parentUscc } = row
  if (typeof uscc !== 'string' || typeof parentUscc !== 'string') return []
  if (checkCreditCode(uscc).code !== checkCreditCode(parentUscc).code) return []
  return [
    {
      pointer: '#/parentUscc',
      code: 'own-parent',
      detail: '所属法人的代码与主体自身的代码相同，请改正或删去',
    },
  ]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const cleaned = (registration: SubjectRegistration): SubjectRegistration => ({
  ...registration,
  uscc: checkCreditCode(registration.uscc).code,
  name: registration.name.trim(),
  ...(registration.parentUscc === undefined
    ? {}
    : { parentUscc: checkCreditCode(registration.parentUscc).code }),
})

/** 登记信息读入: JSON, shape, codes and names of one line, all faults at once. */
export const readRegistration = (text: string): ReadRegistration => {
  let row: unknown
  try {
    row = parseStrictLine(text)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { errors: error.facts.errors ?? [{ pointer: '#', code: error.code, detail: error.detail }] }
  }
  const shape = validatorFor('subject/registration')(row)
  if (!isRecord(row)) return { errors: shape }
  const own = codeFindings('#/uscc', row.uscc)
  const parent = codeFindings('#/parentUscc', row.parentUscc)
  const errors = [...shape, ...own.errors, ...parent.errors, ...nameErrors(row), ...ownParent(row)]
  if (errors.length > 0) return { errors }
  // The schema has just been checked.
  return {
    registration: cleaned(row as unknown as SubjectRegistration),
    warnings: [...own.warnings, ...parent.warnings],
  }
}
