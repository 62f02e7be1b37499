import { withoutPersonalNumbers } from '../subjects/redact-personal-data'
import type { EntryMarkKind, ListColour, ListEntryDocument } from './document'
import { entryState, isShielded, liveMarks } from './entry-state'
import type { ListReadDeps } from './list-deps'
import { scanEntries } from './scan-entries'
import { organisationKey } from './subject-key'
import { suspensionsOf } from './suspension'

/** 公示的名单记录: all that the public ever sees of an entry. */
export interface PublicListEntry {
  readonly id: string
  readonly listId: string
  readonly listName: string
  readonly color: ListColour
  readonly subject: { readonly name: string; readonly uscc: string }
  readonly authority: string
  readonly docNo: string
  readonly basis: string
  readonly reason: string
  readonly grade?: string
  readonly from: string
  /** Last day; null: no end is fixed. */
  readonly until: string | null
  /** Under way today; who is shielded is not shown at all. */
  readonly marks: readonly Exclude<EntryMarkKind, 'restructuring'>[]
}

export interface PublicListPage {
  readonly items: readonly PublicListEntry[]
  /** Null after the last page; a page may hold fewer than asked for. */
  readonly next: string | null
}

export interface PublicListQuestion {
  /** One of the two: the entries of a body, or those on a list. */
  readonly uscc?: string
  readonly listId?: string
  readonly today: string
  readonly limit: number
  readonly cursor?: string
}

const isPublicList = ({ definitionOf }: ListReadDeps, listId: string, today: string): boolean =>
  definitionOf(listId, today)?.definition.publicity.isPublic === true

/**
 * What the public may read today: in force, on a list that the law makes public, not shielded. A red entry under a live
 * black one is left out without a word, for the black one may be on a list that is not public.
 */
const readable =
  (deps: ListReadDeps, today: string) =>
  async (found: readonly ListEntryDocument[]): Promise<readonly ListEntryDocument[]> => {
    const shown = found.filter(
      (entry) =>
        entry.subject.kind === 'organisation' &&
        entryState(entry, today) === 'active' &&
        !isShielded(entry, today) &&
        isPublicList(deps, entry.listId, today),
    )
    const suspensions = await suspensionsOf(deps, shown, today)
    return shown.filter(({ colour, subjectKey }) => colour !== 'red' || !suspensions.has(subjectKey))
  }

const present = (deps: ListReadDeps, entry: ListEntryDocument, today: string): PublicListEntry[] => {
  const { subject, decision, grade, listId } = entry
  if (subject.kind !== 'organisation') return []
  const marks = liveMarks(entry.marks, today).flatMap(({ mark }) => (mark === 'restructuring' ? [] : [mark]))
  return [
    {
      id: entry._id,
      listId,
      listName: deps.definitionOf(listId, today)?.definition.name ?? listId,
      color: entry.colour,
      subject: { name: subject.name, uscc: subject.uscc },
      authority: decision.authority.name,
      docNo: withoutPersonalNumbers(decision.docNo),
      basis: withoutPersonalNumbers(decision.basis),
      reason: withoutPersonalNumbers(decision.facts),
      ...(grade === undefined ? {} : { grade }),
      from: entry.listedOn,
      until: entry.validTo,
      marks: [...new Set(marks)],
    },
  ]
}

/**
 * 名单公示: the live entries of a body, or those on a list, that end last first. Natural persons never; what is over is
 * gone the day after its last.
 */
export const listPublicEntries = async (
  deps: ListReadDeps,
  { uscc, listId, today, limit, cursor }: PublicListQuestion,
): Promise<PublicListPage> => {
  // Nobody reads through a list of which nothing may be shown.
  if (listId !== undefined && !isPublicList(deps, listId, today)) return { items: [], next: null }
  const where = {
    ...(uscc === undefined ? {} : { subjectKey: organisationKey(uscc) }),
    ...(listId === undefined ? {} : { listId }),
    lastDay: { gte: today },
  }
  const { items, next } = await scanEntries(
    deps.store.entries,
    { where, sort: uscc === undefined ? 'byList' : 'bySubject', descending: true },
    { limit, ...(cursor === undefined ? {} : { cursor }) },
    readable(deps, today),
  )
  return { items: items.flatMap((entry) => present(deps, entry, today)), next }
}

export interface PublicListCounts {
  readonly redLists: number
  readonly blackLists: number
}

const NONE: PublicListCounts = { redLists: 0, blackLists: 0 }
const PAGE = 2_000

/** 名单条数 of these bodies, exactly those that `listPublicEntries` shows; bodies without any are absent. */
export const countPublicEntries = async (
  deps: ListReadDeps,
  usccs: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, PublicListCounts>> => {
  const counts = new Map<string, PublicListCounts>()
  if (usccs.length === 0) return counts
  let cursor: string | undefined
  do {
    const page = await scanEntries(
      deps.store.entries,
      {
        where: { subjectKey: { in: usccs.map(organisationKey) }, lastDay: { gte: today } },
        sort: 'bySubject',
      },
      { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      readable(deps, today),
    )
    for (const { subject, colour } of page.items) {
      if (subject.kind !== 'organisation' || colour === 'watch') continue
      const { redLists, blackLists } = counts.get(subject.uscc) ?? NONE
      const isRed = colour === 'red'
      counts.set(subject.uscc, {
        redLists: redLists + (isRed ? 1 : 0),
        blackLists: blackLists + (isRed ? 0 : 1),
      })
    }
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return counts
}
