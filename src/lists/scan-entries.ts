import type { ListEntryDocument } from './document'
import type { ListStore } from './store'

/** A page that was read through a filter which no index knows. */
export interface ScannedPage {
  readonly items: readonly ListEntryDocument[]
  readonly next: string | null
}

type Find = Omit<Parameters<ListStore['entries']['find']>[0], 'limit' | 'after'>

const READ_AT_ONCE = 200
/** A page ends here even if it is not full, so that one request never reads a whole list. */
const READ_AT_MOST = 4_000

/**
 * Reads on through an index until a page of what `keep` lets through is full; `next` is null only at the end of the
 * index.
 */
export const scanEntries = async (
  entries: ListStore['entries'],
  find: Find,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
  keep: (found: readonly ListEntryDocument[]) => Promise<readonly ListEntryDocument[]>,
): Promise<ScannedPage> => {
  const items: ListEntryDocument[] = []
  let after = cursor
  for (let read = 0; read < READ_AT_MOST; read += READ_AT_ONCE) {
    const found = await entries.find({
      ...find,
      limit: READ_AT_ONCE,
      ...(after === undefined ? {} : { after }),
    })
    const kept = new Set(await keep(found))
    for (const entry of found) {
      after = entries.cursorOf(entry, find.sort)
      if (!kept.has(entry)) continue
      items.push(entry)
      if (items.length === limit) return { items, next: after }
    }
    if (found.length < READ_AT_ONCE) return { items, next: null }
  }
  return { items, next: after ?? null }
}
