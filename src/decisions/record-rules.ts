import type { CodeTable } from '../generated/policy/codes'
import type { FieldsPolicy } from '../generated/policy/fields'
import { loadPolicyFolder, type PolicyArea, type PolicySet } from '../platform/policy/policy-folder'
import { compileRecordRules, type RecordRules } from './check-record'
import type { RecordType } from './document'

const fieldsArea: PolicyArea<FieldsPolicy> = { area: 'fields' }
const codesArea: PolicyArea<CodeTable> = { area: 'codes' }

/** 代码表: the tables of `policies/codes`. */
export const loadCodeTables = (): PolicySet<CodeTable> => loadPolicyFolder(codesArea)

/** Reads the data standard and the code tables from `policies/`, ready for checking records. */
export const loadRecordRules = (): RecordRules =>
  compileRecordRules(loadPolicyFolder(fieldsArea).items, loadCodeTables().items)

/** 公开数据项: the columns that the public may see, in the order of the standard. */
export const publicFieldsOf = (rules: RecordRules): ((type: RecordType) => readonly string[]) => {
  const codesOf = (type: RecordType): readonly string[] =>
    rules.tables.byType[type].fields
      .filter((field) => field.publicity === 'public')
      .map((field) => field.code)
  const byType = {
    XK_FR: codesOf('XK_FR'),
    XK_ZRR: codesOf('XK_ZRR'),
    CF_FR: codesOf('CF_FR'),
    CF_ZRR: codesOf('CF_ZRR'),
  }
  return (type) => byType[type]
}
