import type { Collection, StoredDocument } from './port'

/** All documents of a collection by `_id`, page by page. */
export async function* pagesOf<T extends StoredDocument>(
  documents: Collection<T>,
  size: number,
): AsyncGenerator<T[]> {
  let after: string | undefined
  for (;;) {
    const page = await documents.find({ limit: size, ...(after === undefined ? {} : { after }) })
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = documents.cursorOf(last)
  }
}
