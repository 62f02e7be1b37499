import type { CalendarNotice } from '../generated/policy/calendar'
import {
  DuplicateKeyError,
  type CollectionDeclaration,
  type Collection,
  type Store,
  type StoredDocument,
} from '../platform/store/port'
import { LOST, untilWon } from '../platform/until-won'
import type { CalendarChange } from './compare-calendars'

/** One import of a notice, with what it changed. */
export interface NoticeImport {
  /** Instant. */
  readonly importedAt: string
  readonly notice: CalendarNotice
  readonly change: CalendarChange
  /** Open deadlines that it moved; absent while they are being recomputed. */
  readonly movedDeadlines?: number
}

/** 导入的节假日安排: `_id` = the year; wins over the policy file of that year. Earlier imports are kept. */
export interface CalendarNoticeDocument extends StoredDocument, NoticeImport {
  /** Oldest first. */
  readonly history: readonly NoticeImport[]
}

export const calendarNotices: CollectionDeclaration<CalendarNoticeDocument> = {
  name: 'calendar-notices',
  indexes: [],
}

/** Years that can have a notice; far below the limit of a query. */
const MOST_YEARS = 1000

/** Where imported notices are kept. */
export type NoticeStore = Store

const collectionOf = (store: Store): Collection<CalendarNoticeDocument> => store.collection(calendarNotices)

/** All imported notices, by year. */
export const listNotices = (store: Store): Promise<CalendarNoticeDocument[]> =>
  collectionOf(store).find({ limit: MOST_YEARS })

const importOf = (document: CalendarNoticeDocument): NoticeImport => {
  const { importedAt, notice, change, movedDeadlines } = document
  return { importedAt, notice, change, ...(movedDeadlines === undefined ? {} : { movedDeadlines }) }
}

const inserted = async (
  notices: Collection<CalendarNoticeDocument>,
  document: CalendarNoticeDocument,
): Promise<boolean> => {
  try {
    await notices.insert(document)
    return true
  } catch (error) {
    if (error instanceof DuplicateKeyError) return false
    throw error
  }
}

/** Stores an import in front of its predecessors. */
export const saveNotice = async (store: Store, imported: NoticeImport): Promise<void> => {
  await untilWon('此通知', async () => {
    const notices = collectionOf(store)
    const _id = String(imported.notice.year)
    const before = await notices.get(_id)
    if (before === null)
      return (await inserted(notices, { _id, revision: 1, ...imported, history: [] })) || LOST
    const history = [...before.history, importOf(before)]
    const after = { _id, revision: before.revision + 1, ...imported, history }
    return (await notices.replace(after, before.revision)) || LOST
  })
}

/** Records how many open deadlines the import moved: the sign that the recomputation went to its end. */
export const recordMovedDeadlines = async (
  store: Store,
  year: number,
  movedDeadlines: number,
): Promise<void> => {
  await untilWon('此通知', async () => {
    const notices = collectionOf(store)
    const before = await notices.get(String(year))
    if (before === null) return true
    const after = { ...before, movedDeadlines: (before.movedDeadlines ?? 0) + movedDeadlines }
    return (await notices.replace({ ...after, revision: before.revision + 1 }, before.revision)) || LOST
  })
}
