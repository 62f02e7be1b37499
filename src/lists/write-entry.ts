import { withEvent } from '../platform/events/outbox'
import { LOST, untilWon } from '../platform/until-won'
import {
  LIST_ENTRY_CHANGED,
  type EntryHistory,
  type ListEntryDocument,
  type ListEntryFacts,
} from './document'
import { lastDayOf } from './entry-state'
import { findEntryToChange } from './find-entry'
import type { ListCall, ListDeps } from './list-deps'
import { revisionId } from './read-entries'

/** The version as it is kept when the next one comes. */
const factsOf = (entry: ListEntryDocument): ListEntryFacts => {
  const { version, listId, colour, subjectKey, subject, listedOn, validTo, grade, field } = entry
  return {
    version,
    listId,
    colour,
    subjectKey,
    subject,
    listedOn,
    validTo,
    ...(grade === undefined ? {} : { grade }),
    ...(field === undefined ? {} : { field }),
    decision: entry.decision,
    ...(entry.removal === undefined ? {} : { removal: entry.removal }),
    marks: entry.marks,
    policyVersion: entry.policyVersion,
  }
}

/** Tells others of the change in the same write; ids only. */
export const announced = (entry: ListEntryDocument, at: string): ListEntryDocument =>
  withEvent(
    entry,
    LIST_ENTRY_CHANGED,
    { entryId: entry._id, version: entry.version, listId: entry.listId, subjectKey: entry.subjectKey },
    at,
    `${entry._id}:${entry.version}`,
  )

/** What becomes of an entry: its next content, and a line for its history. */
export interface EntryChange {
  readonly next: ListEntryDocument
  readonly change: EntryHistory['change']
  readonly note?: string
}

const nextVersion = (
  before: ListEntryDocument,
  { next, change, note }: EntryChange,
  { caller, at }: ListCall,
): ListEntryDocument => {
  const version = before.version + 1
  const line = { version, at, by: caller.id, change, ...(note === undefined ? {} : { note }) }
  return announced(
    {
      ...next,
      revision: before.revision + 1,
      version,
      lastDay: lastDayOf(next),
      changedAt: at,
      history: [...before.history, line],
    },
    at,
  )
}

const keepVersion = async ({ store }: ListDeps, before: ListEntryDocument, at: string): Promise<void> => {
  const { _id: entryId, version } = before
  // The content of a version never changes, so a copy left by an earlier try is as good.
  await store.revisions.insertMany([
    { _id: revisionId({ entryId, version }), revision: 1, entryId, facts: factsOf(before), supersededAt: at },
  ])
}

/**
 * 变更名单记录: keeps the version in force, then puts the next one in its place if nobody was faster.
 * @param decide answers null when there is nothing to do
 * @throws Failure `list-entry-not-found`, `outside-competence`, and whatever `decide` refuses
 */
export const changeEntry = async (
  deps: ListDeps,
  call: ListCall,
  id: string,
  action: string,
  decide: (before: ListEntryDocument) => EntryChange | null,
): Promise<ListEntryDocument> =>
  untilWon('此记录', async () => {
    const before = await findEntryToChange(deps.store, call.caller, id)
    const change = decide(before)
    if (change === null) return before
    const after = nextVersion(before, change, call)
    await keepVersion(deps, before, call.at)
    if (!(await deps.store.entries.replace(after, before.revision))) return LOST
    await recordEntries(deps, call, action, [after])
    return after
  })

/** 操作留痕: durable when it resolves. */
export const recordEntries = (
  deps: Pick<ListDeps, 'trail'>,
  { caller, requestId, at }: ListCall,
  action: string,
  entries: readonly ListEntryDocument[],
): Promise<void> =>
  deps.trail(
    at,
    entries.map(({ _id, version, listId }) => ({
      who: caller.id,
      action,
      target: { collection: 'list-entries', id: _id },
      revision: version,
      outcome: 'done',
      requestId,
      detail: listId,
    })),
  )
