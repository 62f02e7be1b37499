import type { Collection, FindQuery, StoredDocument } from './port'

/** Which documents are read page by page, and in which order. */
export type PagedQuery = Omit<FindQuery, 'limit' | 'after'>

/** Documents page by page, stable while others write: all of them by `_id`, unless a question says which. */
export async function* pagesOf<T extends StoredDocument>(
  documents: Collection<T>,
  size: number,
  question: PagedQuery = {},
): AsyncGenerator<T[]> {
  let after: string | undefined
  for (;;) {
    const page = await documents.find({ ...question, limit: size, ...(after === undefined ? {} : { after }) })
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = documents.cursorOf(last, question.sort)
  }
}
