import { findPersonalData, type PersonalDataPlace } from './personal-data'

/** A personal number in a public column of a record. */
export interface RecordPlace extends PersonalDataPlace {
  readonly field: string
}

/** Columns whose value is a code: a number is looked for inside longer runs, since some embed the owner's ID number. */
const CODE_COLUMNS = /_(GSZC|ZZJG|SWDJ|SYDW|SHZZ)$/
/** Checked as credit codes on arrival; a person's number does not pass there. */
const CREDIT_CODES = /_(SHXYM|XKJGDM|CFJGDM|LYDWDM|SJLYDM)$/

/** 个人信息检查: every ID number, mobile number or bank card number in the columns that the public would see. */
export const searchRecord = (
  record: Readonly<Record<string, string>>,
  publicFields: readonly string[],
): RecordPlace[] =>
  publicFields.flatMap((field) => {
    const text = record[field]
    if (text === undefined || CREDIT_CODES.test(field)) return []
    return findPersonalData(text, { embedded: CODE_COLUMNS.test(field) }).map((place) => ({
      field,
      ...place,
    }))
  })
