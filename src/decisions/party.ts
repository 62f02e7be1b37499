import { checkIdentityDocument } from '../subjects/identity-document'
import { toHalfWidth } from '../subjects/half-width'
import type { Identity, Organ, Party } from './checked-record'
import { PLACEHOLDER_CODE, readCreditCode } from './credit-codes'
import { demand, quote, refuse, valueOf, warn, type Draft } from './draft'
import { checkPartyCodes } from './party-codes'
import { saysNothing } from './text-rules'

const ORGANISATION = '法人及非法人组织'
const SOLE_TRADER = '个体工商户'
const PERSON = '自然人'

const CATEGORIES: ReadonlyMap<string, string> = new Map([
  ...[
    ORGANISATION,
    '法人和非法人组织',
    '法人或非法人组织',
    '法人及其他组织',
    '法人和其他组织',
    '法人',
    '非法人组织',
  ].map((text) => [text, ORGANISATION] as const),
  ...[SOLE_TRADER, '个体户', '个体工商业户'].map((text) => [text, SOLE_TRADER] as const),
  [PERSON, PERSON],
])

/** 15-digit citizen numbers went out of use on this day. */
const LEGACY_NUMBERS_UNTIL = '2013-01-01'

const readCategory = (draft: Draft): string | undefined => {
  const { prefix, isNatural, type } = draft.table
  const code = draft.table.codes.category
  const sent = valueOf(draft, code)
  if (sent === undefined) return undefined
  const category = CATEGORIES.get(sent) ?? CATEGORIES.get(toHalfWidth(sent))
  const allowed = isNatural ? `“${PERSON}”` : `“${ORGANISATION}”或“${SOLE_TRADER}”`
  if (category === undefined)
    refuse(draft, code, 'bad-code', `不能为${quote(sent)}，${type} 只接受${allowed}，请报文字而非代码`)
  else if ((category === PERSON) !== isNatural)
    refuse(
      draft,
      code,
      'bad-code',
      `为“${category}”，不属于 ${type}，请改用 ${prefix}_${isNatural ? 'FR' : 'ZRR'} 类型报送，或更正为${allowed}`,
    )
  else return category
  return undefined
}

const checkPrefix = (draft: Draft, code: string, category: string | undefined, field: string): void => {
  const isTrader = code.startsWith('92')
  if (category === undefined || isTrader === (category === SOLE_TRADER)) return
  refuse(
    draft,
    field,
    'category-mismatch',
    isTrader
      ? `以 92 开头，是个体工商户的代码，与行政相对人类别“${category}”不符；请把类别改为“${SOLE_TRADER}”或更正代码`
      : `不以 92 开头，与行政相对人类别“${SOLE_TRADER}”不符；请把类别改为“${ORGANISATION}”或更正代码`,
  )
}

const readPartyCode = (draft: Draft, category: string | undefined): string | undefined => {
  const field = draft.table.codes.creditCode
  const check = readCreditCode(draft, field)
  if (check === undefined) return undefined
  if (check.outcome !== 'placeholder') {
    checkPrefix(draft, check.code, category, field)
    return check.code
  }
  if (category === SOLE_TRADER)
    warn(draft, field, 'placeholder-code', '为占位代码，只能按名称辨认；取得代码后请更正')
  else if (category !== undefined)
    refuse(
      draft,
      field,
      'invalid-credit-code',
      `为占位代码 ${PLACEHOLDER_CODE}，只有尚无代码的个体工商户可用，请填写 18 位统一社会信用代码`,
    )
  return undefined
}

const readIdentity = (
  draft: Draft,
  typeCode: string,
  numberCode: string,
  decidedOn: string | undefined,
): Identity | undefined => {
  const [type, number] = [valueOf(draft, typeCode), valueOf(draft, numberCode)]
  if (type === undefined || number === undefined) return undefined
  const historic =
    draft.context.backfill === true || (decidedOn !== undefined && decidedOn < LEGACY_NUMBERS_UNTIL)
  const check = checkIdentityDocument(type, number, { bornBy: draft.today, historic })
  if (check.fault === undefined) return { type: check.type, number: check.number }
  if (check.fault.part === 'type')
    refuse(draft, typeCode, 'bad-code', `不能为${quote(type)}：${check.fault.detail}`)
  else refuse(draft, numberCode, 'bad-identity-number', `有误：${check.fault.detail}`)
  return undefined
}

const readRepresentative = (draft: Draft, decidedOn: string | undefined): Identity | undefined => {
  const { representativeType: type, representativeNo: number } = draft.table.codes
  const [hasType, hasNumber] = [valueOf(draft, type) !== undefined, valueOf(draft, number) !== undefined]
  if (hasNumber && !hasType) demand(draft, type, '须与证件号码同时填写：请补报证件类型，或两项都留空')
  if (hasType && !hasNumber) demand(draft, number, '须与证件类型同时填写：请补报证件号码，或两项都留空')
  return readIdentity(draft, type, number, decidedOn)
}

const readName = (draft: Draft): string => {
  const code = draft.table.codes.name
  const name = valueOf(draft, code) ?? ''
  if (name !== '' && saysNothing(name))
    refuse(draft, code, 'placeholder', `“${name}”不是名称，请填写行政相对人的全称`)
  return name
}

/** 行政相对人 (R06, R08, R09): name, category, codes or documents of identity of the party of a decision. */
export const readParty = (draft: Draft, decidedOn: string | undefined): Party => {
  const { codes, isNatural } = draft.table
  const name = readName(draft)
  const category = readCategory(draft)
  if (isNatural)
    return {
      name,
      category: category ?? PERSON,
      identity: readIdentity(draft, codes.documentType, codes.documentNo, decidedOn),
    }
  const uscc = readPartyCode(draft, category)
  checkPartyCodes(draft, uscc)
  return {
    name,
    category: category ?? '',
    uscc,
    representativeIdentity: readRepresentative(draft, decidedOn),
  }
}

/** 机关、数据来源单位 (R06, R15): the placeholder is accepted with a warning, for branches without a code. */
export const readOrgan = (draft: Draft, nameCode: string, codeCode: string): Organ => {
  const check = readCreditCode(draft, codeCode)
  if (check?.outcome === 'placeholder')
    warn(draft, codeCode, 'placeholder-code', '为占位代码，请补报该单位的统一社会信用代码')
  const code = check === undefined || check.outcome === 'placeholder' ? null : check.code
  return { name: valueOf(draft, nameCode) ?? '', code }
}
