import {
  hasCitizenCheckCharacter,
  isCitizenId,
  isLegacyCitizenId,
  upgradeLegacyCitizenId,
} from './citizen-id'
import { toHalfWidth } from './half-width'

/** 证件类型 in the standard's own words; `其他-…` names the document itself. */
export type IdentityDocumentType =
  | '身份证'
  | '护照号'
  | '港澳居民来往内地通行证'
  | '台湾居民来往大陆通行证'
  | '外国人永久居留身份证'
  | `其他-${string}`

export interface IdentityFault {
  readonly part: 'type' | 'number'
  readonly code: 'not-in-list' | 'wrong-form' | 'check-character'
  /** Chinese; never repeats the number. */
  readonly detail: string
}

export type IdentityDocumentCheck =
  | { readonly type: IdentityDocumentType; readonly number: string; readonly fault?: never }
  | { readonly fault: IdentityFault }

export interface IdentityCircumstances {
  /** Calendar date after which no holder can be born. */
  readonly bornBy?: string
  /** 历史数据: only there a 15-digit number stands. */
  readonly historic?: boolean
}

const TYPES = [
  '身份证',
  '护照号',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '外国人永久居留身份证',
] as const

const ALIASES: Readonly<Record<string, IdentityDocumentType>> = {
  居民身份证: '身份证',
  公民身份号码: '身份证',
  护照: '护照号',
  港澳通行证: '港澳居民来往内地通行证',
  台胞证: '台湾居民来往大陆通行证',
  外国人永久居留证: '外国人永久居留身份证',
}

/** Forms other than the citizen's are from memory, and so kept wide. */
const FORMS: Readonly<
  Record<Exclude<(typeof TYPES)[number], '身份证'>, readonly [form: RegExp, detail: string]>
> = {
  护照号: [/^[A-Z0-9]{5,17}$/, '护照号应为 5 至 17 位字母或数字'],
  港澳居民来往内地通行证: [
    /^[HM]\d{8}(?:\d{2})?$/,
    '港澳居民来往内地通行证号码应为 H 或 M 加 8 位或 10 位数字',
  ],
  台湾居民来往大陆通行证: [
    /^(?:\d{8}|\d{10}[A-Z]?)$/,
    '台湾居民来往大陆通行证号码应为 8 位数字，旧证为 10 位数字',
  ],
  外国人永久居留身份证: [
    /^(?:[A-Z]{3}\d{12}|9\d{16}[\dX])$/,
    '外国人永久居留身份证号码应为 3 位字母加 12 位数字，或 9 开头的 18 位号码',
  ],
}

const isFixedType = (type: string): type is (typeof TYPES)[number] =>
  (TYPES as readonly string[]).includes(type)

/** 证件类型 from its name, a usual other name, or its number 1 to 5 in the standard's list. */
export const identityDocumentTypeOf = (text: string): IdentityDocumentType | undefined => {
  const name = toHalfWidth(text).trim()
  const byNumber = /^0?[1-5]$/.test(name) ? TYPES[Number(name) - 1] : undefined
  if (byNumber !== undefined) return byNumber
  if (isFixedType(name)) return name
  const other = /^其他\s*[-—–_:]+\s*(\S.{0,29})$/.exec(name)?.[1]
  return other === undefined ? ALIASES[name] : `其他-${other}`
}

/** 证件号码 as it is kept: half-width, upper case, without blanks and without the brackets of old permits. */
export const cleanIdentityNumber = (number: string): string =>
  toHalfWidth(number)
    .replace(/[\s()]/g, '')
    .toUpperCase()

const citizenFault = (number: string, circumstances: IdentityCircumstances): IdentityFault | undefined => {
  if (circumstances.historic === true && isLegacyCitizenId(number)) return undefined
  if (isCitizenId(number, circumstances.bornBy)) return undefined
  const fault = (code: IdentityFault['code'], detail: string): IdentityFault => ({
    part: 'number',
    code,
    detail,
  })
  if (/^\d{15}$/.test(number))
    return fault('wrong-form', '身份证号码只有 15 位，仅历史数据可用，请改报 18 位号码')
  if (!/^\d{17}[\dX]$/.test(number))
    return fault('wrong-form', '身份证号码应为 18 位：17 位数字加校验码（数字或 X）')
  if (!hasCitizenCheckCharacter(number))
    return fault('check-character', '身份证号码的校验码不符（GB 11643），请核对')
  return fault('wrong-form', '身份证号码的地区或出生日期不可能存在，请核对')
}

const numberFault = (
  type: IdentityDocumentType,
  number: string,
  circumstances: IdentityCircumstances,
): IdentityFault | undefined => {
  if (type === '身份证') return citizenFault(number, circumstances)
  const [form, detail] = isFixedType(type)
    ? FORMS[type]
    : [/^[^\p{Cc}]{1,64}$/u, '证件号码应为 1 至 64 个字符']
  if (!form.test(number)) return { part: 'number', code: 'wrong-form', detail }
  const isNewForeigner = type === '外国人永久居留身份证' && number.length === 18
  if (!isNewForeigner || hasCitizenCheckCharacter(number)) return undefined
  return { part: 'number', code: 'check-character', detail: '外国人永久居留身份证号码的校验码不符，请核对' }
}

/** 证件类型与证件号码 check: the type in the standard's words and the number as kept, or what is wrong with them. */
export const checkIdentityDocument = (
  type: string,
  number: string,
  circumstances: IdentityCircumstances = {},
): IdentityDocumentCheck => {
  const known = identityDocumentTypeOf(type)
  if (known === undefined) {
    return {
      fault: {
        part: 'type',
        code: 'not-in-list',
        detail: `证件类型只允许 ${TYPES.join('、')} 或 其他-证件名称`,
      },
    }
  }
  const clean = cleanIdentityNumber(number)
  const fault = numberFault(known, clean, circumstances)
  return fault === undefined ? { type: known, number: clean } : { fault }
}

/**
 * The text whose keyed hash stands for a person: equal for one document however it was written; a 15-digit citizen
 * number is the same person as its 18-digit successor.
 */
export const identityKeyText = (type: IdentityDocumentType, number: string): string => {
  const clean = cleanIdentityNumber(number)
  const upgraded = type === '身份证' && isLegacyCitizenId(clean) ? upgradeLegacyCitizenId(clean) : clean
  return `${type}:${upgraded}`
}
