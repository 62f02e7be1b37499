import { hash } from 'node:crypto'
import { normaliseDocumentNumber } from '../decisions/document-number'
import { maskIdentity } from '../decisions/seal-identities'
import type { ListEntrySubmission } from '../generated/list/entry-submission'
import { platformFailure, type InputError } from '../platform/http/failure'
import { checkCreditCode, subjectKindOf } from '../subjects/credit-code'
import type { SubjectDocument } from '../subjects/document'
import { identityDocumentTypeOf } from '../subjects/identity-document'
import type { EntrySubject, ListEntryFacts } from './document'
import { checkEntry } from './entry-rules'
import { checkEntrySubject, kindFault, type CheckedSubject } from './entry-subject'
import { refuseUnnamed } from './find-entry'
import type { DefinitionInForce, DefinitionOf, ListCall, ListDeps } from './list-deps'
import { organisationKey, personKey, type KeyMaker } from './subject-key'

/** 待存名单记录: an entry that passed every rule. */
export interface PreparedEntry {
  /** The id without its running number: list, subject, authority and document number. */
  readonly base: string
  readonly facts: Omit<ListEntryFacts, 'version' | 'removal' | 'marks'>
  readonly digest: string
  readonly warnings: readonly InputError[]
}

const BASE_LENGTH = 32

const sha256 = (value: unknown): string => hash('sha256', JSON.stringify(value), 'hex')

/** 判定键: entries of the same list, subject, authority and document number are one, whatever else differs. */
export const entryBase = (listId: string, subjectKey: string, authority: string, docNo: string): string =>
  sha256([listId, subjectKey, authority, normaliseDocumentNumber(docNo)]).slice(0, BASE_LENGTH)

const textAt = (value: unknown, ...path: readonly string[]): string => {
  const found = path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    value,
  )
  return typeof found === 'string' ? found : ''
}

/** The same of what has not been checked, so that a refused line too says which entry it is about, whatever its shape. */
export const baseOf = (keys: KeyMaker, sent: unknown): string => {
  const uscc = textAt(sent, 'subject', 'uscc')
  const type = identityDocumentTypeOf(textAt(sent, 'subject', 'idType')) ?? '身份证'
  const key =
    uscc === ''
      ? personKey(keys, type, textAt(sent, 'subject', 'idNo'))
      : organisationKey(checkCreditCode(uscc).code)
  const authority = checkCreditCode(textAt(sent, 'decision', 'authority', 'uscc')).code
  return entryBase(textAt(sent, 'listId'), key, authority, textAt(sent, 'decision', 'docNo'))
}

/** The id without its running number. */
export const baseOfId = (entryId: string): string => entryId.slice(0, BASE_LENGTH)

/** The definition of the day of listing; of today for what was listed before the platform's data begin. */
const findDefinition = (
  definitionOf: DefinitionOf,
  { listId, listedOn }: ListEntrySubmission,
  today: string,
): DefinitionInForce => {
  const found = definitionOf(listId, listedOn) ?? definitionOf(listId, today)
  if (found !== undefined) return found
  const detail = `没有名单 ${listId}，或该名单目前不在政策目录中；现行名单见 /api/v1/policies/lists`
  throw platformFailure('schema-violation', detail, {
    errors: [{ pointer: '#/listId', code: 'not-in-list', detail }],
  })
}

const keyOf = (keys: KeyMaker, subject: CheckedSubject): string =>
  subject.kind === 'organisation'
    ? organisationKey(subject.uscc)
    : personKey(keys, subject.idType, subject.number)

const sealed = (vault: ListDeps['vault'], subject: CheckedSubject): EntrySubject => {
  if (subject.kind === 'organisation') return subject
  const { kind, name, idType, number } = subject
  return { kind, name, idType, sealedIdNo: vault.seal(number), maskedIdNo: maskIdentity(number) }
}

