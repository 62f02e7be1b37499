import type { ListEntryDocument } from './document'
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

/** Where an earlier version of an entry is kept. */
export const revisionId = ({ entryId, version }: EntryVersion): string => `${entryId}:${version}`
