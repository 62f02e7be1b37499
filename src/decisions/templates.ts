import type { RenamedField } from '../generated/policy/fields'
import type { InputError } from '../platform/http/failure'
import type { RecordType } from './document'
import { recordPointer } from './draft'
import type { FieldTable, FieldTables } from './fields'

/** 数据模板: 2018 rev. B is the present one, rev. A that of July 2018; 2017 is recognised only to be refused. */
export type Template = '2018-B' | '2018-A' | '2017'

const isBlank = (value: string | undefined): boolean => value === undefined || value.trim() === ''

/** Tells by the codes of a record which template its sender filled in. */
export const recogniseTemplate = (
  tables: FieldTables,
  table: FieldTable,
  codes: readonly string[],
): Template => {
  const hasCategory = codes.includes(table.codes.category)
  if (hasCategory && codes.every((code) => table.byCode.has(code))) return '2018-B'
  let [old, present] = [0, 0]
  for (const code of codes) {
    if (tables.superseded.has(code)) old++
    else if (!tables.shared.has(code) && tables.typesOf.has(code)) present++
  }
  if (old > 0 && old >= present) return '2017'
  if (hasCategory) return '2018-B'
  return table.isNatural || codes.some((code) => table.renamed.has(code)) ? '2018-A' : '2018-B'
}

/** One error for the whole record of the 2017 template: which codes to use instead, and which are gone. */
export const supersededTemplate = (
  tables: FieldTables,
  type: RecordType,
  codes: readonly string[],
): InputError => {
  const used = codes.flatMap((code) => tables.superseded.get(code) ?? [])
  const renamed = used
    .filter((one) => one.replacedBy.length > 0)
    .map((one) => `${one.code}（${one.name}）→ ${one.replacedBy.join('、')}`)
  const gone = used.filter((one) => one.replacedBy.length === 0).map((one) => one.code)
  const missing = tables.byType[type].fields
    .filter((field) => field.required === 'R' && !codes.includes(field.code))
    .map((field) => field.code)
  return {
    pointer: '#/record',
    code: 'superseded-template',
    detail:
      `这是${tables.supersededTitle}的记录，已被2018年标准（发改办财金〔2018〕424号）取代，内容不能逐项推定，请按现行模板重新报送。` +
      `代码替换：${renamed.join('；')}${gone.length > 0 ? `；不再采集：${gone.join('、')}` : ''}。现行必填而未报：${missing.join('、')}`,
  }
}

/** One error for a record whose codes all belong to another record type than the one stated. */
export const wrongType = (
  tables: FieldTables,
  table: FieldTable,
  codes: readonly string[],
): InputError | undefined => {
  const tells = (code: string): boolean => tables.typesOf.get(code)?.length !== 4
  if (codes.some((code) => tells(code) && (table.byCode.has(code) || table.renamed.has(code))))
    return undefined
  const meant = new Set(codes.filter(tells).flatMap((code) => tables.typesOf.get(code) ?? []))
  if (meant.size === 0) return undefined
  return {
    pointer: '#/type',
    code: 'wrong-type',
    detail: `type 为 ${table.type}（${table.title}），但数据项都属于 ${[...meant].join('、')}；请更正 type`,
  }
}

/** 行政相对人类别 that rev. A does not have: a code of a sole trader starts with 92 (R06). */
export const derivedCategory = (table: FieldTable, creditCode: string | undefined): string => {
  if (table.isNatural) return '自然人'
  return creditCode?.trim().startsWith('92') === true ? '个体工商户' : '法人及非法人组织'
}

export interface RenamedValue {
  readonly field: RenamedField
  readonly value: string
}

/** What stands under codes of July 2018, to be read under the present ones; a clash of both is an error. */
export const readRenamed = (
  table: FieldTable,
  record: Readonly<Record<string, string>>,
  errors: InputError[],
): RenamedValue[] => {
  const found: RenamedValue[] = []
  for (const [code, field] of table.renamed) {
    const value = Object.hasOwn(record, code) ? record[code] : undefined
    if (value === undefined || isBlank(value)) continue
    if (isBlank(record[field.number])) found.push({ field, value })
    else
      errors.push({
        pointer: recordPointer(code),
        code: 'mixed-template',
        detail: `${field.name}（${code}）是2018年7月模板的数据项，与现行的 ${field.number} 不能同时填写，请只保留 ${field.number}`,
      })
  }
  return found
}
