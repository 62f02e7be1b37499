import type { CodeTable } from '../generated/policy/codes'
import type { FieldsPolicy } from '../generated/policy/fields'
import { personalNumberFaults } from '../subjects/personal-number-faults'
import type { CheckInput, CheckResult, CheckedRecord } from './checked-record'
import { normaliseDocumentNumber, placeholderIn } from './document-number'
import { codeTable, namesByCode, readingsOf } from './code-tables'
import { kindOf } from './document'
import { quote, refuse, valueOf, warn, type Draft } from './draft'
import { compileFieldTables, type FieldTables } from './fields'
import { compileLicenceKinds } from './licence-kinds'
import { readLicence, type LicenceTables } from './licence-rules'
import { readParty } from './party'
import { compilePenaltyKinds, type PenaltyKinds } from './penalty-kinds'
import { readPenalty } from './penalty-rules'
import { readRecord } from './read-record'

export type { CheckInput, CheckResult, CheckedRecord, Identity, Organ, Party } from './checked-record'

/** 校验依据: the policies that the rules interpret, ready for use. */
export interface RecordRules extends LicenceTables {
  readonly tables: FieldTables
  readonly penaltyKinds: PenaltyKinds
  /** 监管领域: code to Chinese name, of those that any rule speaks of. */
  readonly regulatoryFields: ReadonlyMap<string, string>
}

/**
 * Makes the rules from the policies `fields` (the one in force) and `codes`.
 * @throws Error when a code table or a record type is missing, a defect of the policies
 */
export const compileRecordRules = (
  fields: readonly FieldsPolicy[],
  codes: readonly CodeTable[],
): RecordRules => {
  const current = fields.find((policy) => policy.validTo === null)
  if (current === undefined) throw new Error('policies/fields has no standard in force')
  return {
    tables: compileFieldTables(current),
    penaltyKinds: compilePenaltyKinds(codeTable(codes, 'penalty-kinds')),
    licenceKinds: compileLicenceKinds(codeTable(codes, 'licence-kinds')),
    licenceStates: readingsOf(codeTable(codes, 'licence-status')),
    regulatoryFields: namesByCode(codeTable(codes, 'regulatory-fields')),
  }
}

/** Not collected at all (双公示归集范围): penalties of the summary procedure, state secrets. */
const outsideCatalogue = ({ type, context }: CheckInput): string | undefined => {
  if (context.secrecy === 'state') return '涉及国家秘密的决定不得报送，请勿通过本平台传输'
  if (context.procedure === 'simple' && kindOf(type) === 'penalty')
    return '适用简易程序作出的行政处罚不属于“双公示”归集范围，无须报送'
  return undefined
}

const SUMMARY_PROCEDURE = /当场|简(?:易程序)?[罚处]/

const readDocumentNumber = (draft: Draft): Pick<CheckedRecord, 'documentNumber' | 'documentNumberKey'> => {
  const code = draft.table.codes.decisionNumber
  const documentNumber = valueOf(draft, code) ?? ''
  const documentNumberKey = normaliseDocumentNumber(documentNumber)
  const fault = documentNumber === '' ? undefined : placeholderIn(documentNumberKey)
  const cure = draft.table.prefix === 'XK' ? '；决定书没有文号的，请填许可编号' : '；请填决定书上的文号'
  if (fault !== undefined) refuse(draft, code, 'bad-document-number', `“${documentNumber}”${fault}${cure}`)
  if (
    draft.table.prefix === 'CF' &&
    draft.context.procedure === undefined &&
    SUMMARY_PROCEDURE.test(documentNumber)
  )
    warn(
      draft,
      code,
      'maybe-summary-procedure',
      '像是简易程序（当场处罚）的文号；简易程序的处罚不应报送，请核对并注明 context.procedure',
    )
  return { documentNumber, documentNumberKey }
}

/** The list of fields is open, so a new one is taken; but a typo would silently lose the period of its field. */
const warnOfUnknownField = (draft: Draft, { regulatoryFields }: RecordRules): void => {
  const { field } = draft.context
  if (field === undefined || draft.table.prefix !== 'CF' || regulatoryFields.has(field)) return
  const known = [...regulatoryFields].map(([code, name]) => `${code}（${name}）`).join('、')
  draft.warnings.push({
    pointer: '#/context/field',
    code: 'unknown-regulatory-field',
    detail: `context.field 为${quote(field)}，公示期按没有特别规定的领域计算；有特别规定的领域：${known}。如系误写请更正后重新报送`,
  })
}

/** Fields of the record are held for a person to look at; a reason of the office has no need of such a number. */
const refuseNumberInReason = ({ context, errors }: Draft): void => {
  const pointer = '#/context/publishReason'
  errors.push(...personalNumberFaults([{ pointer, label: '公示理由', text: context.publishReason }]))
}

const applyRules = (draft: Draft, rules: RecordRules): CheckedRecord => {
  const kind = draft.table.prefix === 'XK' ? 'licence' : 'penalty'
  const facts = kind === 'licence' ? readLicence(draft, rules) : readPenalty(draft, rules.penaltyKinds)
  const { documentNumber, documentNumberKey } = readDocumentNumber(draft)
  warnOfUnknownField(draft, rules)
  refuseNumberInReason(draft)
  return {
    ...facts,
    kind,
    decidedOn: facts.decidedOn ?? '',
    party: readParty(draft, facts.decidedOn),
    documentNumber,
    documentNumberKey,
    record: draft.values,
  }
}

/**
 * 报送记录校验: applies R01—R16 and the conditions of the field table to one record; all errors at once, each with the
 * place, the rule and the cure. Pure: the day comes in with the input.
 */
export const checkRecord = (input: CheckInput, rules: RecordRules): CheckResult => {
  const outside = outsideCatalogue(input)
  const { draft, readable } = readRecord(rules.tables, input)
  const checked = readable ? applyRules(draft, rules) : undefined
  const { errors, warnings } = draft
  return {
    errors,
    warnings,
    ...(checked === undefined || errors.length > 0 ? {} : { checked }),
    ...(outside === undefined ? {} : { outsideCatalogue: outside }),
  }
}
