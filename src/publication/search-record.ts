import { findPersonalData, type PersonalDataPlace } from '../subjects/personal-data'

/** A personal number in a column of a record. */
export interface RecordPlace extends PersonalDataPlace {
  readonly field: string
}

/** Columns whose value is a code, where an ID number may be part of it. */
const CODE_COLUMNS = /_(GSZC|ZZJG|SWDJ|SYDW|SHZZ)$/
/** 备注: free text that people fill with such numbers; not shown, but read by many. */
const REMARKS = 'BZ'
/** Checked as credit codes on arrival; a person's number does not pass there. */
const CREDIT_CODES = /_(SHXYM|XKJGDM|CFJGDM|LYDWDM|SJLYDM)$/

export const isCodeColumn = (field: string): boolean => CODE_COLUMNS.test(field)

interface Column {
  readonly field: string
  readonly embedded: boolean
}

const compileColumns = (publicFields: readonly string[]): Column[] =>
  [...new Set([...publicFields, REMARKS])]
    .filter((field) => !CREDIT_CODES.test(field))
    .map((field) => ({ field, embedded: isCodeColumn(field) }))

/** By the list of public columns, of which there is one a record type. */
const compiled = new WeakMap<readonly string[], readonly Column[]>()

const columnsOf = (publicFields: readonly string[]): readonly Column[] => {
  const columns = compiled.get(publicFields) ?? compileColumns(publicFields)
  compiled.set(publicFields, columns)
  return columns
}

/** 个人信息检查: every ID number, mobile number or bank card number in the public columns and in 备注. */
export const searchRecord = (
  record: Readonly<Record<string, string>>,
  publicFields: readonly string[],
): RecordPlace[] => {
  const found: RecordPlace[] = []
  for (const { field, embedded } of columnsOf(publicFields)) {
    const text = record[field]
    if (text === undefined) continue
    for (const place of findPersonalData(text, { embedded })) found.push({ field, ...place })
  }
  return found
}