const decisionOf = ({ decision }: ListEntrySubmission): ListEntryFacts['decision'] => ({
  docNo: decision.docNo.trim(),
  authority: { name: decision.authority.name.trim(), uscc: checkCreditCode(decision.authority.uscc).code },
  decidedOn: decision.decidedOn,
  basis: decision.basis.trim(),
  facts: decision.facts.trim(),
  ...(decision.measures === undefined || decision.measures.length === 0
    ? {}
    : { measures: [...decision.measures].sort() }),
})

const digestOf = (facts: PreparedEntry['facts']): string => {
  const { subject, decision, listedOn, validTo, grade, field } = facts
  const { docNo: _docNo, ...rest } = decision
  return sha256([subject.name, listedOn, validTo, grade ?? null, field ?? null, Object.entries(rest).sort()])
}

const refuse = (errors: readonly InputError[]): never => {
  throw platformFailure('schema-violation', `列入内容有 ${errors.length} 处不符合规则，请逐项更正后重报`, {
    errors,
  })
}

/** What the entity master knows of the submitted body. */
export type Masters = ReadonlyMap<string, SubjectDocument>

const masterOf = (masters: Masters, { subject }: ListEntrySubmission): SubjectDocument | null =>
  subject.uscc === undefined ? null : (masters.get(checkCreditCode(subject.uscc).code) ?? null)

/**
 * 列入内容校验: applies every rule to one entry.
 * @throws Failure `list-not-named`, `schema-violation` with all faults at once
 */
export const prepareEntry = (
  deps: Pick<ListDeps, 'definitionOf' | 'vault'>,
  call: ListCall,
  submission: ListEntrySubmission,
  masters: Masters,
): PreparedEntry => {
  refuseUnnamed(call.caller, submission.listId)
  const { definition, policyVersion } = findDefinition(deps.definitionOf, submission, call.today)
  const master = masterOf(masters, submission)
  const { subject, errors, warnings } = checkEntrySubject(submission.subject, submission.listedOn, master)
  const check = checkEntry(submission, definition, call.today)
  if (subject === undefined) return refuse([...errors, ...check.errors])
  const wrongKind = kindFault(definition, subject, master)
  const faults = [...(wrongKind === undefined ? [] : [wrongKind]), ...check.errors]
  if (faults.length > 0) refuse(faults)
  const { listId, listedOn, grade, field } = submission
  const subjectKey = keyOf(deps.vault, subject)
  const decision = decisionOf(submission)
  const facts: PreparedEntry['facts'] = {
    listId,
    colour: definition.color,
    subjectKey,
    subject: sealed(deps.vault, subject),
    listedOn,
    validTo: check.validTo,
    ...(grade === undefined ? {} : { grade: grade.trim() }),
    ...(field === undefined ? {} : { field: field.trim() }),
    decision,
    policyVersion,
  }
  return {
    base: entryBase(listId, subjectKey, decision.authority.uscc, decision.docNo),
    facts,
    digest: digestOf(facts),
    warnings: [...warnings, ...check.warnings],
  }
}

/** What the entity master knows of the bodies in these submissions. */
export const loadMasters = (
  deps: Pick<ListDeps, 'mastersOf'>,
  submissions: readonly ListEntrySubmission[],
): Promise<Masters> =>
  deps.mastersOf(
    submissions.flatMap(({ subject }) =>
      subject.uscc === undefined ? [] : [checkCreditCode(subject.uscc).code],
    ),
  )

/** A listed body that the entity master does not know has a page of its own all the same, marked as provisional. */
export const addUnknown = async (
  deps: Pick<ListDeps, 'addProvisional'>,
  masters: Masters,
  prepared: readonly PreparedEntry[],
): Promise<void> => {
  const unknown = prepared.flatMap(({ facts: { subject } }) =>
    subject.kind === 'organisation' && !masters.has(subject.uscc)
      ? [{ uscc: subject.uscc, name: subject.name, kind: subjectKindOf(subject.uscc) }]
      : [],
  )
  if (unknown.length > 0) await deps.addProvisional(unknown)
}
