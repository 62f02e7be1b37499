import type { RecordField } from '../generated/policy/fields'
import { readAmount, readDate } from './figures'

export type FieldValue =
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'date'; readonly text: string; readonly on: string | null }
  | { readonly form: 'amount'; readonly wan: string; readonly yuan: string | null }

/** 数据项 of a public record, ready to be shown. */
export interface ShownField {
  readonly code: string
  readonly name: string
  /** What the standard puts beside the name: 行政相对人代码_1 of 统一社会信用代码. */
  readonly remark: string | null
  readonly value: FieldValue
}

export interface FieldGroup {
  readonly title: string
  readonly fields: readonly ShownField[]
}

const NUMBERED_CODE = /^(行政相对人代码_\d)[(（](.+)[)）]$/

/** The numbered codes are known to the reader by what stands in brackets. */
const nameOf = (field: RecordField): Pick<ShownField, 'name' | 'remark'> => {
  const [, remark, name] = NUMBERED_CODE.exec(field.name) ?? []
  if (remark !== undefined && name !== undefined) return { name, remark }
  return { name: field.name.replace('（万元）', ''), remark: null }
}

/** 当前状态 of a licence in the 2018 standard. */
const LICENCE_STATES: Readonly<Record<string, string>> = { '1': '有效', '2': '无效' }

const valueOf = (field: RecordField, sent: string): FieldValue => {
  if (field.type === 'date') return { form: 'date', ...readDate(sent) }
  if (field.type === 'amount') return { form: 'amount', ...readAmount(sent) }
  return { form: 'text', text: field.code === 'XK_ZT' ? (LICENCE_STATES[sent.trim()] ?? sent) : sent }
}

const PARTY = /^(XK|CF)_(XDR_|FR)/
const ORGANS = /^((XK|CF)_(XKJG|CFJG|ZT|LYDW|SJLY)(DM)?|BZ)$/

const titleOf = (code: string): string =>
  PARTY.test(code) ? '行政相对人' : ORGANS.test(code) ? '决定机关与数据来源' : '决定内容'

/**
 * 公示数据项: what stands in the public record, in the order of the standard and under its Chinese names, in three
 * groups. A code that the standard does not know is never shown.
 */
export const presentFields = (
  fields: readonly RecordField[],
  record: Readonly<Record<string, string>>,
): readonly FieldGroup[] => {
  const groups = new Map<string, ShownField[]>()
  for (const field of [...fields].sort((a, b) => a.order - b.order)) {
    const sent = record[field.code]
    if (sent === undefined || sent.trim() === '') continue
    const title = titleOf(field.code)
    const shown = { code: field.code, ...nameOf(field), value: valueOf(field, sent) }
    groups.set(title, [...(groups.get(title) ?? []), shown])
  }
  return [...groups].map(([title, shown]) => ({ title, fields: shown }))
}
