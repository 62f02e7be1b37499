import type { ListEntryDocument, ListEntryFacts } from './document'
import type { ListStore } from './store'

type Entries = Pick<ListStore, 'entries'>

const PAGE = 2_000

/**
 * 主体的名单记录, by one question to the index.
 * @param notOverBefore leaves out what was over before this day; absent: everything, over or not
 */
export const entriesOf = async (
  { entries }: Entries,
  subjectKeys: readonly string[],
  notOverBefore?: string,
): Promise<ListEntryDocument[]> => {
  if (subjectKeys.length === 0) return []
  const found: ListEntryDocument[] = []
  for (let after: string | undefined; ;) {
    const page = await entries.find({
      where: {
        subjectKey: { in: [...new Set(subjectKeys)] },
        ...(notOverBefore === undefined ? {} : { lastDay: { gte: notOverBefore } }),
      },
      sort: 'bySubject',
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    found.push(...page)
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return found
    after = entries.cursorOf(last, 'bySubject')
  }
}

/** Names a version of an entry, as an answer records it. */
export interface EntryVersion {
  readonly entryId: string
  readonly version: number
}

/**
 * 历史版本: the entries as they stood in these versions, in order; whoever recorded them can compute again what
 * followed from them.
 * @throws Error when there is no such version, which never was then
 */
export const versionsOf = async (
  { entries, revisions }: ListStore,
  wanted: readonly EntryVersion[],
): Promise<ListEntryFacts[]> => {
  const current = new Map(
    (await entries.getMany(wanted.map(({ entryId }) => entryId))).map((e) => [e._id, e]),
  )
  const isCurrent = ({ entryId, version }: EntryVersion): boolean => current.get(entryId)?.version === version
  const earlier = new Map(
    (await revisions.getMany(wanted.filter((one) => !isCurrent(one)).map(revisionId))).map((r) => [r._id, r]),
  )
  return wanted.map((one) => {
    const facts = isCurrent(one) ? current.get(one.entryId) : earlier.get(revisionId(one))?.facts
    if (facts === undefined) throw new Error(`no version ${one.version} of list entry ${one.entryId}`)
    return facts
  })
}

export const revisionId = ({ entryId, version }: EntryVersion): string => `${entryId}:${version}`
