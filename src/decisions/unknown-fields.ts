import type { InputError } from '../platform/http/failure'
import { quote, recordPointer } from './draft'
import type { FieldTable, FieldTables } from './fields'

/** Beyond this many, unknown codes are only counted. */
const TOLD = 20
const LONGEST_CODE = 40

/** Edits (insert, delete, replace) that turn one code into another. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** 最接近的数据项: by Chinese name, or by code with at most three slips. */
export const nearestCode = (table: FieldTable, sent: string): string | undefined => {
  const text = sent.trim().slice(0, LONGEST_CODE)
  const named = table.fields.find(
    (field) => field.name === text || field.name.replace(/（.*|\(.*/, '') === text,
  )
  if (named !== undefined) return named.code
  const upper = text.toUpperCase().replaceAll('-', '_')
  const ranked = table.fields
    .map((field) => ({ code: field.code, away: distance(upper, field.code) }))
    .sort((a, b) => a.away - b.away)
  const [best] = ranked
  return best !== undefined && best.away <= 3 && best.away * 2 < best.code.length ? best.code : undefined
}

const explain = (tables: FieldTables, table: FieldTable, code: string): string => {
  const superseded = tables.superseded.get(code)
  if (superseded !== undefined)
    return superseded.replacedBy.length > 0
      ? `是2017年模板的代码（${superseded.name}），现为 ${superseded.replacedBy.join('、')}`
      : `是2017年模板的代码（${superseded.name}），现行标准不再采集，请删去`
  const others = tables.typesOf.get(code)
  if (others !== undefined)
    return `不属于 ${table.type}（${table.title}），而属于 ${others.join('、')}；请核对 type 或删去此项`
  const nearest = nearestCode(table, code)
  const hint =
    nearest === undefined ? '' : `，是否为 ${nearest}（${table.byCode.get(nearest)?.name ?? ''}）？`
  return `不是2018年标准 ${table.type} 模板的数据项代码${hint === '' ? '，请删去或更正代码' : hint}`
}

/** 未知数据项: an error for every code that the table does not have, with the code that was probably meant. */
export const unknownFieldErrors = (
  tables: FieldTables,
  table: FieldTable,
  codes: readonly string[],
): InputError[] => {
  const told = codes.slice(0, TOLD).map((code) => ({
    pointer: recordPointer(code),
    code: 'unknown-field',
    detail: `${quote(code)}${explain(tables, table, code)}`,
  }))
  if (codes.length <= TOLD) return told
  return [
    ...told,
    {
      pointer: '#/record',
      code: 'unknown-field',
      detail: `另有 ${codes.length - TOLD} 个代码不属于 ${table.type} 模板`,
    },
  ]
}
