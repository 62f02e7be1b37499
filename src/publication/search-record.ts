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

/** 个人信息检查: every ID number, mobile number or bank card number in the public columns and in 备注. */
export const searchRecord = (
  record: Readonly<Record<string, string>>,
  publicFields: readonly string[],
): RecordPlace[] =>
  [...new Set([...publicFields, REMARKS])].flatMap((field) => {
    const text = record[field]
    if (text === undefined || CREDIT_CODES.test(field)) return []
    return findPersonalData(text, { embedded: isCodeColumn(field) }).map((place) => ({
      field,
      ...place,
    }))
  })
