import type { RecordField } from '../generated/policy/fields'
import type { CheckInput } from './checked-record'
import { demand, refuse, warn, type Draft } from './draft'
import type { FieldTable, FieldTables } from './fields'
import { derivedCategory, readRenamed, recogniseTemplate, supersededTemplate, wrongType } from './templates'
import { characterCount, illegalCharacterIn, saysNothing } from './text-rules'
import { unknownFieldErrors } from './unknown-fields'

/** Fields whose own rule says more than a length could. */
const JUDGED_BY_RULE = /_(?:SHXYM|ZZJG|SWDJ|XDR_LB|ZT|XKJGDM|CFJGDM|LYDWDM|SJLYDM)$/

/** Far more than any date or amount needs. */
const LONGEST_FIGURE = 64

const faultIn = (field: RecordField, value: string): { kind: string; detail: string } | undefined => {
  const illegal = illegalCharacterIn(value, field.lineBreaks === true)
  if (illegal !== undefined) return { kind: 'illegal-character', detail: illegal.detail }
  const { maxLength = LONGEST_FIGURE } = field
  if (value.length <= maxLength || JUDGED_BY_RULE.test(field.code)) return undefined
  const count = characterCount(value)
  if (count <= maxLength) return undefined
  return { kind: 'too-long', detail: `有 ${count} 个字符，最多 ${maxLength} 个，请缩短后重报` }
}

const readText = (draft: Draft, field: RecordField, value: string): void => {
  const fault = faultIn(field, value)
  if (fault === undefined) draft.values[field.code] = value
  else {
    draft.spoiled.add(field.code)
    refuse(draft, field.code, fault.kind, fault.detail)
  }
}

const readRevisionA = (draft: Draft, record: Readonly<Record<string, string>>): void => {
  const { table } = draft
  for (const { field, value } of readRenamed(table, record, draft.errors)) {
    draft.sentAs.set(field.number, field.code)
    draft.sentAs.set(field.document, field.code)
    draft.values[field.document] = field.documentType
    const present = table.byCode.get(field.number)
    if (present !== undefined) readText(draft, present, value.trim())
  }
}

const deriveCategory = (draft: Draft): void => {
  const { category: code, creditCode } = draft.table.codes
  const category = derivedCategory(draft.table, draft.values[creditCode])
  draft.values[code] = category
  warn(draft, code, 'july-2018-template', `在2018年7月模板中没有，已推定为“${category}”；请改用现行模板`)
}

const refuseBlankRequired = (draft: Draft): void => {
  for (const { code, required } of draft.table.fields) {
    if (required !== 'R') continue
    const value = draft.values[code]
    if (value === undefined) demand(draft, code, '必填，未报送或为空，请补报')
    else if (value.length <= 9 && saysNothing(value))
      warn(draft, code, 'placeholder-text', `必填，但“${value}”只是占位文字，请补报实际内容`)
  }
}

const isSiblingBlank = (tables: FieldTables, code: string, value: string): boolean =>
  value.trim() === '' && tables.typesOf.has(code)

const readFields = (draft: Draft, tables: FieldTables, record: Readonly<Record<string, string>>): void => {
  const { table } = draft
  let unknown: string[] | undefined
  for (const code of Object.keys(record)) {
    const sent = record[code] ?? ''
    const field = table.byCode.get(code)
    if (field !== undefined) {
      const value = sent.trim()
      if (value !== '') readText(draft, field, value)
    } else if (!table.renamed.has(code) && !isSiblingBlank(tables, code, sent)) (unknown ??= []).push(code)
  }
  if (unknown !== undefined) draft.errors.push(...unknownFieldErrors(tables, table, unknown))
}

const newDraft = (table: FieldTable, { context, today }: CheckInput): Draft => ({
  table,
  context,
  today,
  values: {},
  spoiled: new Set(),
  sentAs: new Map(),
  errors: [],
  warnings: [],
})

/**
 * 读取报送记录: reads a record by the template that its codes show, with R01 (required), R02 (length), R14 (characters)
 * and unknown codes. A record of the 2017 template or of another type gets one error, and nothing is read from it.
 */
export const readRecord = (tables: FieldTables, input: CheckInput): { draft: Draft; readable: boolean } => {
  const table = tables.byType[input.type]
  const draft = newDraft(table, input)
  const codes = Object.keys(input.record)
  const template = recogniseTemplate(tables, table, codes)
  if (template === '2017') {
    draft.errors.push(supersededTemplate(tables, input.type, codes))
    return { draft, readable: false }
  }
  const wrong = wrongType(tables, table, codes)
  if (wrong !== undefined) {
    draft.errors.push(wrong)
    return { draft, readable: false }
  }
  readFields(draft, tables, input.record)
  readRevisionA(draft, input.record)
  if (template === '2018-A') deriveCategory(draft)
  refuseBlankRequired(draft)
  return { draft, readable: true }
}
