import type { EntrySubject, ListEntryDocument } from './document'
import { entryState } from './entry-state'
import type { ListReadDeps } from './list-deps'
import { suspensionsOf } from './suspension'

const presentSubject = (subject: EntrySubject): object =>
  subject.kind === 'organisation'
    ? subject
    : { kind: subject.kind, name: subject.name, idType: subject.idType, idNo: subject.maskedIdNo }

const presentOne = (
  { definitionOf }: Pick<ListReadDeps, 'definitionOf'>,
  entry: ListEntryDocument,
  today: string,
  suspendedBy: readonly ListEntryDocument[],
): object => {
  const { _id, listId, colour, version, grade, field, removal, history } = entry
  const name = (definitionOf(listId, today) ?? definitionOf(listId, entry.listedOn))?.definition.name
  return {
    id: _id,
    listId,
    listName: name ?? listId,
    color: colour,
    state: entryState(entry, today, suspendedBy.length > 0),
    revision: version,
    subject: presentSubject(entry.subject),
    listedOn: entry.listedOn,
    validTo: entry.validTo,
    ...(grade === undefined ? {} : { grade }),
    ...(field === undefined ? {} : { field }),
    decision: entry.decision,
    removal: removal ?? null,
    marks: entry.marks,
    suspendedBy: suspendedBy.map((black) => ({
      listId: black.listId,
      authority: black.decision.authority.name,
    })),
    warnings: entry.warnings,
    unit: entry.unit,
    enteredAt: entry.enteredAt,
    changedAt: entry.changedAt,
    policyVersion: entry.policyVersion,
    history: history.map(({ version: revision, ...line }) => ({ revision, ...line })),
  }
}

/** 名单记录 for those who may read it: state of the day, numbers of persons as masks. */
export const presentEntries = async (
  deps: ListReadDeps,
  entries: readonly ListEntryDocument[],
  today: string,
): Promise<object[]> => {
  const suspensions = await suspensionsOf(deps, entries, today)
  return entries.map((entry) =>
    presentOne(deps, entry, today, entry.colour === 'red' ? (suspensions.get(entry.subjectKey) ?? []) : []),
  )
}
