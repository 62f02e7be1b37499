import type { InputError } from '../platform/http/failure'
import { findPersonalData, type PersonalDataKind } from './personal-data'

/** 一项文字: where it stands in the input, and what it is called in Chinese. */
export interface ToldText {
  readonly pointer: string
  readonly label: string
  readonly text: string | null | undefined
  /** A code of an office: by chance some look like a telephone or a card, none has the check digit and date of an ID. */
  readonly isCode?: boolean
}

const NAMES: Readonly<Record<PersonalDataKind, string>> = {
  'citizen-id': '公民身份号码',
  mobile: '手机号码',
  'bank-card': '银行卡号',
}

/**
 * 自由文字中的个人号码: a text that is kept and read by others as it was sent holds no ID, mobile or bank card number. One
 * rule for every door; the number itself is not repeated.
 * @param cure what to do besides taking the number out, such as where it belongs
 */
export const personalNumberFaults = (texts: readonly ToldText[], cure?: string): InputError[] =>
  texts.flatMap(({ pointer, label, text, isCode = false }) => {
    const found = findPersonalData(text ?? '').find(({ kind }) => !isCode || kind === 'citizen-id')
    if (found === undefined) return []
    const remedy = cure === undefined ? '' : `：${cure}`
    const detail = `${label}含${NAMES[found.kind]}（${found.masked}），此项会原样留存，请删去${remedy}`
    return [{ pointer, code: 'personal-data-in-text', detail }]
  })
